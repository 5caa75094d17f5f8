/** Features of every question, once, for training and for judging by folds. */
import { featuresOf } from '../answer/features/features.ts';
import type { Pool } from '../answer/features/pool.ts';
import { poolOfStory } from '../answer/pool.ts';
import { parseQuestion } from '../answer/question.ts';
import type { DataSet, Example } from './data.ts';
import type { List } from './listwise.ts';

export interface Measured extends List {
  readonly example: Example;
  readonly pool: Pool;
  /** What the question weighs where refusing is learnt. */
  readonly doubtWeight: number;
}

export function measure(
  set: DataSet,
  weight: number,
  doubtWeight = 0,
): { names: readonly string[]; lists: Measured[] } {
  let names: readonly string[] = [];
  const lists: Measured[] = [];
  for (const example of set.examples) {
    if (!example.entry) continue;
    const pool = poolOfStory(example.entry, parseQuestion(example.question), 1);
    const features = featuresOf(pool);
    names = features.names;
    const right = pool.map(
      ({ sentence }) => example.answerable && example.shows(example.entry?.story.id ?? '', sentence),
    );
    const rows = features.rows.map((row) => Float32Array.from(row));
    lists.push({ example, pool, rows, right, weight, doubtWeight });
  }
  return { names, lists };
}
