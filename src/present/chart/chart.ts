import type { FigureValue, Qualifier } from '../../reading/reading.ts';

/** One figure to be drawn. `printed` is what the story prints, qualifier and all. */
export interface Bar {
  readonly value: FigureValue;
  readonly qualifier: Qualifier;
  readonly printed: string;
}

/** A bar chart of figures of one unit: a group a row of the comparison, in it a bar a series (null: the story has none). */
export interface Chart {
  readonly series: readonly { readonly name: string; readonly note: string }[];
  readonly groups: readonly { readonly label: string; readonly bars: readonly (Bar | null)[] }[];
  /** Small print, a line each: story and source, how it is drawn. */
  readonly notes: readonly string[];
}

/**
 * How a figure is drawn: `solid` up to what the story vouches for, from there `whisker` to a range's end, or `open`
 * where it says "more than". A `hollow` bar ends at a bound from above ("up to"). `none`: words without a number.
 */
export type Shape =
  | { readonly form: 'solid' | 'open' | 'hollow'; readonly to: number }
  | { readonly form: 'whisker'; readonly from: number; readonly to: number }
  | { readonly form: 'none' };

export function shapeOf({ value, qualifier }: Bar): Shape {
  if (typeof value === 'number') {
    if (!isDrawn(value)) return { form: 'none' };
    if (qualifier === 'more-than') return { form: 'open', to: value };
    return { form: qualifier === 'less-than' || qualifier === 'up-to' ? 'hollow' : 'solid', to: value };
  }
  const [low, high] = value ?? [null, null];
  if (isDrawn(low) && isDrawn(high)) {
    return { form: 'whisker', from: Math.min(low, high), to: Math.max(low, high) };
  }
  if (isDrawn(low)) return { form: 'open', to: low };
  return isDrawn(high) ? { form: 'hollow', to: high } : { form: 'none' };
}

const farthest = 1e18;

const isDrawn = (value: number | null): value is number => value !== null && Math.abs(value) <= farthest;
