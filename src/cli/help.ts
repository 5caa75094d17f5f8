import type { Subcommand } from './subcommand.ts';
import { subcommands } from './subcommands.ts';

export function generalHelp(): string {
  const width = Math.max(...subcommands.map(({ name }) => name.length)) + 2;
  const lines = subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
  return `verbatim: answers about news stories, in the story's own words

Usage: verbatim COMMAND [arguments]

${lines.join('\n')}

"verbatim COMMAND --help" says more. Results go to stdout, all else to stderr.
Exit code: 0 found, 1 the story does not say, 2 wrong usage.
`;
}

export function helpOf({ usage, summary, details }: Subcommand): string {
  const more = details.length > 0 ? `\n${details.map((line) => `  ${line}`).join('\n')}\n` : '';
  return `Usage: verbatim ${usage}\n\n${summary}\n${more}`;
}
