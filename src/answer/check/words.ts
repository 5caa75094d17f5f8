import { fold } from '../../text/fold.ts';
import { type Span, span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { stem } from '../../text/terms.ts';
import { numeralAt } from './numerals.ts';

/**
 * A word as claims are compared by: two words are the same if their keys are. Case, marks, stops, hyphens and the way a
 * number is written are levelled.
 */
export interface Word extends Span {
  readonly key: string;
  readonly stem: string;
  /** What a numeral is worth. */
  readonly value: number | null;
  /** Carries matter rather than grammar. */
  readonly content: boolean;
  /** Written with a capital. */
  readonly capital: boolean;
}

const pattern =
  /\p{N}[\p{N},]*(?:\.\p{N}+)?(?:(?:k|m|mn|bn|b|tn)(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|\p{L}(?:[\p{L}\p{M}\p{N}]|'(?=\p{L}))*|[$£€¥%]/gu;

/** The words of `text` within a span, in order. */
export function wordsIn(text: string, within: Span = span(0, text.length)): Word[] {
  const folded = fold(text.slice(within.start, within.end));
  const found = [...folded.matchAll(pattern)].map((match) => ({
    raw: match[0],
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
  const plain = found.map(({ raw }) => raw);
  const words: Word[] = [];
  for (let at = 0; at < found.length; at++) {
    const here = found[at];
    if (!here) break;
    const numeral = numeralAt(plain, at);
    const used = numeral?.words ?? percentAt(plain, at);
    const end = found[at + used - 1]?.end ?? here.end;
    const key = numeral ? String(numeral.value) : used === 2 ? 'percent' : keyOf(here.raw);
    words.push({
      start: here.start,
      end,
      key,
      stem: stem(key),
      value: numeral?.value ?? null,
      content: numeral !== null || (/\p{L}/u.test(key) && !isStopWord(key)),
      capital: /^\p{Lu}/u.test(text.slice(here.start, here.start + 2)),
    });
    at += used - 1;
  }
  return words;
}

const percentAt = (plain: readonly string[], at: number): number =>
  plain[at] === 'per' && plain[at + 1] === 'cent' ? 2 : 1;

const keyOf = (raw: string): string => (raw === '%' ? 'percent' : raw.replace(/[.']/g, ''));
