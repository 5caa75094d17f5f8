import type { Asked } from '../asked.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView } from '../view.ts';
import { coverage, type Match, matchOf } from './match.ts';
import { withNeighbours } from './neighbours.ts';
import { type Columns, type Pool, relative } from './pool.ts';

/** Likeness of meaning by word vectors. */
export function meaningFeatures(pool: Pool): Columns {
  const matches = pool.map(({ asked, sentence }) => matchOf(asked, sentence));
  const each = (value: (match: Match, asked: Asked, sentence: SentenceView) => number): number[] =>
    pool.map(({ asked, sentence }, i) => value(matches[i] as Match, asked, sentence));
  const soft = each((match, { terms }) => coverage(terms, match.soft));
  const near = each((match, { terms }) => coverage(terms, match.near, ({ frame }) => !frame));
  const centroid = each((_, asked, sentence) => likeness(centroidOf(asked), sentence.centroid));
  return {
    soft,
    softRelative: relative(soft),
    nearRelative: relative(near),
    nearMissingRelative: relative(
      each((match, { terms }) => coverage(terms, match.near, (term) => term.matches.size === 0)),
    ),
    softTopic: relative(each((match, { terms }) => coverage(terms, match.soft, ({ frame }) => !frame))),
    softMissing: each((match, { terms }) => coverage(terms, match.soft, (term) => term.matches.size === 0)),
    softHead: each((match, { head, terms }) => (head ? (match.soft[terms.indexOf(head)] ?? 0) : 0)),
    softHeaviest: each((match, { terms }) =>
      terms.reduce((most, { weight }, i) => Math.max(most, weight * (1 - (match.soft[i] ?? 0))), 0),
    ),
    paragraphRelative: relative(inParagraph(pool, matches)),
    aroundRelative: relative(
      each((match, asked, sentence) =>
        coverage(
          asked.terms,
          withNeighbours(match.soft, asked, sentence, ({ soft }) => soft),
        ),
      ),
    ),
    ...askingFeatures(pool, matches),
    centroid,
    centroidRelative: relative(centroid),
  };
}

/** Share of the question's words that the sentence's paragraph has, or nearly. */
function inParagraph(pool: Pool, matches: readonly Match[]): number[] {
  const bests = new Map<string, number[]>();
  const keys = pool.map(({ asked, sentence }) => `${asked.view.entry.story.id} ${sentence.paragraph}`);
  for (const [i, key] of keys.entries()) {
    const best = bests.get(key) ?? [];
    bests.set(
      key,
      (matches[i]?.soft ?? []).map((value, k) => Math.max(value, best[k] ?? 0)),
    );
  }
  return pool.map(({ asked }, i) => coverage(asked.terms, bests.get(keys[i] ?? '') ?? []));
}

/** Where the question is more than one sentence: share of the words of the one that asks. */
function askingFeatures(pool: Pool, matches: readonly Match[]): Columns {
  const share = (values: (match: Match) => readonly number[]) =>
    relative(
      pool.map(({ asked: { terms, question } }, i) =>
        question.from > 0 ? coverage(terms, values(matches[i] as Match), ({ at }) => at >= question.from) : 0,
      ),
    );
  return { askingRelative: share(({ resolved }) => resolved), askingSoft: share(({ soft }) => soft) };
}

const centroids = new WeakMap<Asked, Float32Array | null>();

function centroidOf(asked: Asked): Float32Array | null {
  const known = centroids.get(asked);
  if (known !== undefined) return known;
  const made = vectors().centroid(asked.terms.map(({ rank, rarity }) => [rank, rarity] as const));
  centroids.set(asked, made);
  return made;
}

function likeness(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return Math.max(0, sum);
}
