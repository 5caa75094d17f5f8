import { stemmer } from 'stemmer';
import { type Span, textOf } from '../../text/span.ts';
import type { Figure } from '../reading.ts';

/** Words for people: one class, so that "prisoners" and "detainees" can stand in one table. */
const people = new Set(
  (
    'people person men women children civilians soldiers troops prisoners detainees hostages captives inmates refugees migrants patients victims ' +
    'residents workers employees voters students passengers fighters officers police palestinians israelis citizens adults others dead wounded'
  ).split(' '),
);
const empty = new Set(
  'the and for with that which who from have has had was were are been will would said other others another than about into over under'.split(
    ' ',
  ),
);
const personClass = '*person';

const known = new Map<string, readonly string[]>();

/** The stems of a phrase, cut short so that "detained" meets "detainees"; people words share a class. */
export function stemsOf(text: string, what: Span): ReadonlySet<string> {
  const words =
    textOf(text, what)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.flatMap(stemsOfWord));
}

function stemsOfWord(word: string): readonly string[] {
  const cached = known.get(word);
  if (cached) return cached;
  const stem = stemmer(word).slice(0, 6);
  const stems = people.has(word) ? [stem, personClass] : empty.has(word) ? [] : [stem];
  if (known.size < 20_000) known.set(word, stems);
  return stems;
}

/** How many stems two phrases share. */
export function sharedStems(text: string, a: Span, b: Span): number {
  const other = stemsOf(text, b);
  let shared = 0;
  for (const stem of stemsOf(text, a)) if (other.has(stem)) shared++;
  return shared;
}

/** Whether two figures count the same thing: half of the shorter phrase's stems, scenarios left out. In one sentence (`together`) people are alike as people. */
export function alike(text: string, one: Figure, other: Figure, together: boolean): boolean {
  if (!one.what || !other.what) return false;
  const left = [one, other].map((figure) => {
    const stems = new Set(stemsOf(text, figure.what as Span));
    if (!together) stems.delete(personClass);
    if (figure.scenario) for (const stem of stemsOf(text, figure.scenario.span)) stems.delete(stem);
    return stems;
  });
  const [a, b] = left as [Set<string>, Set<string>];
  const least = Math.min(a.size, b.size);
  if (least === 0) return false;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / least >= 0.5;
}

/** Same kind, same unit, so that the numbers can stand beside one another. */
export const commensurable = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit && one.kind !== 'age' && one.kind !== 'score';
