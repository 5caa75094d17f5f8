import type { Payload } from '../../commands/command.ts';
import { type Example, examplesOf } from '../present/examples.ts';
import type { Library } from '../search/library.ts';

const shown = 5;
const storiesAsked = 2;

/** Command lines for a first visit: what the stories at hand can be asked. */
export function suggestionsFor(library: Library, commands: readonly Payload[]): string[] {
  const examples = library.entries.slice(0, storiesAsked).flatMap((entry) => examplesOf(library, entry));
  const known = examples.map(lineOf).filter((line) => isKnown(line, commands));
  return [...new Set(known)].slice(0, shown);
}

function lineOf(example: Example): string {
  switch (example.command) {
    case 'ask':
      return `/ask question:${example.question}`;
    case 'quote':
      return `/quote speaker:${example.speaker}`;
    case 'check':
      return `/check claim:${example.claim} speaker:${example.speaker}`;
    case 'figures':
      return '/figures';
  }
}

function isKnown(line: string, commands: readonly Payload[]): boolean {
  const [, name, option] = /^\/(\S+)(?: (\w+):)?/.exec(line) ?? [];
  const command = commands.find((each) => each.name === name);
  if (!command) return false;
  return option === undefined || (command.options ?? []).some((each) => each.name === option);
}
