import type { Asked, AskedTerm } from '../asked.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView } from '../view.ts';

/** How the words of a question stand in a sentence, by term: 0..1 each. */
export interface Match {
  /** The word itself, its repair or its nation. */
  readonly exact: readonly number[];
  /** As `exact`, carried-over names counting too. */
  readonly resolved: readonly number[];
  /** As `resolved`; a word that is missing counts by the nearest word of the sentence. */
  readonly soft: readonly number[];
  /** As `soft`, the nearest word counting in full. */
  readonly near: readonly number[];
  /** First place of each matched term among the sentence's words, -1 where it is missing. */
  readonly places: readonly number[];
}

const carriedWeight = 0.8;
const nearest = 0.35;
const known = new WeakMap<Asked, readonly Match[]>();

/** @param sentence of the story asked */
export function matchOf(asked: Asked, sentence: SentenceView): Match {
  let matches = known.get(asked);
  if (!matches) {
    matches = matchesOf(asked);
    known.set(asked, matches);
  }
  return matches[sentence.index] as Match;
}

function matchesOf({ terms, view }: Asked): Match[] {
  const table = vectors();
  const likeness = terms.map((term) => view.ranks.map((rank) => table.cosine(term.rank, rank)));
  return view.sentences.map((sentence) => compare(terms, likeness, sentence));
}

/** `likeness`: of each term to each of the story's ranks. */
function compare(
  terms: readonly AskedTerm[],
  likeness: readonly (readonly number[])[],
  sentence: SentenceView,
): Match {
  const exact: number[] = [];
  const resolved: number[] = [];
  const soft: number[] = [];
  const near: number[] = [];
  const places: number[] = [];
  for (const [i, term] of terms.entries()) {
    let value = 0;
    let carried = 0;
    let place = -1;
    for (const [stem, weight] of term.matches) {
      const at = sentence.places.get(stem);
      if (at !== undefined && weight > value) [value, place] = [weight, at];
      else if (sentence.carried.has(stem)) carried = Math.max(carried, carriedWeight * weight);
    }
    exact.push(value);
    places.push(place);
    const best = Math.max(value, carried);
    resolved.push(best);
    const cosine = best > 0 ? 0 : nearness(likeness[i] as readonly number[], sentence);
    soft.push(best > 0 ? best : cosine * cosine);
    near.push(best > 0 ? best : cosine);
  }
  return { exact, resolved, soft, near, places };
}

function nearness(likeness: readonly number[], { ranks }: SentenceView): number {
  let best = 0;
  for (const at of ranks) best = Math.max(best, likeness[at] as number);
  return best > nearest ? best : 0;
}

/** Weighted share of the terms that are matched; `counts` picks terms, all by default. */
export function coverage(
  terms: readonly AskedTerm[],
  values: readonly number[],
  counts: (term: AskedTerm) => boolean = () => true,
): number {
  let sum = 0;
  let all = 0;
  for (const [i, term] of terms.entries()) {
    if (!counts(term)) continue;
    all += term.weight;
    sum += term.weight * (values[i] ?? 0);
  }
  return all > 0 ? sum / all : 0;
}
