import type { Cue } from './cue.ts';

/** What a cue gives to its speaker: item indexes, end exclusive. */
export interface Content {
  readonly from: number;
  readonly to: number;
  readonly cue: Cue;
  /** How the content hangs on the cue. */
  readonly pattern: Pattern;
}

export type Pattern =
  | 'tag' // "…, X said"
  | 'resumed' // "…, X said, …"
  | 'quote' // X said, "…"
  | 'colon' // X said: …
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'object'
  | 'judged'
  | 'according';
