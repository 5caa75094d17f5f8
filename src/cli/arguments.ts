import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Options and the words between them.
 * @throws {UsageError} on an option that is not known or lacks its value
 */
export function parseArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw new UsageError(message, { cause });
  }
}
