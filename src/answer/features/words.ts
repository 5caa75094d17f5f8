import type { Asked, AskedTerm } from '../asked.ts';
import { gramsOf, type SentenceView } from '../view.ts';
import { coverage, type Match, matchOf } from './match.ts';
import { withNeighbours } from './neighbours.ts';
import { type Columns, type Pool, relative } from './pool.ts';

/** Words in common, near one another, in order; BM25; parts of words. */
export function wordFeatures(pool: Pool): Columns {
  const matches = pool.map(({ asked, sentence }) => matchOf(asked, sentence));
  const each = <T>(value: (match: Match, asked: Asked, sentence: SentenceView) => T): T[] =>
    pool.map(({ asked, sentence }, i) => value(matches[i] as Match, asked, sentence));
  const exact = each((match, { terms }) => coverage(terms, match.exact));
  const resolved = each((match, { terms }) => coverage(terms, match.resolved));
  const topic = each((match, { terms }) => coverage(terms, match.exact, ({ frame }) => !frame));
  const around = each((match, asked, sentence) =>
    coverage(
      asked.terms,
      withNeighbours(match.resolved, asked, sentence, ({ exact }) => exact),
    ),
  );
  const bm25 = each((match, asked, sentence) => okapi(match, asked, sentence));
  const grams = each((_, asked, sentence) => gramShare(asked, sentence));
  const order = exact.map((value, i) => [value, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const ranks = new Array<number>(pool.length).fill(0);
  for (const [place, [, i]] of order.entries()) ranks[i] = Math.log2(place + 1);
  return {
    exact,
    exactRelative: relative(exact),
    resolvedRelative: relative(resolved),
    topicRelative: relative(topic),
    aroundRelative: relative(around),
    gainAround: each((match, { terms }) => coverage(terms, match.exact)).map(
      (value, i) => (around[i] ?? 0) - value,
    ),
    paragraphRelative: relative(each((_, asked, sentence) => paragraphCoverage(asked, sentence))),
    paragraphBm25Relative: relative(each((_, asked, sentence) => paragraphOkapi(asked, sentence))),
    bm25Relative: relative(bm25),
    gramsRelative: relative(grams),
    rank: ranks,
    names: each((match, { terms }) => coverage(terms, match.resolved, ({ named }) => named)),
    heaviest: each((match, { terms }) => heaviestMissing(terms, match.resolved)),
    matched: each(({ exact: values }) => Math.min(4, values.filter((value) => value > 0).length) / 4),
    pairs: each((match, { terms }) => pairsInOrder(terms, match.places)),
    close: each((match) => closeness(match.places)),
    head: each((match, { head, terms }) => (head ? (match.exact[terms.indexOf(head)] ?? 0) : 0)),
  };
}

function paragraphCoverage(asked: Asked, { paragraph, index }: SentenceView): number {
  const { sentences } = asked.view;
  const best = asked.terms.map(() => 0);
  for (let i = index; sentences[i]?.paragraph === paragraph; i--) merge(best, asked, sentences[i]);
  for (let i = index + 1; sentences[i]?.paragraph === paragraph; i++) merge(best, asked, sentences[i]);
  return coverage(asked.terms, best);
}

function merge(best: number[], asked: Asked, sentence: SentenceView | undefined) {
  if (!sentence) return;
  for (const [i, value] of matchOf(asked, sentence).exact.entries()) best[i] = Math.max(best[i] ?? 0, value);
}

const k1 = 0.9;
const b = 0.4;
const usualLength = 22;

function okapi(match: Match, { terms }: Asked, { words }: SentenceView): number {
  const norm = k1 * (1 - b + (b * words.length) / usualLength);
  let sum = 0;
  for (const [i, term] of terms.entries()) {
    const value = match.exact[i] ?? 0;
    if (value > 0) sum += (term.weight * value * (k1 + 1)) / (1 + norm);
  }
  return sum * coverage(terms, match.exact);
}

const paragraphScores = new WeakMap<Asked, Map<number, number>>();
const usualParagraph = 55;

/** BM25 of the whole paragraph, a word counting once a sentence. */
function paragraphOkapi(asked: Asked, { paragraph }: SentenceView): number {
  let known = paragraphScores.get(asked);
  if (!known) {
    known = new Map();
    paragraphScores.set(asked, known);
  }
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const inside = asked.view.sentences.filter((one) => one.paragraph === paragraph);
  const length = inside.reduce((all, { words }) => all + words.length, 0);
  const norm = k1 * (1 - b + (b * length) / usualParagraph);
  const best = asked.terms.map(() => 0);
  let sum = 0;
  for (const [i, { weight }] of asked.terms.entries()) {
    let count = 0;
    for (const sentence of inside) count += matchOf(asked, sentence).exact[i] ?? 0;
    best[i] = Math.min(1, count);
    sum += (weight * count * (k1 + 1)) / (count + norm);
  }
  const score = sum * coverage(asked.terms, best);
  known.set(paragraph, score);
  return score;
}

const questionGrams = new WeakMap<Asked, ReadonlySet<number>>();

/** Share of the question's runs of four letters that the sentence has: endings and slips matter less. */
function gramShare(asked: Asked, { grams }: SentenceView): number {
  let wanted = questionGrams.get(asked);
  if (!wanted) {
    wanted = gramsOf(asked.terms.map(({ word }) => word));
    questionGrams.set(asked, wanted);
  }
  let shared = 0;
  for (const gram of wanted) if (grams.has(gram)) shared++;
  return wanted.size > 0 ? shared / Math.sqrt(wanted.size * (grams.size + 8)) : 0;
}

const heaviestMissing = (terms: readonly AskedTerm[], values: readonly number[]) =>
  terms.reduce((most, { weight }, i) => Math.max(most, weight * (1 - (values[i] ?? 0))), 0);

/** Share of the question's neighbouring words that are neighbours, or nearly, in the sentence too. */
function pairsInOrder(terms: readonly AskedTerm[], places: readonly number[]): number {
  let found = 0;
  for (let i = 1; i < terms.length; i++) {
    const [a, b] = [places[i - 1] ?? -1, places[i] ?? -1];
    if (a >= 0 && b > a && b - a <= 3) found++;
  }
  return terms.length > 1 ? found / (terms.length - 1) : 0;
}

/** 1 where the matched words stand side by side, towards 0 as they stand apart. */
function closeness(places: readonly number[]): number {
  const found = places.filter((place) => place >= 0).sort((a, b) => a - b);
  if (found.length < 2) return 0;
  const width = (found.at(-1) ?? 0) - (found[0] ?? 0) + 1;
  return found.length / width;
}
