import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { filled, mine, snapshotOf } from '../store/filled.ts';
import { verbatim } from './verbatim.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (data: string, ...args: string[]) => verbatim(args, { env: { DATA_DIR: join(folder, data) } });

test('what was backed up is restored, into nothing or to what is there', async () => {
  const store = await filled(await openFolderStore(join(folder, 'from')));
  const file = join(folder, 'all.backup');
  expect(await run('from', 'backup', file)).toMatchObject({
    code: 0,
    stdout: 'backed up 4 stories, 6 versions, 3 owners, 2 verdicts\n',
  });
  expect(await run('to', 'restore', file)).toMatchObject({
    code: 0,
    stdout: 'restored 4 stories, 6 versions, 3 owners, 2 verdicts\n',
  });
  expect(await snapshotOf(await openFolderStore(join(folder, 'to')))).toEqual(await snapshotOf(store));

  const again = await run('to', 'restore', file);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('there is something already; --add');
  await store.remove(mine, 'gate');
  expect((await run('from', 'restore', file, '--add')).stdout).toBe(
    'restored 1 story, 3 versions, 3 owners, 0 verdicts\n',
  );
}, 60_000);

test('a file that is no whole backup changes nothing; what cannot be read is named', async () => {
  await filled(await openFolderStore(join(folder, 'from')));
  const file = join(folder, 'all.backup');
  const stories = join(folder, 'from/owners', mine, 'stories');
  cpSync(join(stories, 'gate.3.story'), join(stories, 'gate.2.story'));
  const partly = await run('from', 'backup', file);
  expect(partly.code).toBe(1);
  expect(partly.stderr).toContain('gate.2.story: is damaged (it is of another story or version)');
  writeFileSync(join(stories, 'gate.2.story'), 'nothing');
  const less = await run('from', 'backup', file);
  expect(less.code).toBe(1);
  expect(less.stdout).toBe('backed up 4 stories, 5 versions, 3 owners, 2 verdicts\n');
  expect(less.stderr).toContain('gate.2.story: is damaged');

  writeFileSync(file, readFileSync(file).subarray(0, -10));
  const cut = await run('to', 'restore', file);
  expect(cut).toMatchObject({ code: 2, stdout: '' });
  expect(cut.stderr).toMatch(/all\.backup cannot be restored: line \d+ is cut short or altered/);
  expect(await run('to', 'story', '--list')).toMatchObject({ code: 0, stdout: '' });
  expect((await run('to', 'restore', join(folder, 'none'))).code).toBe(2);
  expect((await run('to', 'backup', join(folder, 'no/such/folder'))).code).toBe(2);
  expect((await run('to', 'backup')).code).toBe(2);
}, 60_000);
