import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/**
 * One JSON line an event, on stderr unless a test says otherwise. Questions are logged at `debug` only, tokens never:
 * what Discord's library attaches to an error (URL, headers) can carry them.
 */
export function createLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: { name: 'verbatim' },
      redact: { paths: ['token', '*.token', '*.headers', '*.requestBody', '*.url'], censor: '[redacted]' },
    },
    to,
  );
}
