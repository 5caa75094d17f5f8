import { isNumeric, type Wanted } from '../wanted.ts';
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

/** What weighs otherwise with some kinds of question: a column more for each pair. */
const crossed = [
  'words.exact',
  'words.exactRelative',
  'words.topicRelative',
  'words.paragraphRelative',
  'words.bm25Relative',
  'words.paragraphBm25Relative',
  'words.gainAround',
  'words.gramsRelative',
  'meaning.softTopic',
  'meaning.softRelative',
  'meaning.centroidRelative',
  'place.position',
  'place.early',
  'place.length',
];

const families: readonly (readonly [string, (wanted: Wanted, cue: boolean) => boolean])[] = [
  ['speech', (wanted, cue) => wanted === 'speech' || (wanted === 'verdict' && cue)],
  ['speaker', (wanted) => wanted === 'speaker'],
  ['number', (wanted) => isNumeric(wanted) || wanted === 'time'],
];

function crossFeatures(pool: Pool, columns: readonly (readonly [string, readonly number[]])[]) {
  return families.flatMap(([family, holds]) => {
    const flags = pool.map(({ asked: { question } }) => holds(question.wanted, question.cue !== null));
    return columns
      .filter(([name]) => crossed.includes(name))
      .map(
        ([name, values]) => [`${family}*${name}`, values.map((value, i) => (flags[i] ? value : 0))] as const,
      );
  });
}

/** All features of all candidates: `names` heads the columns, a row a candidate. */
export function featuresOf(pool: Pool): { names: string[]; rows: number[][] } {
  const plain = Object.entries(groups).flatMap(([group, measure]) =>
    Object.entries(measure(pool)).map(([name, values]) => [`${group}.${name}`, values] as const),
  );
  const columns = [...plain, ...crossFeatures(pool, plain)];
  return {
    names: columns.map(([name]) => name),
    rows: pool.map((_, row) => columns.map(([, values]) => values[row] ?? 0)),
  };
}
