import type { SourceFault } from '../source/error.ts';

/** Why a story was not taken in: what is wrong with its source, or with here and now. */
export type IntakeFault =
  | Exclude<SourceFault, 'file'>
  /** Many stories: which one is meant is not said. */
  | 'feed'
  /** A file of a kind that is not read. */
  | 'kind'
  /** Reading it takes too long, or too much memory. */
  | 'too-heavy'
  /** Too many are being read already. */
  | 'busy'
  /** The server has as many stories as it may have. */
  | 'too-many'
  /** The server's stories would be larger, together, than they may be. */
  | 'too-large'
  /** Changed by someone else meanwhile. */
  | 'conflict';

/** A story that is not taken in; nothing was changed. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly reason: IntakeFault;

  constructor(reason: IntakeFault, message: string = reason, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}
