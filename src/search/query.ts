import type { Lexicon } from '../index/postings.ts';
import { isSlipOfStopWord, isStopWord } from '../text/stopwords.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Repair, Speller } from './spelling.ts';

/** A word of the question with all that it may be found as. Offsets are into the question. */
export interface QueryTerm extends Term {
  /** Terms of the lexicon: the word's own, or repairs where the stories do not know the word. Empty: not in the stories. */
  readonly matches: readonly QueryMatch[];
}

export interface QueryMatch {
  /** Index into `Lexicon.terms`. */
  readonly term: number;
  readonly weight: number;
  /** The word of the stories that stands in for a misspelt one, null where the question's own is known. */
  readonly repair: Repair | null;
}

/** The words of a question, each once, as the stories spell them. */
export function queryOf(question: string, lexicon: Lexicon, speller: Speller): QueryTerm[] {
  const seen = new Set<string>();
  const found: QueryTerm[] = [];
  for (const term of termsOf(question)) {
    if (seen.has(term.stem)) continue;
    seen.add(term.stem);
    const number = indexOf(lexicon.terms, term.stem);
    if (number >= 0) found.push({ ...term, matches: [{ term: number, weight: 1, repair: null }] });
    else if (!isStopWord(term.word) && !isSlipOfStopWord(term.word))
      found.push({ ...term, matches: repaired(term.word, speller) });
  }
  return found;
}

const repaired = (word: string, speller: Speller): QueryMatch[] =>
  speller.repairs(word).map((repair) => ({ term: repair.term, weight: repair.weight, repair }));

/** Place in a sorted list, -1 where it is not in there. */
export function indexOf(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle] as string;
    if (here === wanted) return middle;
    if (here < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
