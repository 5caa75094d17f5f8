import { checkMessage } from '../answer/check-message.ts';
import { checkJson } from '../present/check-json.ts';
import { checkText } from '../present/terminal/check.ts';
import { parseArguments } from './arguments.ts';
import { exit } from './exit.ts';
import { openLibrary } from './library.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions } from './terminal.ts';

export const checkCommand: Subcommand = {
  name: 'check',
  usage: 'check CLAIM [--speaker NAME] [--story ID] [--server ID] [--json]',
  summary: 'Is this what the story says? A quotation, a number or a whole message, compared word by word.',
  details: [
    'CLAIM           what is claimed; the checkable parts of a longer text are found and checked one by one',
    '--speaker NAME  claimed as that person’s own words; without it, as what the story says',
    '--story ID      the story to hold it against; all of them unless given',
    '--server ID     with the stories of this Discord server',
    '--json          machine-readable output, with offsets into the story’s text',
    'Exit code 1 where the story does not have all of it in these words.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, {
      speaker: { type: 'string' },
      story: { type: 'string' },
      server: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { speaker, story, server } = values;
    const text = positionals.join(' ');
    const wanted = { text: [text, speaker].filter(Boolean).join(' '), story };
    const library = await openLibrary(config, terminal, server, wanted);
    const checks = checkMessage(library, { text, speaker, story });
    if (values.json) printJson(terminal, checkJson(library, checks));
    else terminal.stdout.write(checkText(checks, library, printOptions(terminal)));
    return checks.every(({ verdict }) => verdict === 'exact') ? exit.found : exit.notInStory;
  },
};
