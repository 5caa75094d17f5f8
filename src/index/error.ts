export type IndexFault =
  /** There is no index of the story. */
  | 'missing'
  /** The story has changed since it was indexed. */
  | 'stale'
  /** The file is none of ours, or another story's. */
  | 'foreign'
  /** Made by another version of Verbatim. */
  | 'version'
  /** Cut short or altered. */
  | 'damaged'
  /** Cannot be read or written: permissions, a full disk. */
  | 'inaccessible';

/** An index that cannot be used: names the file, what is wrong with it, and what to do. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly file: string;
  readonly fault: IndexFault;

  constructor(file: string, fault: IndexFault, what: string, cure: string, cause?: unknown) {
    super(`${file}: ${what}; ${cure}.`, cause === undefined ? undefined : { cause });
    this.file = file;
    this.fault = fault;
  }
}

export const runIndex = 'run `verbatim index`';

/** No such file or folder. */
export const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
