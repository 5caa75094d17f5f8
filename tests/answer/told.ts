import type { IndexedStory } from '../../src/index/entry.ts';
import type { Comparison, Figure, Named, Reading } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';

/** A story with a reading made by hand: each span is named by its words, found from `after` on. */
export function told(
  id: string,
  text: string,
  figures: readonly Told[],
  comparisons: (at: Finder) => readonly Comparison[] = () => [],
): IndexedStory {
  const story = composeStory({ id, title: `The story of ${id}`, source: 'The Courier' }, text);
  const find: Finder = (words, after = '') => {
    const from = after === '' ? 0 : text.indexOf(after);
    const start = text.indexOf(words, from);
    if (start < 0 || from < 0) throw new Error(`"${words}" is not in the text`);
    return { name: words, span: { start, end: start + words.length } };
  };
  const reading: Reading = {
    people: [],
    quotations: [],
    figures: figures.map((each) => figureOf(each, find, story.paragraphs)),
    comparisons: comparisons(find),
    subjects: story.sentences.map(() => null),
    tags: '',
  };
  return { story, reading } as IndexedStory;
}

export type Finder = (words: string, after?: string) => Named;

export interface Told {
  words: string;
  after?: string;
  value: Figure['value'];
  kind?: Figure['kind'];
  unit?: string;
  qualifier?: Figure['qualifier'];
  qualifierWords?: string;
  what?: string;
  claimant?: string;
  scenario?: string;
}

function figureOf(told: Told, find: Finder, paragraphs: readonly { start: number; end: number }[]): Figure {
  const { span } = find(told.words, told.after);
  const named = (words: string | undefined) => (words === undefined ? null : find(words));
  return {
    ...span,
    paragraph: paragraphs.findIndex(({ start, end }) => start <= span.start && span.end <= end),
    value: told.value,
    kind: told.kind ?? 'count',
    unit: told.unit ?? null,
    qualifier: told.qualifier ?? 'exact',
    qualifierSpan: named(told.qualifierWords)?.span ?? null,
    what: told.what === undefined ? null : find(told.what, told.words).span,
    claimant: named(told.claimant),
    scenario: named(told.scenario),
    trend: null,
  };
}

/** Two plans for a prisoner exchange, compared; and two figures apart. */
export const exchange = told(
  'exchange',
  [
    'According to Norland radio reports, the Rebels are now asking for 200 Southerners serving life sentences and an additional 2,000 Southerners detained after the raid.',
    'That exceeds the earlier draft accepted by Norland, which listed 125 life-term prisoners and 1,200 other detainees.',
    'More than 30 villages lost power, mayor Ida Brandt said, and repairs will cost $4.5 million.',
  ].join('\n\n'),
  [
    {
      words: '200',
      value: 200,
      what: 'Southerners serving life sentences',
      claimant: 'Norland radio reports',
      scenario: 'the Rebels are now asking',
    },
    {
      words: '2,000',
      value: 2000,
      what: 'Southerners detained after the raid',
      claimant: 'Norland radio reports',
      scenario: 'the Rebels are now asking',
    },
    { words: '125', value: 125, what: 'life-term prisoners', scenario: 'the earlier draft' },
    { words: '1,200', value: 1200, what: 'other detainees', scenario: 'the earlier draft' },
    {
      words: '30',
      value: 30,
      qualifier: 'more-than',
      qualifierWords: 'More than',
      what: 'villages',
      after: 'More than',
      claimant: 'Ida Brandt',
    },
    { words: '$4.5 million', value: 4_500_000, kind: 'money', unit: 'USD' },
  ],
  (find) => [
    {
      rows: [
        { label: find('serving life sentences'), cells: [0, 2] },
        { label: find('other detainees'), cells: [1, 3] },
      ],
      columns: [find('the Rebels are now asking'), find('the earlier draft')],
      link: find('exceeds').span,
    },
  ],
);
