import type { Span } from '../../text/span.ts';

/** A run of capitals that may name someone, titles cut off. */
export interface NameRun extends Span {
  /** The words of the name; what is glued ("Al-Assad") is one word. */
  readonly words: readonly string[];
  /** Lower-case title words right before it ("president", "mr"). */
  readonly title: readonly string[];
  readonly organisation: boolean;
  /** Token indexes, end exclusive; the title's start. */
  readonly from: number;
  readonly to: number;
  readonly titleFrom: number;
}
