import { StoreError } from '../error.ts';

/** SQL states of a server that goes, is not up yet, or hung up on us: another connection may do. */
const lostStates = /^(?:08|57P0|25P0[34])/;
/** Out of time, memory or disk; locks not had; no right to log in or to write: nothing wrong with what was asked. */
const awayStates = /^(?:08|28|3D|40|53|55|57|58|25006|25P|42501|XX)/;
const lostSockets = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EACCES',
]);
/** The client's own errors carry no code. */
const lostWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|The server does not support SSL)/;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Is the connection gone, rather than what was asked of it refused? */
export function isLost(cause: unknown): boolean {
  const code = codeOf(cause);
  return lostSockets.has(code) || lostStates.test(code) || lostWords.test(messageOf(cause));
}

/** As a `StoreError` where it is the database's doing; mistakes of ours as they are. */
export function faultOf(cause: unknown): unknown {
  if (cause instanceof StoreError) return cause;
  const away = isLost(cause) || awayStates.test(codeOf(cause)) || /^Cannot use a pool/.test(messageOf(cause));
  return away ? new StoreError('away', `PostgreSQL is away (${messageOf(cause)})`, cause) : cause;
}

/** Of several addresses tried in vain, the first one's. */
function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return messageOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
