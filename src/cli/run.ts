import { ConfigError, configFrom, environmentWithFile } from '../config.ts';
import { exit, UsageError } from './exit.ts';
import { isPredictTask, predict } from './predict.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line; resolves to the process's exit code. Results go to stdout, all else to stderr. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const config = configFrom(environmentWithFile(terminal.env));
    const [name, task] = args;
    if (name === 'predict' && isPredictTask(task)) {
      await predict(task, { archive: args.includes('--archive'), refusal: config.refusal }, terminal);
      return exit.found;
    }
    throw new UsageError('unknown command');
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError)) throw error;
    terminal.stderr.write(`verbatim: ${error.message}\n`);
    return exit.badUsage;
  }
}
