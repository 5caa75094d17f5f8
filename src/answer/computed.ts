import type { FigureKind } from '../reading/reading.ts';
import type { Story } from '../story/story.ts';
import type { ComparisonColumn, ComparisonRow, Computed } from './comparison-table.ts';
import type { StatedFigure } from './stated.ts';

const subtractable: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percent', 'quantity', 'age']);
const addable: ReadonlySet<FigureKind> = new Set(['count', 'money', 'quantity']);

export function computedFrom(
  story: Story,
  rows: readonly ComparisonRow[],
  columns: readonly ComparisonColumn[],
): Computed[] {
  const differences = rows.map(differenceIn).filter((each) => each !== null);
  const totals = columns
    .map((column, at) => totalOf(story, rows, column, at))
    .filter((each) => each !== null);
  return [...differences, ...totals];
}

/** Between two bounds ("more than 30", "more than 20") nothing can be subtracted. */
function differenceIn({ label, cells }: ComparisonRow): Computed | null {
  const [first, second, ...more] = cells.filter((cell) => cell !== null);
  if (!first || !second || more.length > 0 || !alike([first, second])) return null;
  const { qualifier, kind } = first.figure;
  if (!subtractable.has(kind) || (qualifier !== 'exact' && qualifier !== 'about')) return null;
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a === null || b === null) return null;
  const ratio = kind !== 'percent' && kind !== 'age' && a > 0 && b > 0 ? a / b : null;
  return { kind: 'difference', value: exactly(a - b), ratio, of: [first, second], label: label.name };
}

const apart = /\b(?:additional|another|other|others|further|plus)\b/iu;

/** Only where the story's own words keep the addends apart ("an additional 2,000"): otherwise one may hold the other. */
function totalOf(
  story: Story,
  rows: readonly ComparisonRow[],
  { label }: ComparisonColumn,
  at: number,
): Computed | null {
  const cells = rows.map(({ cells }) => cells[at] ?? null);
  const [first, second, ...more] = cells.filter((cell) => cell !== null);
  if (!first || !second || cells.includes(null)) return null;
  const all: [StatedFigure, StatedFigure, ...StatedFigure[]] = [first, second, ...more];
  const { qualifier, kind } = first.figure;
  if (!alike(all) || !addable.has(kind) || qualifier === 'range') return null;
  for (const [index, { figure }] of all.slice(1).entries()) {
    const before = all[index]?.figure;
    if (!before || before.paragraph !== figure.paragraph || before.start > figure.start) return null;
    const until = figure.what ? Math.max(figure.end, figure.what.end) : figure.end;
    if (!apart.test(story.text.slice(before.end, until))) return null;
  }
  const values = all.map(numberOf);
  if (values.includes(null)) return null;
  const value = exactly(values.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  return { kind: 'total', value, of: all, label: label.name };
}

const alike = ([first, ...others]: readonly StatedFigure[]): boolean =>
  others.every(
    ({ figure }) =>
      figure.qualifier === first?.figure.qualifier &&
      figure.kind === first.figure.kind &&
      figure.unit === first.figure.unit,
  );

const numberOf = ({ figure }: StatedFigure): number | null =>
  typeof figure.value === 'number' ? figure.value : null;

/** Without the dust of binary fractions: 0.3 − 0.1 is 0.2. */
const exactly = (value: number): number => Number(value.toPrecision(12));
