import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupLines } from '../../src/store/backup.ts';
import { BackupError } from '../../src/store/backup-error.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { checkBackup, isEmpty, restore } from '../../src/store/restore.ts';
import type { Store } from '../../src/store/store.ts';
import { filled, mine, snapshotOf } from './filled.ts';
import { article, draft } from './stories.ts';

let folder: string;
let store: Store;
const fresh = (name: string) => openFolderStore(join(folder, name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  store = await filled(await fresh('from'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function linesFrom(from: Store): Promise<string[]> {
  const lines: string[] = [];
  const complain = (_: string, id: string) => expect.unreachable(id);
  for await (const line of backupLines(from, complain)) lines.push(line.replace(/\n$/, ''));
  return lines;
}

async function* given(lines: readonly string[]) {
  yield* lines;
}

test('all that a store has comes back in another', async () => {
  const lines = await linesFrom(store);
  expect(await checkBackup(given(lines))).toEqual({ owners: 3, stories: 4, versions: 6, verdicts: 2 });
  const other = await fresh('to');
  expect(await isEmpty(other)).toBe(true);
  expect(await restore(other, given(lines))).toEqual({ stories: 4, versions: 6, verdicts: 2, kept: [] });
  expect(await snapshotOf(other)).toEqual(await snapshotOf(store));
  expect(await isEmpty(other)).toBe(false);
  const again = await linesFrom(other);
  expect(again.slice(1, -1)).toEqual(lines.slice(1, -1));
});

test('a restore that was broken off is taken up; what is there in other words stays', async () => {
  const lines = await linesFrom(store);
  for (let cut = 2; cut < lines.length; cut++) {
    const other = await fresh(`cut-${cut}`);
    await expect(restore(other, given(lines.slice(0, cut)))).rejects.toThrow(BackupError);
    const { kept } = await restore(other, given(lines));
    expect(kept).toEqual([]);
    expect((await snapshotOf(other)).stories).toEqual((await snapshotOf(store)).stories);
  }
  const other = await fresh('other');
  await other.put(mine, draft('gate', 'of its own'), 0);
  expect((await restore(other, given(lines))).kept).toEqual([{ owner: mine, id: 'gate' }]);
  expect((await other.open(mine, 'gate'))?.story.text).toBe(article('of its own').text);
  expect(await other.versions(mine, 'gate')).toHaveLength(1);
});

test('a backup that is cut short, altered, of other making or of a newer version is told', async () => {
  const lines = await linesFrom(store);
  const bad: readonly (readonly [string[], RegExp])[] = [
    [[], /empty/],
    [lines.slice(0, -1), /before its end/],
    [lines.toSpliced(3, 1), /sum is wrong/],
    [lines.map((line, at) => (at === 3 ? line.slice(0, 100) : line)), /line 4 is cut short/],
    [lines.map((line) => line.replace('4,200 euros', '9,200 euros')), /out of date|sum is wrong/],
    [lines.map((line, at) => (at === 0 ? line.replace('"version":1', '"version":2') : line)), /of version 2/],
    [['{"format":"something"}', ...lines], /no backup of Verbatim/],
    [['nothing'], /no backup of Verbatim/],
    [[lines[0] ?? '', ...lines.slice(2)], /without its owner|sum is wrong/],
  ];
  for (const [given_, why] of bad) await expect(checkBackup(given(given_))).rejects.toThrow(why);
});
