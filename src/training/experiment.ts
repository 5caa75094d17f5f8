/** Features of every question, once, for training and for judging by folds. */
import { type Features, featuresOf } from '../answer/features/features.ts';
import type { Pool } from '../answer/features/pool.ts';
import { poolOfStory } from '../answer/pool.ts';
import { parseQuestion } from '../answer/question.ts';
import type { DataSet, Example } from './data.ts';
import type { List } from './listwise.ts';

export interface Measured extends List {
  readonly example: Example;
  readonly pool: Pool;
  readonly features: Features;
  /** What the question weighs where refusing is learnt. */
  readonly doubtWeight: number;
  /** What it weighs where pieces are. */
  readonly pieceWeight: number;
}

export function measure(set: DataSet, weight: number, doubtWeight = 0, pieceWeight = weight): Measured[] {
  const lists: Measured[] = [];
  for (const example of set.examples) {
    if (!example.entry) continue;
    const pool = poolOfStory(example.entry, parseQuestion(example.question));
    const features = featuresOf(pool);
    const right = pool.map(
      ({ sentence }) => example.answerable && example.shows(example.entry?.story.id ?? '', sentence),
    );
    const rows = pool.map((_, i) => Float32Array.from(features, (column) => column[i] ?? 0));
    lists.push({ example, pool, features, rows, right, weight, doubtWeight, pieceWeight });
  }
  return lists;
}
