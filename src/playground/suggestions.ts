import type { Payload } from '../../commands/command.ts';
import type { Answer } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import type { IndexedStory } from '../index/entry.ts';
import { playgroundWords as words } from '../present/words/playground.ts';
import { type Person, sure } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { overlaps, textOf } from '../text/span.ts';

const shown = 5;
const storiesAsked = 2;
const questionsEach = 2;

/**
 * Command lines for a first visit, made from whom the stories at hand quote and what they count. A question is
 * suggested only where the bot answers it as the reading says it should.
 */
export function suggestionsFor(library: Library, commands: readonly Payload[]): string[] {
  const lines = library.entries.slice(0, storiesAsked).flatMap((entry) => linesFor(library, entry));
  const known = lines.filter((line) => isKnown(line, commands));
  return [...new Set(known)].slice(0, shown);
}

function linesFor(library: Library, entry: IndexedStory): string[] {
  const people = mostQuoted(entry);
  const [first, second] = people;
  const questions = [
    ...(first ? saidQuestion(first, entry) : []),
    ...countQuestion(entry),
    ...people.flatMap(roleQuestion),
    ...(second ? saidQuestion(second, entry) : []),
  ].filter(({ text, isRight }) => isRight(ask(library, { question: text, story: entry.story.id })));
  return [
    ...questions.slice(0, questionsEach).map(({ text }) => `/ask question:${text}`),
    ...(first ? [`/quote speaker:${first.name}`] : []),
    ...(entry.reading.figures.length > 0 ? ['/figures'] : []),
  ];
}

interface Question {
  readonly text: string;
  isRight(answer: Answer): boolean;
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

/** What a speaker says about the name that is most often in their direct words. */
function saidQuestion({ id, name }: Person, { story, reading }: IndexedStory): Question[] {
  const said = reading.quotations.filter(({ speaker, kind }) => speaker?.person === id && kind === 'direct');
  const subject = mostFrequent(said.flatMap((span) => textOf(story.text, span).match(nameInside) ?? []));
  if (subject === null) return [];
  return [
    {
      text: words.whatDidTheySay(name, subject),
      isRight: (answer) => answer.status === 'answered' && said.some((each) => overlaps(each, answer.answer)),
    },
  ];
}

/** A capitalised word in the middle of a sentence. */
const nameInside = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}’'])/gu;

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [null, 0],
  )[0];
}

/** How many there are of what the story counts in one or two words. */
function countQuestion({ story, reading }: IndexedStory): Question[] {
  return reading.figures.flatMap((figure) => {
    const what = figure.kind === 'count' && figure.what ? textOf(story.text, figure.what) : '';
    if (!/^(?!other |more |further )[\p{L}-]{3,}( [\p{L}-]{3,})?$/u.test(what)) return [];
    const isRight = (answer: Answer) => answer.status === 'answered' && overlaps(figure, answer.answer);
    return [{ text: words.howMany(what), isRight }];
  });
}

function roleQuestion({ name, role }: Person): Question[] {
  if (!role) return [];
  const isRight = (answer: Answer) => answer.status === 'answered' && overlaps(role, answer.answer);
  return [{ text: words.whoIs(name), isRight }];
}

function isKnown(line: string, commands: readonly Payload[]): boolean {
  const [, name, option] = /^\/(\S+)(?: (\w+):)?/.exec(line) ?? [];
  const command = commands.find((each) => each.name === name);
  if (!command) return false;
  return option === undefined || (command.options ?? []).some((each) => each.name === option);
}
