import { wanteds } from '../wanted.ts';
import type { SpanKind } from './candidates.ts';

const kinds: readonly SpanKind[] = [
  'name',
  'names',
  'figure',
  'figure-with-noun',
  'time',
  'phrase',
  'long-phrase',
  'apposition',
  'role',
  'quotation',
  'fragment',
  'clause',
  'predicate',
  'segment',
  'sentence',
];

const tagsOfEdges = ['D', 'N', 'M', 'J', '1', 'V', 'A', 'P', 'O', 'S', 'R', 'T'];
const wordsBefore = [
  'in at near outside inside',
  'on since until by during before after',
  'from to into toward',
  'of',
  'for with over',
  'that',
  'because due why',
  'is was are were be been',
  'and or',
  'than about around nearly almost least most',
].map((group) => group.split(' '));

const flagNames = [
  ...kinds.map((kind) => `kind.${kind}`),
  ...wanteds.map((wanted) => `wanted.${wanted}`),
  ...tagsOfEdges.flatMap((tag) => [`first.${tag}`, `last.${tag}`]),
  ...wordsBefore.map((words) => `before.${words.join('-')}`),
];

/** The first columns are 1 or 0: which of them is 1 for a kind, an asked-for thing, a tag at either edge, the word before. */
export const flags = {
  kind: columnsOf('kind', kinds),
  wanted: columnsOf('wanted', wanteds),
  first: columnsOf('first', tagsOfEdges),
  last: columnsOf('last', tagsOfEdges),
  before: new Map(
    wordsBefore.flatMap((words) =>
      words.map((word) => [word, flagNames.indexOf(`before.${words.join('-')}`)] as const),
    ),
  ),
};

function columnsOf(group: string, values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value) => [value, flagNames.indexOf(`${group}.${value}`)]));
}

export const flagCount = flagNames.length;

/** Heads of the columns of `spanFeatures`. */
export const spanFeatureNames: readonly string[] = [
  ...flagNames,
  'length',
  'content',
  'starts-sentence',
  'ends-sentence',
  'share-of-sentence',
  'asked-inside',
  'inside-asked',
  'head-inside',
  'head-near',
  'head-meaning',
  'distance',
  'weighted-distance',
  'asked-left',
  'asked-right',
  'verb-before',
  'verb-after',
  'comma-before',
  'comma-after',
  'mark-before',
  'asked-before',
  'asked-after',
  'fit',
  'counted',
  'in-quotation',
  'is-quotation',
  'speaker-fit',
  'is-speaker',
  'is-mention',
  'quoted-topic',
  'figures',
  'times',
  'names',
  'nth',
  'siblings',
  'is-list',
  'wants-list',
  'first-match',
  'sentence-share',
  'with-article',
  'ends-in-stop-word',
  'between-commas',
  'role-fit',
  'act',
  'role',
  'clause-share',
  'placed',
  'placed-elsewhere',
];
