import type { Span } from '../../text/span.ts';
import type { Alignment } from './align.ts';
import type { ClaimWord } from './claim.ts';
import { isNegation } from './lexicon.ts';
import { isAmount } from './numerals.ts';
import type { Script } from './script.ts';
import type { Word } from './words.ts';

export interface WrongNumber {
  readonly verdict: 'other-number' | 'other-thing';
  /** Where the story has the claimed number, for another thing. */
  readonly elsewhere: readonly Span[];
}

/**
 * Is it (only) a number that is wrong? Either another number stands in its slot, or the number stands beside another
 * thing, party or time than the claimed one, which the story names elsewhere. Null where something else is wrong too.
 */
export function wrongNumber(
  script: Script,
  claim: readonly ClaimWord[],
  { pairs, from, to }: Alignment,
): WrongNumber | null {
  const turned = pairs.some(({ kind, claim: at, story }) => {
    if (kind === 'same' || kind === 'number') return false;
    const [word, there] = [claim[at], script.words[story]];
    return (word && isNegation(word.key)) || (there && isNegation(there.key) && kind !== 'dropped');
  });
  if (turned) return null;
  const wrong = pairs.filter(({ kind }) => kind === 'number').map(({ claim: at }) => claim[at]);
  const stray = pairs
    .filter(
      ({ kind, claim: at }) => (kind === 'added' || kind === 'changed') && claim[at] && isNumber(claim[at]),
    )
    .map(({ claim: at }) => claim[at]);
  const numbers = [...wrong, ...stray].filter((word) => word !== undefined);
  if (numbers.length > 0) {
    if (wrong.length === 0) return null;
    const elsewhere = numbers.flatMap((word) => placesOfNumber(script, word, pairs));
    return numbers.some((word) => placesOfNumber(script, word, pairs).length > 0)
      ? { verdict: 'other-thing', elsewhere: elsewhere.slice(0, 2) }
      : { verdict: 'other-number', elsewhere: [] };
  }
  return movedNumber(script, claim, pairs, from, to);
}

const isNumber = (word: Word): boolean => word.value !== null || isAmount(word.key);

/** Where the number stands beside the slot that it was claimed for. */
function placesOfNumber(script: Script, word: Word, pairs: Alignment['pairs']): Span[] {
  const slots = new Set(pairs.filter(({ kind }) => kind === 'same').map(({ story }) => story));
  return (script.places.get(word.key) ?? [])
    .filter((at) => !slots.has(at))
    .flatMap((at) => {
      const there = script.words[at];
      return there ? [{ start: there.start, end: there.end }] : [];
    });
}

/** The number is the story's, but the thing beside it is another that the story has a number for. */
function movedNumber(
  script: Script,
  claim: readonly ClaimWord[],
  pairs: Alignment['pairs'],
  from: number,
  to: number,
): WrongNumber | null {
  const kept = pairs.filter(({ kind, claim: at }) => kind === 'same' && claim[at]?.value != null);
  if (kept.length === 0) return null;
  const changed = pairs.filter(
    ({ kind, claim: at }) =>
      (kind === 'changed' || kind === 'added') && claim[at]?.content && claim[at]?.value === null,
  );
  if (changed.length === 0 || changed.length > 3) return null;
  const sentences = new Set<number>();
  for (const { claim: at } of changed) {
    const places = (script.places.get(claim[at]?.key ?? '') ?? []).filter(
      (place) => place < from || place >= to,
    );
    const withNumber = places.filter((place) => {
      const sentence = script.words[place]?.sentence;
      return script.words.some((word) => word.sentence === sentence && word.value !== null);
    });
    const [place] = withNumber;
    if (place === undefined) return null;
    sentences.add(script.words[place]?.sentence ?? -1);
  }
  const elsewhere = [...sentences].flatMap((sentence) => {
    const words = script.words.filter((word) => word.sentence === sentence);
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  return { verdict: 'other-thing', elsewhere: elsewhere.slice(0, 2) };
}
