export type StoreFault =
  /** Somebody else put or removed the story in between: look again, then try again. */
  | 'conflict'
  /** The owner has as many stories as it may have. */
  | 'too-many'
  /** The owner's stories would be larger, together, than they may be. */
  | 'too-large'
  /** The disk is full, the folder cannot be written, the database is away: nothing was changed. */
  | 'away'
  /** What is kept is cut short or altered. */
  | 'damaged'
  /** Made by a newer version of Verbatim. */
  | 'version';

/** What a store cannot do: says why in a line for the operator. A store that threw has changed nothing. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}
