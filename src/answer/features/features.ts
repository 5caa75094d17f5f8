import { fitFeatures } from './fit.ts';
import { meaningFeatures } from './meaning.ts';
import { placeFeatures } from './place.ts';
import type { Columns, Pool } from './pool.ts';
import { speechFeatures } from './speech.ts';
import { wordFeatures } from './words.ts';

/** The groups of features, as ablations leave them out. */
export const groups: Readonly<Record<string, (pool: Pool) => Columns>> = {
  words: wordFeatures,
  meaning: meaningFeatures,
  fit: fitFeatures,
  speech: speechFeatures,
  place: placeFeatures,
};

/** All features of all candidates: `names` heads the columns, a row a candidate. */
export function featuresOf(pool: Pool): { names: string[]; rows: number[][] } {
  const columns = Object.entries(groups).flatMap(([group, measure]) =>
    Object.entries(measure(pool)).map(([name, values]) => [`${group}.${name}`, values] as const),
  );
  return {
    names: columns.map(([name]) => name),
    rows: pool.map((_, row) => columns.map(([, values]) => values[row] ?? 0)),
  };
}
