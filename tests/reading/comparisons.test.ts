import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';
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
