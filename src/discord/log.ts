import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** One JSON line an event, on stderr unless a test says otherwise. Questions are logged at `debug` only. */
export function createLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: { name: 'verbatim' }, serializers: { err: errorOf } }, to);
}

/**
 * What may be told of an error. The errors of Discord's library carry URLs with tokens in them and the bodies that were
 * sent, so what is not named here stays out.
 */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return { name, message, code, status, method, stack, ...(cause ? { cause: errorOf(cause) } : {}) };
}
