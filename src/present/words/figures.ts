import type { FigureKind } from '../../reading/reading.ts';

/** What `/figures` says, in English. */
export const figuresWords = {
  title: (about: string | null) => (about === null ? 'Figures in the story' : `Figures on “${about}”`),
  kinds: {
    count: 'Counts',
    money: 'Money',
    percent: 'Percentages',
    fraction: 'Fractions',
    quantity: 'Measures',
    age: 'Ages',
    multiple: 'Multiples',
    score: 'Scores and ratios',
  } satisfies Record<FigureKind, string>,
  claimedBy: (names: readonly string[]) => `as claimed by ${names.join(' and ')}`,
  ownWords: 'as the story has it',
  none: '–',
  compared: 'The story sets them against each other:',
  computed: 'Computed from these (not the story’s words)',
  difference: (
    label: string,
    first: string,
    second: string,
    amount: string,
    less: boolean,
    times: string | null,
  ) =>
    `${label}: ${first} is ${amount} ${less ? 'less' : 'more'} than ${second}${times === null ? '' : ` (${times} times)`}`,
  noDifference: (label: string, first: string, second: string) =>
    `${label}: ${first} and ${second} are the same`,
  total: (label: string, addends: readonly string[], sum: string) =>
    `${label}: ${addends.join(' + ')} = ${sum}`,
  percentagePoints: (amount: string) => `${amount} percentage points`,
  measure: (amount: string, unit: string) =>
    `${amount} ${amount === '1' || unit.endsWith('s') ? unit : `${unit}s`}`,
  noMatch: (about: string) => `The story has no figures on “${about}”.`,
  nearest: 'It has figures on:',
  noFigures: 'The story states no figures.',
  more: (count: number) =>
    count === 1
      ? 'One more comparison: narrow with “about”.'
      : `${count} more comparisons: narrow with “about”.`,
  scale: 'Bars drawn to scale; numbers as printed.',
  alt: (source: string) => `Bar chart of figures in ${source}.`,
};

export type FiguresWords = typeof figuresWords;
