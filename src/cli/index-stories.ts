import { basename, relative, resolve } from 'node:path';
import { buildIndex } from '../index/build.ts';
import { loadStory, storyIds } from '../index/load.ts';
import { pruneIndexes, saveIndex } from '../index/save.ts';
import { parseArguments } from './arguments.ts';
import { checkLoads } from './check-loads.ts';
import { exit, UsageError } from './exit.ts';
import { foundIn } from './found-in.ts';
import { progressOn } from './progress.ts';
import type { Subcommand } from './subcommand.ts';

export const indexCommand: Subcommand = {
  name: 'index',
  usage: 'index [FILES…]',
  summary: 'Read stories and write their index files.',
  details: [
    'FILES  story files (or ids) of the knowledge folder; all of them unless given',
    'Each is read whole, so run it after adding or changing a story. Index files of',
    'stories that are gone are removed.',
  ],
  async run(args, { knowledge }, terminal) {
    const { positionals } = parseArguments(args, {});
    const known = storyIds(knowledge);
    const ids = positionals.length > 0 ? positionals.map((file) => idOf(file, known)) : known;
    if (ids.length === 0) throw new UsageError(`there are no stories in ${resolve(knowledge, 'stories')}`);
    const progress = progressOn(terminal.stderr, ids.length);
    const began = performance.now();
    for (const [at, id] of ids.entries()) {
      progress.at(at, id);
      const started = performance.now();
      const entry = buildIndex(loadStory(knowledge, id));
      checkLoads(entry);
      saveIndex(knowledge, entry);
      progress.line(`${id}: ${foundIn(entry)} · ${milliseconds(started)}`);
    }
    progress.end();
    for (const file of pruneIndexes(knowledge, known)) {
      terminal.stderr.write(`removed ${relative(process.cwd(), file)}: its story is gone\n`);
    }
    const stories = ids.length === 1 ? '1 story' : `${ids.length} stories`;
    terminal.stdout.write(`${stories} indexed in ${milliseconds(began)}\n`);
    return exit.found;
  },
};

function idOf(file: string, known: readonly string[]): string {
  const id = basename(file, '.md');
  if (!known.includes(id)) throw new UsageError(`${file} is no story of the knowledge folder`);
  return id;
}

const milliseconds = (since: number) => `${Math.round(performance.now() - since)} ms`;
