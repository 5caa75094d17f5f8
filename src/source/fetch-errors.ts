import { SourceError } from './error.ts';

export const noAddress = (what: string, cure: string) => new SourceError('address', what, cure);

export const notPublic = ({ hostname }: URL) =>
  new SourceError(
    'not-public',
    `${hostname} is not on the public internet`,
    'save the page and add the file instead',
  );

export const tooSlow = (what: string, cause?: unknown) =>
  new SourceError('timeout', `the site ${what}`, 'try again later, or save the page and add the file', cause);

export function unreachable(cause: unknown): SourceError {
  return new SourceError(
    'unreachable',
    `the site cannot be reached (${whyOf(cause)})`,
    'check the address, or save the page and add the file',
    cause,
  );
}

/** Of several addresses that were tried, Node tells each failure in an error of its own. */
function whyOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return whyOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}

export function refused(status: number): SourceError {
  const what = `the site answered ${status}`;
  if (status === 404 || status === 410) {
    return new SourceError('status', `${what}: no such page`, 'check the address');
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return new SourceError(
      'status',
      `${what}: it does not let programs read it`,
      'save the page and add the file',
    );
  }
  return new SourceError('status', what, 'try again later, or save the page and add the file');
}
