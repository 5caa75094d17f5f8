import type { FigureKind } from '../../reading/reading.ts';

/** What `/figures` says, in English. */
export const figuresWords = {
  description: 'What numbers: every figure of the story, who claims it, and how they compare',
  options: {
    about: 'Only figures on this: what is counted, by whom, or in which plan',
    story: 'The story to look in; all of them unless chosen',
    private: 'Only you see the reply',
  },
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
  paragraph: (index: number) => `¶${index + 1}`,
  noMatch: (about: string) => `The story has no figures on “${about}”.`,
  nearest: 'It has figures on:',
  noFigures: 'The story states no figures.',
  more: (count: number) =>
    count === 1 ? 'One more figure: narrow with `about:`.' : `${count} more figures: narrow with \`about:\`.`,
  previous: 'Previous',
  next: 'Next',
  page: (at: number, of: number) => `page ${at} of ${of}`,
  scale: 'Bars drawn to scale; numbers as printed.',
  alt: (source: string) => `Bar chart of figures in ${source}.`,
  altOpen: 'open-ended bar',
  altRange: 'a range',
  altBound: 'an upper bound',
};

export type FiguresWords = typeof figuresWords;
