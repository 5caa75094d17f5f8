import { type Span, textOf } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Quoted } from '../quotation/marks.ts';
import { type Mention, within } from '../quotation/mentions.ts';
import type { Person } from '../reading.ts';
import { leaning } from './first-names.ts';
import { honorifics } from './words.ts';

export type Gender = 'he' | 'she';

/** Words of a role that only one of the pronouns follows. */
const gendered: ReadonlyMap<string, Gender> = new Map([
  ...[...honorifics].flatMap(([word, gender]) => (gender ? [[word, gender] as const] : [])),
  ...'man grandfather uncle nephew actor waiter widower gentleman boyfriend boy monk'
    .split(' ')
    .map((word) => [word, 'he'] as const),
  ...'woman grandmother aunt niece actress waitress widow girlfriend girl nun'
    .split(' ')
    .map((word) => [word, 'she'] as const),
]);

/** Kin words tell only right before the name: "her sister Ana", not "sister of Ana". */
const kin: ReadonlyMap<string, Gender> = new Map([
  ...'husband son father brother'.split(' ').map((word) => [word, 'he'] as const),
  ...'wife daughter mother sister'.split(' ').map((word) => [word, 'she'] as const),
]);

/**
 * Which of he and she the text uses for each: titles first, then its own pronouns, then the first name.
 * A soft cue for following pronouns; never stored, never shown.
 */
export function gendersOf(
  text: string,
  tokens: readonly Token[],
  people: readonly Person[],
  mentions: readonly Mention[],
  quoted: readonly Quoted[],
): Map<string, Gender | null> {
  const votes = votesOf(tokens, mentions, quoted);
  return new Map(
    people.map((person) => [person.id, genderOf(text, person, votes.get(person.id) ?? { he: 0, she: 0 })]),
  );
}

function genderOf(text: string, person: Person, { he, she }: Votes): Gender | null {
  const titled = byTitle(text, person);
  if (titled) return titled;
  if (he >= 3 && he > 3 * she) return 'he';
  if (she >= 3 && she > 3 * he) return 'she';
  const name = leaning(/^[\p{L}]+/u.exec(person.name)?.[0] ?? '');
  if (name) return name;
  if (he > 2 * she) return 'he';
  return she > 2 * he ? 'she' : null;
}

function byTitle(text: string, { role, mentions }: Person): Gender | null {
  const head = role
    ? (textOf(text, role)
        .toLowerCase()
        .split(/\s(?:of|for|to|at|in|who)\s|,/)[0] ?? '')
    : '';
  for (const word of head.match(/\p{L}+/gu)?.slice(-3) ?? []) {
    const gender = gendered.get(word);
    if (gender) return gender;
  }
  for (const { start } of mentions) {
    const before = wordBefore(text, start);
    const gender = gendered.get(before) ?? kin.get(before);
    if (gender) return gender;
  }
  return null;
}

const wordBefore = (text: string, at: Span['start']) =>
  /(\p{L}+)\.?[\s\u00a0]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? '';

interface Votes {
  he: number;
  she: number;
}

/** Pronouns that follow a mention with nobody else in between, within a sentence or two. */
function votesOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  quoted: readonly Quoted[],
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  let at = -1;
  for (const token of tokens) {
    const gender = /^(?:he|his|him|himself)$/.test(token.lower)
      ? 'he'
      : /^(?:she|her|hers|herself)$/.test(token.lower)
        ? 'she'
        : null;
    if (!gender) continue;
    while (at + 1 < mentions.length && (mentions[at + 1]?.end ?? 0) <= token.start) at++;
    const one = mentions[at];
    if (one?.person.kind !== 'person' || token.start - one.end > 250) continue;
    if (within(quoted, token) !== one.quoted) continue;
    const vote = votes.get(one.person.id) ?? { he: 0, she: 0 };
    vote[gender] += 1;
    votes.set(one.person.id, vote);
  }
  return votes;
}
