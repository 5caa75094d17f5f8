import { type Item, lower } from './line.ts';
import type { Phrase } from './phrase.ts';

/** A cue in its sentence, with the phrase that says whose words they are. */
export interface Cue {
  readonly lemma: string;
  /** Item indexes of the cue words, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: Phrase | null;
  /** The speaker stands after the cue: "said Gareth Lund". */
  readonly inverted: boolean;
  readonly passive: boolean;
  readonly rule: CueRule;
}

export type CueRule =
  | 'subject-of-cue'
  | 'subject-over-insertion'
  | 'subject-of-clause'
  | 'same-subject'
  | 'inverted'
  | 'passive-by'
  | 'according-to'
  | 'unlisted-verb'
  | 'signature'
  | 'colon';

/** "…, as Ortiz put it": the quoted words alone are hers, what leads up to them is the story's. */
export const isPut = (items: readonly Item[], { from }: Cue): boolean => /^puts?$/.test(lower(items[from]));
