import type { FigureKind } from '../reading.ts';

/** A unit as it stands after (or, a currency, before) a number. `factor` takes the number to `unit`. */
export interface Unit {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly factor: number;
  /** Index after the last lexeme of the unit. */
  readonly to: number;
}
