export type SourceFault =
  /** Nothing, or nothing but blanks. */
  | 'empty'
  /** A picture, a PDF, a Word file …: not text. */
  | 'binary'
  | 'too-big'
  /** Not the character set it claims, or none that can be told. */
  | 'encoding'
  /** A feed or page that cannot be parsed. */
  | 'malformed'
  | 'no-article'
  | 'live-blog'
  | 'list-page'
  /** Only the beginning is there; the rest is for subscribers. */
  | 'paywall'
  /** No address that may be fetched: not https, with a password, a strange port … */
  | 'address'
  /** Leads to this machine or its own network. */
  | 'not-public'
  | 'unreachable'
  | 'timeout'
  | 'redirects'
  /** The server says no: 403, 404, 503 … */
  | 'status'
  /** The server sends a kind of file that no story comes in. */
  | 'type'
  /** A file that is not there or may not be read. */
  | 'file';

/** Something that no story can be read from: says why, and what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly reason: SourceFault;

  constructor(reason: SourceFault, what: string, cure: string, cause?: unknown) {
    super(`${what}; ${cure}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}
