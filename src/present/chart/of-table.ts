import type { ComparisonTable } from '../../answer/comparison-table.ts';
import type { StatedFigure } from '../../answer/stated.ts';
import type { Story } from '../../story/story.ts';
import { textOf } from '../../text/span.ts';
import { limits } from '../limits.ts';
import type { Words } from '../words/words.ts';
import type { Bar, Chart } from './chart.ts';
import { plain } from './plain.ts';

/** Rows that one picture holds; the table shows the rest. */
const mostGroups = 10;
const mostSeries = 6;

/** The charts of a comparison, one a unit: percent is never drawn beside a count. Groups that compare nothing are left out. */
export function chartsOf(table: ComparisonTable, story: Story, words: Words): Chart[] {
  const units = new Set(cellsOf(table).map(unitOf));
  return [...units].flatMap((unit) => {
    const groups = table.rows
      .map(({ label, cells }) => ({
        label: label.name,
        bars: cells.slice(0, mostSeries).map((cell) => barOf(cell, unit, story)),
      }))
      .filter(({ bars }) => bars.filter((bar) => bar !== null).length >= 2)
      .slice(0, mostGroups);
    if (!groups.some(({ bars }) => bars.some((bar) => bar !== null && bar.value !== null))) return [];
    const series = table.columns.slice(0, mostSeries).map(({ label, claimants, paragraphs }) => ({
      name: label.name,
      note: [
        claimants.length > 0 ? words.figures.claimedBy(claimants) : words.figures.ownWords,
        paragraphs.map((index) => words.excerpt.paragraph(index + 1)).join(', '),
      ].join(' · '),
    }));
    return [{ series, groups, notes: [sourceOf(story), words.figures.scale] }];
  });
}

const cellsOf = (table: ComparisonTable): StatedFigure[] =>
  table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));

const unitOf = ({ figure }: StatedFigure): string => `${figure.kind}/${figure.unit ?? ''}`;

const barOf = (cell: StatedFigure | null, unit: string, story: Story): Bar | null =>
  cell === null || unitOf(cell) !== unit
    ? null
    : {
        value: cell.figure.value,
        qualifier: cell.figure.qualifier,
        printed: textOf(story.text, cell.printed),
      };

const sourceOf = ({ title, source }: Story): string =>
  [title, source].filter((part) => part !== '').join(' · ');

/** Every number of the chart with its claimant, in words; cut after a whole group where it would be too long. */
export function altText(chart: Chart, story: Story, words: Words): string {
  let alt = words.figures.alt(sourceOf(story).slice(0, 200));
  for (const group of chart.groups) {
    const bars = group.bars.map((bar, at) => {
      const series = chart.series[at];
      return bar && series ? `${series.name} (${series.note}) ${bar.printed}` : null;
    });
    const line = ` ${group.label}: ${bars.filter((bar) => bar !== null).join('; ')}.`;
    if (alt.length + line.length > limits.file.description) break;
    alt += line;
  }
  return plain(alt).slice(0, limits.file.description);
}
