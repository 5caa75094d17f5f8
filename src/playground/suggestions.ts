import type { Payload } from '../../commands/command.ts';
import type { IndexedStory } from '../index/entry.ts';
import { playgroundWords as words } from '../present/words/playground.ts';
import { type Person, sure } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { contains } from '../text/span.ts';

const shown = 5;

/**
 * Command lines that the stories at hand answer, for a first visit: made from who is quoted in them, on whom, and
 * what they count. A line whose command or option the bot does not have is left out.
 */
export function suggestionsFor(library: Library, commands: readonly Payload[]): string[] {
  const lines = library.entries.slice(0, 2).flatMap(linesFor);
  const known = lines.filter((line) => isKnown(line, commands));
  return [...new Set(known)].slice(0, shown);
}

function linesFor(entry: IndexedStory): string[] {
  const [first, second] = mostQuoted(entry);
  const subject = first && spokenOfBy(first, entry);
  const told = [second, first].find((person) => person?.role);
  return [
    ...(first && subject ? [`/ask question:${words.whatDidTheySay(first.name, subject.name)}`] : []),
    ...(told ? [`/ask question:${words.whoIs(told.name)}`] : []),
    ...(first ? [`/quote speaker:${first.name}`] : []),
    ...(entry.reading.figures.length > 0 ? ['/figures'] : []),
  ];
}

/** People by how many sure quotations they have. */
function mostQuoted({ reading }: IndexedStory): Person[] {
  const counts = new Map<string, number>();
  for (const { speaker, confidence } of reading.quotations) {
    if (speaker?.person && confidence >= sure)
      counts.set(speaker.person, (counts.get(speaker.person) ?? 0) + 1);
  }
  return reading.people
    .filter(({ id, kind }) => kind === 'person' && counts.has(id))
    .sort((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0));
}

/** Who is named first in the words of a speaker. */
function spokenOfBy({ id }: Person, { reading }: IndexedStory): Person | undefined {
  const words = reading.quotations.filter(({ speaker, kind }) => speaker?.person === id && kind === 'direct');
  return reading.people.find(
    (person) =>
      person.id !== id && words.some((said) => person.mentions.some((named) => contains(said, named))),
  );
}

function isKnown(line: string, commands: readonly Payload[]): boolean {
  const [, name, option] = /^\/(\S+)(?: (\w+):)?/.exec(line) ?? [];
  const command = commands.find((each) => each.name === name);
  if (!command) return false;
  return option === undefined || (command.options ?? []).some((each) => each.name === option);
}
