import { featuresOf } from './features/features.ts';
import type { Candidate, Pool } from './features/pool.ts';
import weights from './weights/rank.json' with { type: 'json' };

export interface Ranked extends Candidate {
  readonly score: number;
  /** 0..1: the share of the pool's softmax. */
  readonly probability: number;
  /** By feature name, for the judge of the answer. */
  readonly values: readonly number[];
}

export interface Ranking {
  readonly names: readonly string[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

const weightOf: Readonly<Record<string, number>> = weights;

/**
 * What the logarithm of a story's own search score weighs: sentences are told apart by features that are relative to
 * their story, so that without it a poor story's best sentence stands level with the best story's. Nothing within one
 * story. Chosen on brief news texts: right document first for 50 % of questions without it, 60 % with 3 to 5.
 */
const storyWeight = 4;

/** A pool's sentences by a linear score of their features, learnt listwise (see `src/training`). */
export function rank(pool: Pool, by: Readonly<Record<string, number>> = weightOf): Ranking {
  const { names, rows } = featuresOf(pool);
  const factors = names.map((name) => by[name] ?? 0);
  const ofStory = pool.map(({ storyScore }) => storyWeight * Math.log(Math.max(storyScore, 1e-3)));
  const scores = rows.map((row, i) =>
    row.reduce((sum, value, j) => sum + value * (factors[j] as number), ofStory[i] ?? 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const ranked = pool.map((candidate, i) => ({
    ...candidate,
    score: scores[i] ?? 0,
    probability: (powers[i] ?? 0) / all,
    values: rows[i] ?? [],
  }));
  return { names, ranked: ranked.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index) };
}
