import type { Lexicon } from '../index/postings.ts';
import { distance, editsAllowed } from '../text/distance.ts';
import { slipCost } from './slips.ts';

/** A word of the stories that a misspelt one may stand for. */
export interface Repair {
  readonly word: string;
  /** Index of its term in `Lexicon.terms`. */
  readonly term: number;
  readonly edits: number;
  /** Mostly written as a name. */
  readonly name: boolean;
  /** How much a match on it counts, against 1 for the word itself. */
  readonly weight: number;
}

/** What a match through the likeliest repaired word counts. */
export const repairWeight = 0.8;

const mostRepairs = 3;

/** Shorter words are mostly other words, spelt right ("say" is not "way"): they may only stand for names. */
const namesOnlyBelow = 4;

/** What a name, another first letter and a word that stands ten times as often count, against 1 for an edit. */
const asName = 0.2;
const elseOpening = 0.4;
const tenfold = 0.25;
/** Words so much less likely than the likeliest are no repair; and how fast less likely ones count less. */
const reach = 0.5;
const decay = 3;

/**
 * Finds the words of a lexicon that are spelt almost like a given one: the words that share enough of its character
 * pairs are measured by `distance`. The pairs' lists are made at the first call (some 100 ms for 100,000 passages).
 */
export class Speller {
  readonly #lexicon: Lexicon;
  #pairs: PairIndex | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Likeliest first: by the slip of the hand that it takes, then names and frequent words; none far less likely. */
  repairs(word: string): readonly Repair[] {
    const limit = editsAllowed(word);
    if (limit === 0) return [];
    this.#pairs ??= new PairIndex(this.#lexicon.words);
    const found: (Repair & { rank: number })[] = [];
    for (const number of this.#pairs.sharing(word, limit)) {
      const spelt = this.#lexicon.words[number] as string;
      const edits = distance(word, spelt, limit);
      if (edits > limit) continue;
      const count = this.#lexicon.counts[number] ?? 0;
      const name = (this.#lexicon.names[number] ?? 0) * 2 > count;
      if (word.length < namesOnlyBelow && !name) continue;
      const opening = spelt.charCodeAt(0) === word.charCodeAt(0) ? 0 : elseOpening;
      const rank =
        slipCost(word, spelt, edits) + opening - (name ? asName : 0) - tenfold * Math.log10(count + 1);
      found.push({
        word: spelt,
        term: this.#lexicon.termOf[number] ?? 0,
        edits,
        name,
        weight: repairWeight,
        rank,
      });
    }
    found.sort((a, b) => a.rank - b.rank);
    const best = found[0]?.rank ?? 0;
    const near = found
      .filter(({ rank }) => rank < best + reach)
      .map((one) => ({ ...one, weight: repairWeight * Math.exp(decay * (best - one.rank)) }));
    return unique(near).slice(0, mostRepairs);
  }
}

function unique(repairs: readonly Repair[]): Repair[] {
  const terms = new Set<number>();
  return repairs
    .filter(({ term }) => !terms.has(term) && terms.add(term))
    .map(({ word, term, edits, name, weight }) => ({ word, term, edits, name, weight }));
}

const pairCodes = 1 << 12;

/** Character pairs, edges included, to word numbers. */
class PairIndex {
  readonly #starts: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #lengths: Uint8Array;
  readonly #shared: Uint8Array;

  constructor(words: readonly string[]) {
    this.#starts = new Uint32Array(pairCodes + 1);
    this.#lengths = Uint8Array.from(words, (word) => word.length);
    this.#shared = new Uint8Array(words.length);
    for (const word of words) for (let i = 0; i <= word.length; i++) this.#count(pairAt(word, i) + 1);
    for (let code = 1; code <= pairCodes; code++) {
      this.#starts[code] = (this.#starts[code] ?? 0) + (this.#starts[code - 1] ?? 0);
    }
    this.#numbers = new Uint32Array(this.#starts[pairCodes] ?? 0);
    const next = this.#starts.slice();
    for (const [number, word] of words.entries()) {
      for (let i = 0; i <= word.length; i++) {
        const code = pairAt(word, i);
        const at = next[code] ?? 0;
        this.#numbers[at] = number;
        next[code] = at + 1;
      }
    }
  }

  #count(code: number) {
    this.#starts[code] = (this.#starts[code] ?? 0) + 1;
  }

  /**
   * Numbers of the words with about as many letters that share the pairs which `edits` edits cannot have broken; of
   * very many those that share most.
   */
  sharing(word: string, edits: number): number[] {
    const shared = this.#shared;
    const touched: number[] = [];
    for (let i = 0; i <= word.length; i++) {
      const code = pairAt(word, i);
      const end = this.#starts[code + 1] ?? 0;
      for (let at = this.#starts[code] ?? 0; at < end; at++) {
        const number = this.#numbers[at] as number;
        const count = shared[number] as number;
        if (count === 0) touched.push(number);
        if (count < 0xff) shared[number] = count + 1;
      }
    }
    // A swap breaks three pairs, every other edit two.
    let least = Math.max(1, word.length + 1 - 3 * edits);
    const alike = touched.filter(
      (number) => Math.abs((this.#lengths[number] as number) - word.length) <= edits,
    );
    const sharing = new Uint32Array(0x101);
    for (const number of alike) {
      const count = shared[number] as number;
      sharing[count] = (sharing[count] as number) + 1;
    }
    least = Math.max(least, leastShared(sharing));
    const near = alike.filter((number) => (shared[number] as number) >= least);
    for (const number of touched) shared[number] = 0;
    return near;
  }
}

const mostMeasured = 250;

/** How many pairs a word must share so that not many more than `mostMeasured` are left; `sharing` counts words by shared pairs. */
function leastShared(sharing: Uint32Array): number {
  let words = 0;
  for (let count = sharing.length - 1; count > 0; count--) {
    words += sharing[count] as number;
    if (words >= mostMeasured) return count;
  }
  return 1;
}

/** Letters a to z apart, all else together; pair `i` ends at letter `i`, the last at the word's edge. */
function pairAt(word: string, i: number): number {
  return letterAt(word, i - 1) * 64 + letterAt(word, i);
}

function letterAt(word: string, i: number): number {
  if (i < 0 || i >= word.length) return 0;
  const unit = word.charCodeAt(i);
  return unit >= 97 && unit <= 122 ? unit - 96 : 27 + (unit % 32);
}
