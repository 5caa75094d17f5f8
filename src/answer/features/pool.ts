import type { Asked } from '../asked.ts';
import type { SentenceView } from '../view.ts';

/** A sentence that may answer, with the question as its story understands it. */
export interface Candidate {
  readonly asked: Asked;
  readonly sentence: SentenceView;
  /** What tells its story from others of an archive, by name (see `storyFeatures`); null where one story is asked. */
  readonly archive: Readonly<Record<string, number>> | null;
}

export type Pool = readonly Candidate[];

/** One value a candidate, by the feature's name. */
export type Columns = Readonly<Record<string, readonly number[]>>;

/** Values as shares of the largest: what tells sentences apart is how they stand against the best. */
export function relative(values: readonly number[]): number[] {
  const most = Math.max(...values, 0);
  return most > 0 ? values.map((value) => value / most) : values.map(() => 0);
}
