import type { ComparisonTable } from '../answer/comparison-table.ts';
import type { FiguresAnswer } from '../answer/figures.ts';
import type { StatedFigure } from '../answer/stated.ts';
import type { Library } from '../search/library.ts';
import { claimOf, computedLine, lineOf, linesOf, printedOf } from './figures-lines.ts';
import { label } from './markdown.ts';
import { printableLines } from './terminal/style.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

const narrowest = 40;

/** The answer for a terminal of `width` columns; no colours, ends with a line break. */
export function figuresText(library: Library, answer: FiguresAnswer, width = 80, words: Words = en): string {
  if (answer.status !== 'found') {
    if (answer.status === 'no-figures') return `${words.figures.noFigures}\n`;
    const nearest = answer.nearest.map(({ name }) => `  ${name}`);
    const lines = [words.figures.noMatch(label(answer.about ?? '', 120)), words.figures.nearest, ...nearest];
    return `${printableLines(lines.join('\n'))}\n`;
  }
  const room = Math.max(width, narrowest);
  const tables = answer.tables.map((table) => tableText(table, library, room, words));
  const groups = linesOf(answer.groups).map(({ kind, sentences }) =>
    [
      words.figures.kinds[kind],
      ...sentences.flatMap(({ story, figures, paragraph, sentence }) => [
        `  ${figures.map((figure) => printedOf(library, figure)).join(' · ')}  ${words.excerpt.paragraph(paragraph + 1)}  ${claimOf(figures, words.figures)}`,
        ...wrapped(lineOf(library, story, sentence), room - 4).map((line) => `    ${line}`),
      ]),
    ].join('\n'),
  );
  const all = [words.figures.title(answer.about), ...tables, ...groups].join('\n\n');
  return `${printableLines(all)}\n`;
}

function tableText(table: ComparisonTable, library: Library, width: number, words: Words): string {
  const cells = (row: ComparisonTable['rows'][number]) =>
    row.cells.map((cell) =>
      cell
        ? `${printedOf(library, cell)} ${words.excerpt.paragraph(cell.figure.paragraph + 1)}`
        : words.figures.none,
    );
  const widths = columnWidths(table, width);
  const grid = [
    ['', ...table.columns.map(({ label }) => label.name)],
    ['', ...table.columns.map((_, at) => claimOf(columnOf(table, at), words.figures))],
    ...table.rows.map((row) => [row.label.name, ...cells(row)]),
  ];
  const lines = grid.flatMap((row) => gridRow(row, widths));
  const computed = table.computed.flatMap((each) =>
    wrapped(computedLine(each, library, words.figures), width - 4).map(
      (line, at) => `${at === 0 ? '  ' : '    '}${line}`,
    ),
  );
  return [...lines, ...(computed.length > 0 ? [words.figures.computed, ...computed] : [])].join('\n');
}

const columnOf = ({ rows }: ComparisonTable, at: number): StatedFigure[] =>
  rows.map(({ cells }) => cells[at] ?? null).filter((cell) => cell !== null);

const gap = 2;

/** The first column as wide as its labels up to a third of the width, the others share the rest. */
function columnWidths({ rows, columns }: ComparisonTable, width: number): number[] {
  const labels = Math.min(Math.floor(width / 3), Math.max(...rows.map(({ label }) => label.name.length)));
  const each = Math.floor((width - labels) / Math.max(1, columns.length)) - gap;
  return [labels, ...columns.map(() => Math.max(8, Math.min(32, each)))];
}

function gridRow(row: readonly string[], widths: readonly number[]): string[] {
  const columns = row.map((cell, at) => wrapped(cell, widths[at] ?? 8));
  const tall = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: tall }, (_, line) =>
    columns
      .map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? 8))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
