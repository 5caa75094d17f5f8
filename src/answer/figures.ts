import type { IndexedStory } from '../index/entry.ts';
import type { Comparison, Figure, FigureKind } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import type { ComparisonTable } from './comparison-table.ts';
import { computedFrom } from './computed.ts';
import { claimantsOf, type StatedFigure, stated } from './stated.ts';
import { resolveStories } from './story.ts';
import { matchTopic } from './topic-match.ts';
import { nearestTopics, type Topic, topicsOf } from './topics.ts';

export interface FiguresRequest {
  /** A story's id; without it all stories are searched. */
  readonly story?: string | undefined;
  /** Narrows to what is counted, who claims it or which plan it belongs to; may be misspelt. */
  readonly about?: string | undefined;
}

export interface FigureGroup {
  readonly kind: FigureKind;
  readonly figures: readonly StatedFigure[];
}

export type FiguresAnswer =
  | {
      readonly status: 'found';
      readonly about: string | null;
      readonly tables: readonly ComparisonTable[];
      /** What stands in no table, by kind, in the story's order. */
      readonly groups: readonly FigureGroup[];
    }
  | {
      /** `no-figures`: none at all in the stories asked for. */
      readonly status: 'no-match' | 'no-figures';
      readonly about: string | null;
      readonly nearest: readonly Topic[];
    };

/** Every figure of the stories asked for, compared ones first. @throws {RequestError} on an unknown story */
export function figures(library: Library, { story, about }: FiguresRequest = {}): FiguresAnswer {
  const entries = resolveStories(library, story);
  const topic = about?.trim() || null;
  if (entries.every(({ reading }) => reading.figures.length === 0)) {
    return { status: 'no-figures', about: topic, nearest: [] };
  }
  const wanted = topic === null ? entries.map(allOf) : matchTopic(entries, topic);
  const tables = entries.flatMap((entry, at) => tablesOf(entry, wanted[at] ?? new Set()));
  const groups = groupsOf(entries.flatMap((entry, at) => untabled(entry, wanted[at] ?? new Set())));
  if (tables.length === 0 && groups.length === 0) {
    return { status: 'no-match', about: topic, nearest: nearestTopics(topicsOf(entries), topic ?? '') };
  }
  return { status: 'found', about: topic, tables, groups };
}

const allOf = ({ reading }: IndexedStory): ReadonlySet<number> => new Set(reading.figures.keys());

const figuresIn = (comparison: Comparison): number[] =>
  comparison.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));

const concerns = (comparison: Comparison, wanted: ReadonlySet<number>) =>
  figuresIn(comparison).some((figure) => wanted.has(figure));

function tablesOf(entry: IndexedStory, wanted: ReadonlySet<number>): ComparisonTable[] {
  return entry.reading.comparisons
    .filter((comparison) => concerns(comparison, wanted))
    .map((comparison) => tableOf(entry, comparison));
}

function tableOf(entry: IndexedStory, comparison: Comparison): ComparisonTable {
  const figureAt = (index: number | null | undefined) => {
    const figure = index == null ? undefined : entry.reading.figures[index];
    return figure ? stated(entry, figure) : null;
  };
  const rows = comparison.rows.map(({ label, cells }) => ({ label, cells: cells.map(figureAt) }));
  const columns = comparison.columns.map((label, at) => {
    const column = rows.map(({ cells }) => cells[at]).filter((cell) => cell != null);
    return {
      label,
      claimants: distinct(column.flatMap(claimantsOf)),
      paragraphs: distinct(column.map(({ figure }) => figure.paragraph)),
    };
  });
  const computed = computedFrom(entry.story, rows, columns);
  return { story: entry.story.id, columns, rows, link: comparison.link, computed };
}

function untabled(entry: IndexedStory, wanted: ReadonlySet<number>): StatedFigure[] {
  const tabled = new Set(
    entry.reading.comparisons.filter((comparison) => concerns(comparison, wanted)).flatMap(figuresIn),
  );
  return entry.reading.figures
    .filter((_, index) => wanted.has(index) && !tabled.has(index))
    .map((figure: Figure) => stated(entry, figure));
}

const kinds = ['count', 'money', 'percent', 'fraction', 'quantity', 'age', 'multiple', 'score'] as const;

const groupsOf = (all: readonly StatedFigure[]): FigureGroup[] =>
  kinds
    .map((kind) => ({ kind, figures: all.filter(({ figure }) => figure.kind === kind) }))
    .filter((group) => group.figures.length > 0);

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
