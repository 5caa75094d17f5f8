import { resolveStories, summarise } from '../answer/story.ts';
import type { Config } from '../config.ts';
import { storiesJson } from '../present/json.ts';
import { storyText } from '../present/terminal/story.ts';
import { printable } from '../present/terminal/style.ts';
import type { Owner } from '../store/owner.ts';
import type { Kept } from '../store/store.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { openLibrary, withStore } from './library.ts';
import { ownerOf } from './owner.ts';
import type { Subcommand } from './subcommand.ts';
import { printJson, printOptions, type Terminal } from './terminal.ts';

export const storyCommand: Subcommand = {
  name: 'story',
  usage: 'story [ID] [--server ID] [--json] | story --list | story --remove ID',
  summary: 'What the bot knows: its stories, their source, date and people.',
  details: [
    '--server ID  with the stories of this Discord server',
    '--list       the stories that were added, a line each; of all servers unless --server is given',
    '--remove ID  removes an added story with all of its versions, for everyone unless --server is given',
    '--json       machine-readable output',
    'Exit code 1 where there is nothing to remove.',
  ],
  async run(args, config, terminal) {
    const { values, positionals } = parseArguments(args, {
      server: { type: 'string' },
      list: { type: 'boolean', default: false },
      remove: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const asked = positionals.join(' ').trim() || undefined;
    const owner = ownerOf(values.server);
    if (values.remove !== undefined) return await remove(owner, values.remove, config, terminal);
    if (values.list) {
      if (asked) throw new UsageError('--list takes no story');
      return await list(values.server === undefined ? null : owner, values.json, config, terminal);
    }
    const library = await openLibrary(config, terminal, values.server, { story: asked });
    const stories = resolveStories(library, asked).map(summarise);
    if (values.json) printJson(terminal, storiesJson(stories));
    else terminal.stdout.write(storyText(stories, printOptions(terminal)));
    return exit.found;
  },
};

async function remove(
  owner: Owner,
  id: string,
  config: Config,
  { stdout, stderr }: Terminal,
): Promise<number> {
  return await withStore(config, async (store) => {
    if (await store.remove(owner, id)) {
      stdout.write(`removed ${id}\n`);
      return exit.found;
    }
    stderr.write(
      `verbatim: ${id} is not among the stories that were added; "verbatim story --list" shows them\n`,
    );
    return exit.notInStory;
  });
}

async function list(only: Owner | null, json: boolean, config: Config, terminal: Terminal): Promise<number> {
  return await withStore(config, async (store) => {
    const rows: (Omit<Kept, 'sketch' | 'ref'> & { owner: Owner })[] = [];
    for (const owner of only ? [only] : await store.owners()) {
      for (const {
        id,
        version,
        title,
        source,
        url,
        published,
        characters,
        paragraphs,
        put,
      } of await store.list(owner))
        rows.push({ owner, id, version, title, source, url, published, characters, paragraphs, put });
    }
    if (json) printJson(terminal, rows);
    else for (const row of rows) terminal.stdout.write(`${rowText(row)}\n`);
    return exit.found;
  });
}

const rowText = ({
  owner,
  id,
  version,
  title,
  source,
  characters,
  put,
}: Omit<Kept, 'sketch' | 'ref'> & { owner: Owner }) =>
  printable([owner, id, `version ${version}`, `${characters} characters`, put, title, source].join(' · '));
