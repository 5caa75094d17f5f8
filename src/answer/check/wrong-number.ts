import type { Span } from '../../text/span.ts';
import type { Alignment } from './align.ts';
import type { ClaimWord } from './claim.ts';
import { isNegation, isQualifier } from './lexicon.ts';
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
  aligned: Alignment,
): WrongNumber | null {
  const { pairs } = aligned;
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
    if (wrong.length === 0 || numbers.some((word) => isNamed(script, claim, word, pairs))) return null;
    const elsewhere = numbers.flatMap((word) => placesOfNumber(script, word, pairs));
    return numbers.some((word) => placesOfNumber(script, word, pairs).length > 0)
      ? { verdict: 'other-thing', elsewhere: elsewhere.slice(0, 2) }
      : { verdict: 'other-number', elsewhere: [] };
  }
  return passedSlot(script, claim, aligned) ?? movedNumber(script, claim, aligned);
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

/** Does a name that is wrong too stand with the number elsewhere? Then it is not the number that is wrong. */
function isNamed(
  script: Script,
  claim: readonly ClaimWord[],
  number: Word,
  pairs: Alignment['pairs'],
): boolean {
  const names = pairs.flatMap(({ kind, claim: at }) => {
    const word = claim[at];
    return word?.capital && word.content && (kind === 'changed' || kind === 'added') ? [word.key] : [];
  });
  const sentences = (script.places.get(number.key) ?? []).map((at) => script.words[at]?.sentence ?? -1);
  return names.some((name) =>
    sentences.some((each) => wordsOf(script, each).some(({ key }) => key === name)),
  );
}

/**
 * The number is the story's, but what stands beside it in the claim is another thing, party or time, which the story
 * has in the same context: in that sentence or the next, or with other words of the claim.
 */
function movedNumber(
  script: Script,
  claim: readonly ClaimWord[],
  { pairs, from, to }: Alignment,
): WrongNumber | null {
  const kept = pairs.filter(({ kind, claim: at }) => kind === 'same' && claim[at]?.value != null);
  const changed = pairs.flatMap(({ kind, claim: at }) => {
    const word = claim[at];
    return word?.content && word.value === null && (kind === 'changed' || kind === 'added') ? [word] : [];
  });
  if (kept.length === 0 || changed.length === 0 || changed.length > 3) return null;
  if (changed.some(({ key }) => isQualifier(key) || unitWords.has(key))) return null;
  const home = new Set(kept.map(({ story }) => script.words[story]?.sentence ?? -1));
  const others = new Set(
    claim.filter((word) => word.content && !changed.includes(word)).map(({ stem }) => stem),
  );
  const numbers = new Map(kept.map(({ story }) => [script.words[story]?.key ?? '', kindAt(script, story)]));
  const sentences = new Set<number>();
  for (const { key } of changed) {
    const place = (script.places.get(key) ?? []).find(
      (at) =>
        (at < from || at >= to || pairs.some(({ story, kind }) => story === at && kind === 'dropped')) &&
        isParallel(script, at, home, others, numbers),
    );
    if (place === undefined) return null;
    sentences.add(script.words[place]?.sentence ?? -1);
  }
  return {
    verdict: 'other-thing',
    elsewhere: [...sentences].flatMap((each) => sentenceSpan(script, each)).slice(0, 2),
  };
}

function isParallel(
  script: Script,
  at: number,
  home: ReadonlySet<number>,
  others: ReadonlySet<string>,
  kept: ReadonlyMap<string, string>,
): boolean {
  const sentence = script.words[at]?.sentence ?? -1;
  const words = wordsOf(script, sentence);
  const from = script.ranges[sentence]?.from ?? 0;
  const kinds = new Set(kept.values());
  if (
    !words.some(
      ({ value, key }, n) => value !== null && !kept.has(key) && kinds.has(kindAt(script, from + n)),
    )
  )
    return false;
  if ([...home].some((each) => Math.abs(each - sentence) <= 1)) return true;
  return words.some(({ stem, key, content }) => content && !unitWords.has(key) && others.has(stem));
}

/** What a number counts or measures, as far as the word beside it tells. */
function kindAt({ words }: Script, at: number): string {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before && /^[$£€¥]$/.test(before.key)) return 'money';
  return next?.sentence === words[at]?.sentence && next?.content && next.value === null ? next.stem : '';
}

const unitWords = new Set('percent $ £ € ¥ dollars euros pounds years days'.split(' '));

const wordsOf = ({ words, ranges }: Script, sentence: number) =>
  words.slice(ranges[sentence]?.from ?? 0, ranges[sentence]?.to ?? 0);

function sentenceSpan(script: Script, sentence: number): Span[] {
  const inside = wordsOf(script, sentence);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/**
 * The claimed number further on, past another that fills its slot: "a profit of $400 million" where the story has
 * "a profit of $310 million, down from … $400 million".
 */
function passedSlot(script: Script, claim: readonly ClaimWord[], { pairs }: Alignment): WrongNumber | null {
  const placed = pairs.filter(({ claim: at, story }) => at >= 0 && story >= 0);
  for (const [index, { kind, claim: at, story }] of placed.entries()) {
    if (kind !== 'same' || claim[at]?.value == null || namesItsThing(claim, placed, index)) continue;
    const there = script.words[story];
    if (there && (slotBefore(script, claim, placed, index) || slotAfter(script, claim, placed, index))) {
      return { verdict: 'other-thing', elsewhere: [{ start: there.start, end: there.end }] };
    }
  }
  return null;
}

/** Between the claim's word before the number and the number, the story has another number first. */
function slotBefore(
  script: Script,
  claim: readonly ClaimWord[],
  placed: Alignment['pairs'],
  index: number,
): boolean {
  const number = placed[index];
  const before = placed.slice(0, index).findLast((pair) => claim[pair.claim]?.content);
  if (!number || !before) return false;
  const slot = script.words.slice(before.story + 1, number.story).findIndex(({ value }) => value !== null);
  return slot >= 0 && slot <= 3 && !isRange(script, before.story + 1 + slot, number.story);
}

/** "between €60m and €80m": two ends of one figure. */
function isRange({ words }: Script, from: number, to: number): boolean {
  const between = words.slice(from + 1, to).map(({ key }) => key);
  const opens = words.slice(Math.max(0, from - 2), from).some(({ key }) => /^(?:between|from)$/.test(key));
  return (
    between.every((key) => unitWords.has(key) || /^(?:and|to|or)$/.test(key)) &&
    (opens || between[0] === 'to')
  );
}

/** The claim's word right after the number stands in the story right after another number. */
function slotAfter(
  script: Script,
  claim: readonly ClaimWord[],
  placed: Alignment['pairs'],
  index: number,
): boolean {
  const number = placed[index];
  const next = placed.slice(index + 1).find((pair) => claim[pair.claim]?.content);
  if (!number || !next || next.claim - number.claim > 2) return false;
  if (unitWords.has(claim[next.claim]?.key ?? '')) return false;
  return script.words
    .slice(Math.max(number.story + 1, next.story - 2), next.story)
    .some(({ value }) => value !== null);
}

/** Do the words right after the number go on as the story's do? */
function namesItsThing(claim: readonly ClaimWord[], placed: Alignment['pairs'], index: number): boolean {
  const number = placed[index];
  for (let step = 1; step <= 3; step++) {
    const next = placed[index + step];
    if (!number || next?.story !== number.story + step || next.claim !== number.claim + step) return false;
    if (claim[next.claim]?.content) return true;
  }
  return false;
}
