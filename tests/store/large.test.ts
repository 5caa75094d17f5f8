import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Libraries } from '../../src/search/libraries.ts';
import { Library } from '../../src/search/library.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import { article, draft } from './stories.ts';

const stories = 230;
let folder: string;
let owner: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  owner = join(folder, 'owners', 'everyone');
  store = await openFolderStore(folder);
  for (let at = 0; at < stories; at++) await store.put('everyone', draft(`gate-${at}`, `number ${at}`), 0);
  const broken = `Half a pair: \uD83D stood on gate surrogate. ${article('x').text}`;
  await store.put('everyone', draft('half', 'half', { text: broken }), 0);
  await store.close();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const archives = async () => (await readdir(owner)).filter((name) => name.endsWith('.archive'));

/** A library of the stories as they are opened one by one. */
async function plain(): Promise<Library> {
  const kept = await store.list('everyone');
  const entries = await Promise.all(kept.map(({ id }) => store.open('everyone', id)));
  return new Library(entries.flatMap((entry) => entry ?? []));
}

function found(library: Library) {
  const questions = [
    'what does gate number 117 cost',
    'gate numer 42 worn',
    'harbor master',
    'pair surrogate',
    'rebuilt',
  ];
  return questions.map((question) =>
    library
      .search(question, { limit: 2000 })
      .map(({ entry, ...scores }) => ({ ...scores, id: entry.story.id }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.sentence - b.sentence)),
  );
}

test('a large library is opened from its snapshot and finds what its stories say', async () => {
  expect(await archives()).toHaveLength(1);
  store = await openFolderStore(folder);
  const library = await new Libraries([], store).of('everyone');
  expect(library.entries).toHaveLength(stories + 1);
  expect(found(library)).toEqual(found(await plain()));
  const entry = library.get('gate-7');
  expect(entry?.story.text).toBe(article('number 7').text);
  expect(entry?.reading.quotations.map(({ kind }) => kind)).toEqual(['indirect', 'direct']);
}, 60_000);

test('what came, changed and went since is so in it, too', async () => {
  const libraries = new Libraries([], store);
  const first = await libraries.of('everyone');
  const other = await openFolderStore(folder);
  const rebuilt = `The gate is rebuilt in red oak. ${article('number 3').text}`;
  await other.put('everyone', draft('gate-3', 'number 3', { text: rebuilt }), 1);
  await other.remove('everyone', 'gate-5');
  await other.put('everyone', draft('gate-5', 'rebuilt'), 0);
  await other.remove('everyone', 'gate-6');
  await other.put('everyone', draft('quay', 'rebuilt'), 0);
  const running = await libraries.of('everyone');
  const fresh = await new Libraries([], await openFolderStore(folder)).of('everyone');
  const expected = found(await plain());
  expect(found(running)).toEqual(expected);
  expect(found(fresh)).toEqual(expected);
  expect(running.get('gate-9')).toBe(first.get('gate-9'));
  expect(fresh.get('gate-3')?.story.text).toBe(rebuilt);
  expect(fresh.get('gate-5')?.reading.quotations[0]?.speaker?.name).toBe('Ida Tarn');
  expect(fresh.get('gate-6')).toBeUndefined();
}, 60_000);

test('a server’s own stories shadow those of a large library', async () => {
  const mine = server('100000000000000001');
  await store.put(mine, draft('gate-9', 'rebuilt'), 0);
  const library = await new Libraries([], store).of(mine);
  const { entries } = await plain();
  const own = await store.open(mine, 'gate-9');
  const expected = new Library([...entries.filter(({ story }) => story.id !== 'gate-9'), own!]);
  expect(found(library)).toEqual(found(expected));
}, 60_000);

test('of very many stories, those that a request is about are read through', async () => {
  const libraries = new Libraries([], store);
  for (let at = 0; at < 90; at++) await store.put('everyone', draft(`weir-${at}`, `weir ${at}`), 0);
  const all = await libraries.of('everyone', { text: 'rebuilt' });
  expect(all.entries.length).toBeGreaterThan(300);
  const few = await libraries.of('everyone', { text: 'gate number 117', reads: true });
  expect(few.entries).toHaveLength(60);
  expect([all.partial, few.partial]).toEqual([false, true]);
  expect(few.get('gate-117')).toBe(all.get('gate-117'));
  const newest = await libraries.of('everyone', { reads: true });
  expect(newest.entries.map(({ story }) => story.id)).toContain('weir-89');
  expect(newest.entries).toHaveLength(60);
  expect((await libraries.of('everyone', { reads: true, story: 'gate-3' })).entries).toBe(all.entries);
  for (let at = 0; at < 90; at++) await store.remove('everyone', `weir-${at}`);
}, 60_000);

test('without a snapshot, or with one that is damaged or of other making, all is read anew and kept', async () => {
  const expected = found(await plain());
  const file = join(owner, 'snapshot.json');
  const damage: (() => Promise<unknown>)[] = [
    () => rm(file),
    async () => writeFile(join(owner, (await archives())[0]!), 'nothing'),
    async () => writeFile(file, (await readFile(file, 'utf8')).slice(0, 200)),
    async () =>
      writeFile(file, (await readFile(file, 'utf8')).replace(/"probes":\[\[0,"\w/, '"probes":[[0,"x')),
  ];
  for (const each of damage) {
    await each();
    const reopened = await openFolderStore(folder);
    expect(found(await new Libraries([], reopened).of('everyone'))).toEqual(expected);
    expect(await archives()).toHaveLength(1);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'verbatim-snapshot' });
  }
}, 120_000);
