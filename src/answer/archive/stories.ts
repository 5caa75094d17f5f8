import type { Asked } from '../asked.ts';
import type { Pool } from '../features/pool.ts';

/** A story among those searched. */
export interface StoryRank {
  readonly asked: Asked;
  /** Score of its best sentence, as sentences of one story are told apart. */
  readonly best: number;
  readonly features: Readonly<Record<string, number>>;
  readonly score: number;
}

type Weights = Readonly<Record<string, number>>;

export const weighed = (features: Weights, by: Weights): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * (by[name] ?? 0), 0);

/** The stories of a pool by a linear score of their features, best first; none where one story is asked. */
export function storiesOf(pool: Pool, scores: readonly number[], by: Weights): StoryRank[] {
  const bests = new Map<Asked, number>();
  for (const [i, { asked }] of pool.entries())
    bests.set(asked, Math.max(bests.get(asked) ?? Number.NEGATIVE_INFINITY, scores[i] ?? 0));
  const found: StoryRank[] = [];
  for (const { asked, archive } of pool) {
    const best = bests.get(asked);
    if (!archive || best === undefined || !bests.delete(asked)) continue;
    const features = { best, ...archive };
    found.push({ asked, best, features, score: weighed(features, by) });
  }
  return found.sort((a, b) => b.score - a.score);
}
