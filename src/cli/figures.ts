import { writeFile } from 'node:fs/promises';
import { type FiguresAnswer, figures } from '../answer/figures.ts';
import { chartPng } from '../present/chart/pictures.ts';
import { figuresJson } from '../present/figures-json.ts';
import { figuresText } from '../present/figures-text.ts';
import { en } from '../present/words/en.ts';
import type { Library } from '../search/library.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { openLibrary } from './library.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions } from './terminal.ts';

export const figuresCommand: Subcommand = {
  name: 'figures',
  usage: 'figures [TOPIC] [--story ID] [--server ID] [--chart FILE.png] [--json]',
  summary: "The story's numbers: what each counts, who claims it, how they compare.",
  details: [
    'TOPIC          only figures on this; misspelt and partial words work',
    '--story ID     the story to look in; all of them unless given',
    '--server ID    with the stories of this Discord server',
    '--chart FILE   write the chart of the first table as a PNG',
    '--json         machine-readable output',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, {
      story: { type: 'string' },
      server: { type: 'string' },
      chart: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const library = await openLibrary(config, terminal, values.server, {
      text: positionals.join(' '),
      story: values.story,
      reads: true,
    });
    const about = positionals.join(' ').trim() || undefined;
    const answer = figures(library, { story: values.story, about });
    if (values.json) printJson(terminal, figuresJson(library, answer));
    else terminal.stdout.write(figuresText(library, answer, printOptions(terminal).width ?? 100));
    if (values.chart !== undefined && !(await writeChart(values.chart, library, answer))) {
      terminal.stderr.write('verbatim: no chart written: these figures are not set against one another\n');
    }
    return answer.status === 'found' ? exit.found : exit.notInStory;
  },
};

/** Writes the picture of the first table that can be drawn; false where there is none. */
async function writeChart(file: string, library: Library, answer: FiguresAnswer): Promise<boolean> {
  if (answer.status !== 'found') return false;
  for (const table of answer.tables) {
    const story = library.get(table.story)?.story;
    const picture = story && (await chartPng(table, story, en));
    if (!picture) continue;
    await writeFile(file, picture).catch((cause: Error) => {
      throw new UsageError(`the chart cannot be written: ${cause.message}`, { cause });
    });
    return true;
  }
  return false;
}
