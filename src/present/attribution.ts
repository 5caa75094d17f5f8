import type { Voice } from '../answer/answer.ts';
import { isUnresolved } from '../answer/speakers.ts';
import type { IndexedStory } from '../index/entry.ts';
import { label } from './markdown.ts';
import { wordsOf } from './verbatim.ts';
import type { Words } from './words/words.ts';

const longestName = 120;
const longestRole = 160;

/** Who someone is, as the story has it: null where it does not say, or says no more than the name. */
export function roleOf({ story, reading }: IndexedStory, name: string): string | null {
  const role = reading.people.find((person) => person.name === name)?.role;
  const words = role ? label(wordsOf(story, role), longestRole) : '';
  return words === '' || words === name ? null : words;
}

/** A name in the middle of a line: the capital of a sentence's first article goes, "The New York Times" keeps its own. */
export const inLine = (name: string): string =>
  name.replace(/^(?:The|An?) (?=\p{Ll})/u, (article) => article.toLowerCase());

/** A name with the role, not escaped. */
export function nameWithRole(entry: IndexedStory, name: string): string {
  const role = roleOf(entry, name);
  const shown = inLine(label(name, longestName));
  return role === null ? shown : `${shown} (${role})`;
}

/**
 * Whose words an excerpt is. `ready` makes a name fit for where it is shown; who is `introduced` already needs no role.
 */
export function voiceLine(
  words: Words,
  entry: IndexedStory,
  voice: Voice,
  ready: (name: string) => string,
  introduced: Set<string> = new Set(),
): string {
  switch (voice.kind) {
    case 'narrator':
      return words.voice.narrator;
    case 'unattributed':
      return words.voice.unattributed;
    default: {
      const who = isUnresolved(voice.who)
        ? words.voice.unresolved(ready(label(voice.who, longestName)))
        : ready(
            introduced.has(voice.who)
              ? inLine(label(voice.who, longestName))
              : nameWithRole(entry, voice.who),
          );
      introduced.add(voice.who);
      return words.voice[voice.kind](who, voice.probably);
    }
  }
}
