import { open, rename, rm } from 'node:fs/promises';
import type { Counts } from '../store/backup.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { withStore } from './library.ts';
import type { Subcommand } from './subcommand.ts';

export const backupCommand: Subcommand = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'Write all that was added to one file: stories, their versions, settings, verdicts.',
  details: [
    'The same from a folder and from a database, so that it moves stories between them: see `restore`.',
    'The bot may run meanwhile. Built-in stories are not in it. FILE is there whole or not at all.',
    'Exit code 1 where something could not be read and is left out; it is named.',
  ],
  async run(args, config, { stdout, stderr }) {
    const { positionals } = parseArguments(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('backup takes one file');
    const { backupLines } = await import('../store/backup.ts');
    let lost = 0;
    const counts = await withStore(config, (store) =>
      writeLines(
        file,
        backupLines(store, (owner, id, { message }) => {
          lost++;
          stderr.write(`verbatim: ${id} of ${owner} is left out: ${message}\n`);
        }),
      ),
    );
    stdout.write(`backed up ${countsText(counts)}\n`);
    return lost > 0 ? exit.notInStory : exit.found;
  },
};

export function countsText({ owners, stories, versions, verdicts }: Counts): string {
  const parts = [
    [stories, 'story', 'stories'],
    [versions, 'version', 'versions'],
    [owners, 'owner', 'owners'],
    [verdicts, 'verdict', 'verdicts'],
  ] as const;
  return parts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ');
}

async function writeLines<T>(file: string, lines: AsyncGenerator<string, T>): Promise<T> {
  const fresh = `${file}.${process.pid}.new`;
  try {
    const handle = await open(fresh, 'wx');
    let end: T;
    try {
      for (;;) {
        const next = await lines.next();
        if (next.done) {
          end = next.value;
          break;
        }
        await handle.appendFile(next.value);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return end;
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => {});
    if (cause instanceof Error && 'syscall' in cause)
      throw new UsageError(`${file} cannot be written: ${cause.message}`, { cause });
    throw cause;
  }
}
