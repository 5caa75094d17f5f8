import { ask } from '../answer/ask.ts';
import { askJson } from '../present/json.ts';
import { askText } from '../present/terminal/ask.ts';
import { parseArguments } from './arguments.ts';
import { exit } from './exit.ts';
import { openLibrary } from './library.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions } from './terminal.ts';

export const askCommand: Subcommand = {
  name: 'ask',
  usage: 'ask QUESTION [--story ID] [--server ID] [--json]',
  summary: "Answer a question in the story's own words.",
  details: [
    '--story ID   the story to ask; all of them unless given',
    '--server ID  with the stories of this Discord server',
    '--json       machine-readable output, with offsets into the story’s text',
    'Exit code 1 where the story does not say.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, {
      story: { type: 'string' },
      server: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { story, server } = values;
    const question = positionals.join(' ');
    const library = await openLibrary(config, terminal, server, { text: question, story });
    const answer = ask(library, { question, story, refusal: config.refusal });
    if (values.json) printJson(terminal, askJson(answer, library));
    else terminal.stdout.write(askText(answer, library, printOptions(terminal)));
    return answer.status === 'answered' ? exit.found : exit.notInStory;
  },
};
