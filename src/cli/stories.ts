import { resolveStories, summarise } from '../answer/story.ts';
import { storiesJson } from '../present/json.ts';
import { storyText } from '../present/terminal/story.ts';
import { parseArguments } from './arguments.ts';
import { exit } from './exit.ts';
import { openLibrary } from './library.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions } from './terminal.ts';

export const storyCommand: Subcommand = {
  name: 'story',
  usage: 'story [ID] [--json]',
  summary: 'What the bot knows: its stories, their source, date and people.',
  details: ['--json  machine-readable output'],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean', default: false } });
    const asked = positionals.join(' ').trim() || undefined;
    const stories = resolveStories(openLibrary(config), asked).map(summarise);
    if (values.json) printJson(terminal, storiesJson(stories));
    else terminal.stdout.write(storyText(stories, printOptions(terminal)));
    return exit.found;
  },
};
