import type { Config } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** One word of the command line after `verbatim`. */
export interface Subcommand {
  readonly name: string;
  /** The arguments, as `--help` shows them. */
  readonly usage: string;
  readonly summary: string;
  /** Further lines of its own `--help`. */
  readonly details: readonly string[];
  /**
   * Resolves to the process's exit code.
   * @throws {UsageError} when the arguments make no sense
   */
  run(args: readonly string[], config: Config, terminal: Terminal): Promise<number>;
}
