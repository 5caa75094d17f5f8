import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { textOf } from '../../src/text/span.ts';

const file = new URL('../../knowledge/stories/doha.md', import.meta.url);
const doha = parseStoryFile('doha', readFileSync(file, 'utf8'));

test('the sample story has four figures and one table of two rows and two columns', () => {
  const { figures, comparisons } = read(doha);
  const cell = (index: number | null) => {
    const figure = index === null ? undefined : figures[index];
    return figure ? textOf(doha.text, figure) : '';
  };
  expect(figures.map((figure) => [textOf(doha.text, figure), figure.value, figure.qualifier])).toEqual([
    ['200', 200, 'exact'],
    ['2,000', 2000, 'exact'],
    ['125', 125, 'exact'],
    ['1,200', 1200, 'exact'],
  ]);
  expect(comparisons).toHaveLength(1);
  const [table] = comparisons;
  expect(table?.columns.map(({ name }) => name)).toEqual([
    'Hamas is now demanding',
    'previous mediator-backed framework',
  ]);
  expect(table?.rows.map(({ label, cells }) => [label.name, ...cells.map(cell)])).toEqual([
    ['serving life sentences', '200', '125'],
    ['other detainees', '2,000', '1,200'],
  ]);
  expect(table?.link && textOf(doha.text, table.link)).toBe('exceeds');
});

/** Each table as "columns → row: cells", cells as printed. */
function tablesOf(text: string): string[] {
  const { figures, comparisons } = read(composeStory({ id: 'x', title: '', source: '' }, text));
  return comparisons.map(({ columns, rows }) => {
    const lines = rows.map(({ label, cells }) => {
      const printed = cells.map((cell) => {
        const figure = cell === null ? undefined : figures[cell];
        return figure ? textOf(text, figure) : '–';
      });
      return `${label.name}: ${printed.join(' | ')}`;
    });
    return `${columns.map(({ name }) => name).join(' | ')} → ${lines.join('; ')}`;
  });
}

describe('what the story sets against one another', () => {
  test.each([
    [
      'two plans, a row for each thing',
      'Under the plan, 350 prisoners would be freed for 12 hostages. The earlier proposal foresaw 200 prisoners and eight hostages.',
      'plan | earlier proposal → prisoners: 350 | 200; hostages: 12 | eight',
    ],
    [
      'two sides of a poll',
      'Ana Reyes leads Tom Holt 46 percent to 42 percent.',
      'Ana Reyes | Tom Holt → Ana Reyes leads Tom Holt: 46 percent | 42 percent',
    ],
    [
      'many sides of a poll',
      'Reyes was backed by 42 percent, while Holt got 38 percent, Brandt 12 percent and Moss 8 percent.',
      'Reyes | Holt | Brandt | Moss → Reyes was backed: 42 percent | 38 percent | 12 percent | 8 percent',
    ],
    [
      'a change and its beginning',
      'The mill booked a profit of $212 million in 2021, up from $180 million a year earlier.',
      '2021 | a year earlier → profit: $212 million | $180 million',
    ],
    [
      'a change that is measured from another time',
      'Rents rose 7.8 percent in March from a year earlier, up from 6.1 percent in February.',
      'March | February → Rents: 7.8 percent | 6.1 percent',
    ],
    [
      'from one time to another',
      'Measles cases climbed from 214 in 2010 to 689 in 2020.',
      '2010 | 2020 → Measles cases: 214 | 689',
    ],
    [
      'a state of now and one of before',
      'Roughly 9,600 people are out of work, compared with 8,100 a year ago.',
      'are out of work | a year ago → people: 9,600 | 8,100',
    ],
    [
      'words that say when, in front and behind',
      'About 340 barns were ash by dawn, the fire service said, compared with 85 in the fire of 2014.',
      'by dawn | the fire of 2014 → barns: 340 | 85',
    ],
    [
      'who leads whom, the unit said once',
      'Her party leads the government by 38 percent to 31.',
      'Her party | government → Her party leads the government: 38 percent | 31',
    ],
    [
      'two years',
      'In 2010, 38 women sat in the assembly; in 2000, there were 21.',
      '2010 | 2000 → women: 38 | 21',
    ],
    [
      'two groups of one kind',
      'Inspectors failed 32% of rural kitchens, compared to 11% of urban kitchens.',
      'rural | urban → kitchens: 32% | 11%',
    ],
    [
      'rival claims',
      'Police said 5,000 people marched. Organisers said 20,000 people marched.',
      'Police | Organisers → people: 5,000 | 20,000',
    ],
    [
      'conditions',
      'If they are tenants, the rate is 33 percent. If they are owners, the rate is 12 percent.',
      'tenants | owners → rate: 33 percent | 12 percent',
    ],
  ])('%s', (_name, text, wanted) => {
    expect(tablesOf(text)).toEqual([wanted]);
  });

  test.each([
    ['different things', 'Acme hired 40 cooks. Bolt bought 12 lorries.'],
    ['percent and percentage points', 'The rate was 4 percent, up 0.5 percentage points from May.'],
    ['a length and a sum', 'Ana ran 4 miles and Tom paid $4 million.'],
    [
      'what one side had before and another has now',
      'The Greens took 19 seats, up from 7. The Farmers took 12 towns, up from 24.',
    ],
    ['an earlier number without a time', 'Growth was 1.1 percent this year, down from 1.9 percent.'],
    ['from one to another, no time told', 'Measles cases climbed from 214 to 689.'],
    ['ages', 'Ana Reyes, 42, met Tom Holt, 51, in court.'],
  ])('%s stand in no table', (_name, text) => {
    expect(tablesOf(text)).toEqual([]);
  });
});
