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

/** Content words from which on a question is long: it tells much of the story, which then tells sentences less apart. */
const long = 9;

const families: readonly (readonly [string, (asked: Asked) => boolean])[] = [
  [
    'speech',
    ({ question: { wanted, cue } }) => wanted === 'speech' || (wanted === 'verdict' && cue !== null),
  ],
  ['speaker', ({ question: { wanted } }) => wanted === 'speaker'],
  ['number', ({ question: { wanted } }) => isNumeric(wanted) || wanted === 'time'],
  ['long', ({ terms }) => terms.length >= long],
];

const plainNames = Object.entries(groups).flatMap(([group, measure]) =>
  Object.keys(measure([])).map((name) => `${group}.${name}`),
);
const crossedAt = plainNames.flatMap((name, at) => (crossed.includes(name) ? [at] : []));

/** Heads of the columns of `featuresOf`. */
export const featureNames: readonly string[] = [
  ...plainNames,
  ...families.flatMap(([family]) => crossedAt.map((at) => `${family}*${plainNames[at]}`)),
];

/** A column a feature, in the order of `featureNames`; in it a value a candidate. */
export type Features = readonly (readonly number[])[];

/** All features of all candidates. */
export function featuresOf(pool: Pool): Features {
  const plain = Object.values(groups).flatMap((measure) => Object.values(measure(pool)));
  const crossing = crossedAt.map((at) => plain[at] as readonly number[]);
  const pairs = families.flatMap(([, holds]) => {
    const flags = pool.map(({ asked }) => holds(asked));
    return crossing.map((values) => values.map((value, i) => (flags[i] ? value : 0)));
  });
  return [...plain, ...pairs];
}
