import type { IndexedStory } from '../../index/entry.ts';
import { sameName } from './names.ts';
import type { Spoken } from './script.ts';

const label = /^(\p{Lu}[\p{L}\p{M}.’' -]{1,60}?)\s*:\s+(?=\S)/u;
const fewest = 3;

/**
 * The turns of a transcript: paragraphs that a name in capitals (or a person's) and a colon begin. One or two such
 * paragraphs are headings or lists rather.
 */
export function turnsIn({ story, reading }: IndexedStory): Spoken[] {
  const turns = story.paragraphs.flatMap((paragraph) => {
    const match = label.exec(story.text.slice(paragraph.start, paragraph.end));
    const name = match?.[1];
    if (!match || !name) return [];
    const person = reading.people.find((each) => sameName(name, each.name));
    if (name !== name.toUpperCase() && !person) return [];
    const mention = { start: paragraph.start, end: paragraph.start + name.length };
    const speaker = { person: person?.id ?? null, name: person?.name ?? name, mention };
    return [{ start: paragraph.start + match[0].length, end: paragraph.end, speaker }];
  });
  return turns.length >= fewest ? turns : [];
}
