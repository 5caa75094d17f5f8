import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, configFrom, environmentWithFile, home } from '../config.ts';
import { StoryFileError } from '../story/file.ts';
import { exit, UsageError } from './exit.ts';
import { generalHelp, helpOf } from './help.ts';
import { subcommands } from './subcommands.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line; resolves to the process's exit code. Results go to stdout, all else to stderr. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatchLine(args, terminal);
  } catch (error) {
    if (!isExpected(error)) throw error;
    terminal.stderr.write(`verbatim: ${error.message}\n`);
    return exit.badUsage;
  }
}

async function dispatchLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.stderr.write(generalHelp());
    return exit.badUsage;
  }
  if (name === '--version' || name === '-v') return say(terminal, `${version()}\n`);
  if (name === 'help' || name === '--help' || name === '-h') {
    const asked = subcommands.find((each) => each.name === rest[0]);
    return say(terminal, asked ? helpOf(asked) : generalHelp());
  }
  const chosen = subcommands.find((each) => each.name === name);
  if (!chosen) throw new UsageError(`there is no command "${name}"; "verbatim --help" lists them`);
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, helpOf(chosen));
  return await chosen.run(rest, configFrom(environmentWithFile(terminal.env)), terminal);
}

function say({ stdout }: Terminal, text: string): number {
  stdout.write(text);
  return exit.found;
}

const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof ConfigError || error instanceof StoryFileError;

function version(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}
