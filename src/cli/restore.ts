import { createReadStream } from 'node:fs';
import { parseArguments } from './arguments.ts';
import { countsText } from './backup.ts';
import { exit, UsageError } from './exit.ts';
import { withStore } from './library.ts';
import { linesIn } from './lines.ts';
import type { Subcommand } from './subcommand.ts';

export const restoreCommand: Subcommand = {
  name: 'restore',
  usage: 'restore FILE [--add]',
  summary: 'Put back what `backup` wrote, into a folder or a database.',
  details: [
    '--add  also where there is something already: what is there stays as it is, what is missing is added',
    'The file is checked, whole, before anything is changed. A restore that was broken off is taken up with --add.',
    'Exit code 1 where stories are there in other words and were left as they are; they are named.',
  ],
  async run(args, config, { stdout, stderr }) {
    const { values, positionals } = parseArguments(args, { add: { type: 'boolean', default: false } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('restore takes one file');
    const { checkBackup, isEmpty, restore } = await import('../store/restore.ts');
    const { BackupError } = await import('../store/backup-error.ts');
    const checked = await checkBackup(linesOf(file)).catch((error: unknown) => {
      throw error instanceof BackupError
        ? new UsageError(`${file} cannot be restored: ${error.message}`)
        : error;
    });
    stderr.write(`${file} holds ${countsText(checked)}\n`);
    return await withStore(config, async (store) => {
      if (!values.add && !(await isEmpty(store)))
        throw new UsageError('there is something already; --add keeps that and adds what is missing');
      const { stories, versions, verdicts, kept } = await restore(store, linesOf(file));
      for (const { owner, id } of kept)
        stderr.write(`verbatim: ${id} of ${owner} is there in other words and was left as it is\n`);
      stdout.write(`restored ${countsText({ owners: checked.owners, stories, versions, verdicts })}\n`);
      return kept.length > 0 ? exit.notInStory : exit.found;
    });
  },
};

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* linesIn(createReadStream(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
