import type { Asked } from '../asked.ts';
import { isNumeric } from '../wanted.ts';
import { fitFeatures } from './fit.ts';
import { kindFeatures } from './kind.ts';
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
  kind: kindFeatures,
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

/** Words of a question that the story has, from which on it tells much of it: these then tell sentences less apart. */
const long = 8;

interface Family {
  readonly name: string;
  readonly holds: (asked: Asked) => boolean;
  /** Is a feature to weigh otherwise in it? All of `crossed` where there is nothing said. */
  readonly crosses?: (feature: string) => boolean;
}

const families: readonly Family[] = [
  {
    name: 'speech',
    holds: ({ question: { wanted, cue } }) => wanted === 'speech' || (wanted === 'verdict' && cue !== null),
  },
  { name: 'speaker', holds: ({ question: { wanted } }) => wanted === 'speaker' },
  { name: 'number', holds: ({ question: { wanted } }) => isNumeric(wanted) || wanted === 'time' },
  {
    name: 'long',
    holds: ({ terms }) => terms.filter(({ matches }) => matches.size > 0).length >= long,
    crosses: (feature) => !feature.startsWith('place.'),
  },
];

const plainNames = Object.entries(groups).flatMap(([group, measure]) =>
  Object.keys(measure([])).map((name) => `${group}.${name}`),
);
const crossings = families.map(({ name, holds, crosses = () => true }) => ({
  name,
  holds,
  columns: plainNames.flatMap((one, at) => (crossed.includes(one) && crosses(one) ? [at] : [])),
}));

/** Heads of the columns of `featuresOf`. */
export const featureNames: readonly string[] = [
  ...plainNames,
  ...crossings.flatMap(({ name, columns }) => columns.map((at) => `${name}*${plainNames[at]}`)),
];

/** A column a feature, in the order of `featureNames`; in it a value a candidate. */
export type Features = readonly (readonly number[])[];

/** All features of all candidates. */
export function featuresOf(pool: Pool): Features {
  const plain = Object.values(groups).flatMap((measure) => Object.values(measure(pool)));
  const pairs = crossings.flatMap(({ holds, columns }) => {
    const flags = pool.map(({ asked }) => holds(asked));
    return columns.map((at) => (plain[at] as readonly number[]).map((value, i) => (flags[i] ? value : 0)));
  });
  return [...plain, ...pairs];
}
