import { type StoryRank, storiesOf } from './archive/stories.ts';
import type { Asked } from './asked.ts';
import { type Features, featureNames, featuresOf } from './features/features.ts';
import type { Candidate, Pool } from './features/pool.ts';
import archiveWeights from './weights/archive.json' with { type: 'json' };
import weights from './weights/rank.json' with { type: 'json' };

export interface Ranked extends Candidate {
  readonly score: number;
  /** 0..1: the share of the pool's softmax. */
  readonly probability: number;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** Features of the first, in the order of `featureNames`. */
  readonly values: readonly number[];
  /** The stories searched, best first; none where one story is asked. */
  readonly stories: readonly StoryRank[];
}

type Weights = Readonly<Record<string, number>>;

/**
 * A pool's sentences by a linear score of their features, learnt listwise (see `src/training`). Where many stories are
 * searched, sentences are told apart so within their story alone, and stories by what is learnt of archives.
 */
export function rank(
  pool: Pool,
  by: Weights = weights,
  features: Features = featuresOf(pool),
  ofStories: Weights = archiveWeights,
): Ranking {
  const own = scoresOf(pool, by, features);
  const stories = storiesOf(pool, own, ofStories);
  const lift = new Map<Asked, number>(stories.map(({ asked, best, score }) => [asked, score - best]));
  const scores = pool.map(({ asked }, i) => (own[i] ?? 0) + (lift.get(asked) ?? 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const ranked = pool
    .map(({ asked, sentence, archive }, i): Ranked => {
      const [score, power] = [scores[i] ?? 0, powers[i] ?? 0];
      return { asked, sentence, archive, score, probability: power / all };
    })
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
  const first = pool.findIndex(({ sentence }) => sentence === ranked[0]?.sentence);
  return { ranked, values: features.map((column) => column[first] ?? 0), stories };
}

function scoresOf(pool: Pool, by: Weights, features: Features): number[] {
  const scores = pool.map(() => 0);
  for (const [j, column] of features.entries()) {
    const factor = by[featureNames[j] as string] ?? 0;
    for (let i = 0; i < scores.length; i++)
      scores[i] = (scores[i] as number) + (column[i] as number) * factor;
  }
  return scores;
}
