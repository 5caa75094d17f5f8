import { type Span, textOf } from '../../text/span.ts';
import { leaning } from './first-names.ts';
import { honorifics } from './words.ts';

export type Gender = 'he' | 'she';

/** Words of a role that only one of the pronouns follows. */
const gendered: ReadonlyMap<string, Gender> = new Map([
  ...[...honorifics].flatMap(([word, gender]) => (gender ? [[word, gender] as const] : [])),
  ...'husband son man grandfather uncle nephew actor waiter widower gentleman boyfriend boy monk priest'
    .split(' ')
    .map((word) => [word, 'he'] as const),
  ...'wife daughter woman mother grandmother aunt niece actress waitress widow girlfriend girl nun'
    .split(' ')
    .map((word) => [word, 'she'] as const),
]);

export interface Named {
  readonly name: string;
  readonly role: Span | null;
  readonly mentions: readonly Span[];
}

/**
 * Which of he and she the text uses for someone: titles first, then its own pronouns, then the first name.
 * A soft cue for following pronouns; never stored, never shown.
 */
export function genderOf(text: string, person: Named, pronouns: { he: number; she: number }): Gender | null {
  const titled = titleOf(text, person);
  if (titled) return titled;
  const { he, she } = pronouns;
  const byName = leaning(/^[\p{L}]+/u.exec(person.name)?.[0] ?? '');
  if (he >= 3 && he > 3 * she) return 'he';
  if (she >= 3 && she > 3 * he) return 'she';
  if (byName) return byName;
  if (he > 2 * she) return 'he';
  return she > 2 * he ? 'she' : null;
}

function titleOf(text: string, { name, role, mentions }: Named): Gender | null {
  if (!/\s/.test(name) || role) {
    const words = role
      ? textOf(text, role)
          .toLowerCase()
          .match(/\p{L}+/gu)
      : null;
    for (const word of words?.slice(0, 6) ?? []) {
      const gender = gendered.get(word);
      if (gender && !/^(?:father|mother|brother|sister|son|daughter|wife|husband)$/.test(word)) return gender;
    }
  }
  for (const { start } of mentions) {
    const before = /(\p{L}+)\.?[\s\u00a0]+$/u
      .exec(text.slice(Math.max(0, start - 20), start))?.[1]
      ?.toLowerCase();
    const gender = before ? gendered.get(before) : null;
    if (gender) return gender;
  }
  return null;
}
