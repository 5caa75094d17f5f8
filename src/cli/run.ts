import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestError } from '../answer/answer.ts';
import { ConfigError, configFrom, environmentWithFile, home } from '../config.ts';
import { DiscordRefusal } from '../discord/refusal.ts';
import { IndexError } from '../index/error.ts';
import { printableLines } from '../present/terminal/style.ts';
import { wordsFor } from '../present/words/languages.ts';
import { BackupError } from '../store/backup-error.ts';
import { StoreError } from '../store/error.ts';
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
    const message = messageOf(error);
    if (message === null) throw error;
    terminal.stderr.write(`verbatim: ${printableLines(message)}\n`);
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

/** What is the user's to mend, said in a line; null for what is ours. */
function messageOf(error: unknown): string | null {
  if (error instanceof RequestError) return wordsFor('en').problem(error.reason);
  const expected = [
    UsageError,
    ConfigError,
    IndexError,
    StoryFileError,
    StoreError,
    BackupError,
    DiscordRefusal,
  ];
  return expected.some((kind) => error instanceof kind) ? (error as Error).message : null;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}
