import type { Named } from '../reading/reading.ts';
import type { Span } from '../text/span.ts';
import type { StatedFigure } from './stated.ts';

export interface ComparisonColumn {
  readonly label: Named;
  /** Who the story says the column's figures come from, each once. */
  readonly claimants: readonly string[];
  /** Indexes into `Story.paragraphs`, each once, in order. */
  readonly paragraphs: readonly number[];
}

export interface ComparisonRow {
  readonly label: Named;
  readonly cells: readonly (StatedFigure | null)[];
}

/** Figures that the story sets against each other. Cells are the story's; `computed` is arithmetic of ours, kept apart. */
export interface ComparisonTable {
  readonly story: string;
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly link: Span | null;
  readonly computed: readonly Computed[];
}

/** Arithmetic of ours on figures of the story; never shown as the story's words. */
export type Computed =
  | {
      readonly kind: 'difference';
      /** `of[0]` less `of[1]`, and how many times `of[1]` it is; null where that says nothing. */
      readonly value: number;
      readonly ratio: number | null;
      readonly of: readonly [StatedFigure, StatedFigure];
      /** The row's label. */
      readonly label: string;
    }
  | {
      readonly kind: 'total';
      readonly value: number;
      readonly of: readonly [StatedFigure, StatedFigure, ...StatedFigure[]];
      /** The column's label. */
      readonly label: string;
    };
