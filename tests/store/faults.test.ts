import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { filled, mine, snapshotOf } from './filled.ts';
import { article, draft } from './stories.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fault = (name: string, message?: RegExp) =>
  expect.objectContaining({
    name: 'StoreError',
    fault: name,
    ...(message ? { message: expect.stringMatching(message) } : {}),
  });
const program = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const node = (name: string) => `${process.execPath} --import tsx ${program(name)}`;

/** Whether file systems can be mounted for one process alone: on Linux, mostly. */
const mounts =
  spawnSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o size=1m tmpfs ${tmpdir()}`]).status === 0;

test.skipIf(!mounts)(
  'a full disk: what was put stays, what does not fit is away, removing makes room',
  () => {
    const script = `mount -t tmpfs -o size=400k tmpfs ${folder} && exec ${node('full.ts')} ${folder}/data`;
    expect(execFileSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8' })).toMatch(
      /^\d+ put, \d+ rated$/,
    );
  },
);

test.skipIf(!mounts)('a folder that cannot be written to still answers', async () => {
  await filled(await openFolderStore(folder));
  const script = `mount --bind -o ro ${folder} ${folder} && mount -o remount,bind,ro ${folder} && exec ${node('read-only.ts')} ${folder}`;
  expect(execFileSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8' })).toBe('6 versions');
  // Without its catalogue, too: it is made anew in memory.
  await rm(join(folder, 'owners', mine, 'catalogue.jsonl'));
  expect(execFileSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8' })).toBe('6 versions');
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is away', async () => {
  await mkdir(join(folder, 'data'));
  await chmod(join(folder, 'data'), 0o000);
  await expect(
    (async () => (await openFolderStore(join(folder, 'data'))).list('everyone'))(),
  ).rejects.toEqual(fault('away'));
});

test('a folder that goes away is away, not empty, and is there again when it comes back', async () => {
  const place = join(folder, 'data');
  const store = await filled(await openFolderStore(place));
  const before = await snapshotOf(store);
  await rename(place, `${place}-aside`);
  for (const work of [
    () => store.list(mine),
    () => store.revision(mine),
    () => store.open(mine, 'gate'),
    () => store.owners(),
    () => store.settings(mine),
    () => store.put(mine, draft('new'), 0),
    () => store.remove(mine, 'gate'),
  ])
    await expect(work()).rejects.toEqual(fault('away'));
  expect(await readdir(folder)).toEqual(['data-aside']);
  await rename(`${place}-aside`, place);
  expect(await snapshotOf(store)).toEqual(before);
});

test('a file in place of the folder is away', async () => {
  await writeFile(join(folder, 'data'), 'a file');
  await expect(openFolderStore(join(folder, 'data'))).rejects.toEqual(fault('away', /data/));
});

test('a version’s file that is cut short or altered anywhere is damaged, by name; the others answer', async () => {
  const store = await filled(await openFolderStore(folder));
  const file = join(folder, 'owners', mine, 'stories', 'gate.3.story');
  const whole = await readFile(file);
  for (let part = 0; part < 24; part++) {
    const at = Math.floor((part / 24) * whole.length);
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] as number) ^ 1;
    for (const bytes of [altered, whole.subarray(0, at)]) {
      await writeFile(file, bytes);
      for (const each of [store, await openFolderStore(folder)]) {
        await expect(each.open(mine, 'gate'), `${bytes.length} at ${at}`).rejects.toEqual(
          fault('damaged', /gate\.3\.story: is damaged/),
        );
        const held = await each.hold(mine, {});
        expect(held.entries.map(({ story }) => story.id)).toEqual(['quay']);
        expect([...held.lost.keys()]).toEqual(['gate']);
      }
    }
  }
  await writeFile(file, whole);
  expect((await store.open(mine, 'gate'))?.story.text).toBe(article('three').text);
});

test('one of a newer Verbatim is told so', async () => {
  const store = await filled(await openFolderStore(folder));
  const file = join(folder, 'owners', mine, 'stories', 'gate.3.story');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version":1', '"version":2'));
  await expect(store.open(mine, 'gate')).rejects.toEqual(fault('version', /gate\.3\.story: is of version 2/));
});

test('a damaged story can be removed, and told anew', async () => {
  await filled(await openFolderStore(folder));
  const file = join(folder, 'owners', mine, 'stories', 'gate.3.story');
  const again = async () => {
    await writeFile(file, 'nothing');
    await rm(join(folder, 'owners', mine, 'catalogue.jsonl'));
    return await openFolderStore(folder);
  };
  const store = await again();
  expect((await store.list(mine)).map(({ id }) => id)).toEqual(['quay']);
  await expect(store.open(mine, 'gate')).rejects.toEqual(fault('damaged'));
  expect(await store.put(mine, draft('gate', 'four'), 0)).toMatchObject({ version: 4 });
  expect((await store.open(mine, 'gate'))?.story.text).toBe(article('four').text);
  await store.remove(mine, 'gate');
  await store.put(mine, draft('gate', 'one'), 0);
  await store.put(mine, draft('gate', 'two'), 1);
  await store.put(mine, draft('gate', 'three'), 2);
  const second = await again();
  expect(await second.remove(mine, 'gate')).toBe(true);
  expect(await second.open(mine, 'gate')).toBeNull();
});

test('the catalogue is made anew from whatever is left of it', async () => {
  const place = join(folder, 'data');
  const before = await snapshotOf(await filled(await openFolderStore(place)));
  const catalogue = join(place, 'owners', mine, 'catalogue.jsonl');
  const whole = await readFile(catalogue);
  const damage: (() => Promise<unknown>)[] = [
    () => rm(catalogue),
    () => truncate(catalogue, 0),
    () => truncate(catalogue, Math.floor(whole.length / 2)),
    () => writeFile(catalogue, 'nothing\n'),
    () => writeFile(catalogue, Buffer.concat([whole, Buffer.from('{"removed":"gate"}\n')])),
    () => writeFile(catalogue, Buffer.concat([whole, Buffer.from('{"put":{"id":"ga')])),
    () => writeFile(catalogue, whole.toString('utf8').replaceAll('"id":"quay"', '"id":"key"')),
  ];
  for (const each of damage) {
    await each();
    const store = await openFolderStore(place);
    expect(await snapshotOf(store)).toEqual(before);
    await store.put(mine, draft('new'), 0);
    await store.remove(mine, 'new');
    expect(await snapshotOf(await openFolderStore(place))).toEqual(before);
  }
});

test('a removal that was cut off is ended', async () => {
  await filled(await openFolderStore(folder));
  const stories = join(folder, 'owners', mine, 'stories');
  await writeFile(join(stories, 'gate.removed'), '');
  await writeFile(join(stories, '77-abc.new'), 'half');
  await writeFile(join(folder, 'owners', mine, '78-abc.new'), 'half');
  const store = await openFolderStore(folder);
  expect((await store.list(mine)).map(({ id }) => id)).toEqual(['quay']);
  expect(await readdir(stories)).toEqual(['quay.1.story']);
  expect((await readdir(join(folder, 'owners', mine))).sort()).toEqual(['catalogue.jsonl', 'stories']);
});

test('the lock of a process that is gone is taken over', async () => {
  const store = await filled(await openFolderStore(folder));
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const { hostname } = await import('node:os');
  await writeFile(join(folder, 'locks', mine), `${gone} 00 ${hostname()}`);
  await store.put(mine, draft('gate', 'four'), 3);
  expect(await readdir(join(folder, 'locks'))).toEqual([]);
});

test('settings that are damaged are told by name', async () => {
  const store = await filled(await openFolderStore(folder));
  const file = join(folder, 'owners', mine, 'settings.json');
  await writeFile(file, '{"story":');
  await expect(store.settings(mine)).rejects.toEqual(fault('damaged', /settings\.json/));
  await store.saveSettings(mine, { story: 'gate' });
  expect(await store.settings(mine)).toEqual({ story: 'gate' });
});

test('verdicts that a crash cut short are left out, and the next is whole', async () => {
  const store = await filled(await openFolderStore(folder));
  const file = join(folder, 'verdicts.jsonl');
  const before = (await snapshotOf(store)).verdicts;
  await truncate(file, (await readFile(file)).length - 5);
  expect((await snapshotOf(store)).verdicts).toEqual(before.slice(0, 1));
  await store.rate(before[1]!);
  expect((await snapshotOf(store)).verdicts).toEqual(before);
});
