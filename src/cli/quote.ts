import { quote } from '../answer/quote.ts';
import { quoteJson } from '../present/json.ts';
import { quoteText } from '../present/terminal/quote.ts';
import { parseArguments } from './arguments.ts';
import { exit } from './exit.ts';
import { openLibrary } from './library.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions } from './terminal.ts';

export const quoteCommand: Subcommand = {
  name: 'quote',
  usage: 'quote [SPEAKER] [--about TOPIC] [--story ID] [--server ID] [--explain] [--json]',
  summary: 'Everything a person is quoted with; without a name, who is quoted.',
  details: [
    'SPEAKER        a name, part of one, or a role; misspelt ones work',
    '--about TOPIC  only quotations about this',
    '--story ID     the story to look in; all of them unless given',
    '--server ID    with the stories of this Discord server',
    '--explain      why each speaker was chosen, and how sure that is',
    '--json         machine-readable output',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, {
      about: { type: 'string' },
      story: { type: 'string' },
      server: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const library = await openLibrary(config, terminal, values.server, {
      text: [positionals.join(' '), values.about].filter(Boolean).join(' '),
      story: values.story,
      reads: true,
    });
    const speaker = positionals.join(' ').trim() || undefined;
    const answer = quote(library, { speaker, about: values.about, story: values.story });
    if (values.json) printJson(terminal, quoteJson(answer, library));
    else {
      const options = { ...printOptions(terminal), explain: values.explain };
      terminal.stdout.write(quoteText(answer, library, options));
    }
    return answer.status === 'quoted' || answer.status === 'speakers' ? exit.found : exit.notInStory;
  },
};
