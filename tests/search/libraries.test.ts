import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speakersOf } from '../../src/answer/speakers.ts';
import { buildIndex } from '../../src/index/build.ts';
import { refOf } from '../../src/index/ref.ts';
import { quotePressed } from '../../src/present/quote-state.ts';
import { speakerRef, storyAt } from '../../src/present/ref.ts';
import { Libraries } from '../../src/search/libraries.ts';
import type { Library } from '../../src/search/library.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';
import { article, draft } from '../store/stories.ts';

const mine = server('100000000000000001');
const yours = server('100000000000000002');

let folder: string;
let store: Store;
let lost: string[];
const builtIn = ['gate', 'tower'].map((id) =>
  buildIndex(composeStory({ id, title: id, source: 'Built in' }, article(`${id} built in`).text)),
);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'libraries-'));
  store = await openFolderStore(folder);
  lost = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const librariesOf = (characters?: number) =>
  new Libraries(builtIn, store, { characters, onLost: (owner, id) => lost.push(`${owner} ${id}`) });
const textsOf = ({ entries }: Library) =>
  Object.fromEntries(entries.map(({ story }) => [story.id, /gate (.*?) at/.exec(story.text)?.[1]]));

test('a server has its own stories over everyone’s over the built-in ones', async () => {
  const libraries = librariesOf();
  await store.put('everyone', draft('gate', 'of all'), 0);
  await store.put('everyone', draft('lock', 'of all'), 0);
  await store.put(mine, draft('lock', 'of mine'), 0);
  await store.put(yours, draft('quay', 'of yours'), 0);
  expect(textsOf(await libraries.of('everyone'))).toEqual({
    gate: 'of all',
    lock: 'of all',
    tower: 'tower built in',
  });
  expect(textsOf(await libraries.of(mine))).toEqual({
    gate: 'of all',
    lock: 'of mine',
    tower: 'tower built in',
  });
  expect(textsOf(await libraries.of(yours))).toEqual({
    gate: 'of all',
    lock: 'of all',
    quay: 'of yours',
    tower: 'tower built in',
  });
  await store.remove('everyone', 'gate');
  expect(textsOf(await libraries.of(mine)).gate).toBe('gate built in');
});

test('without a store there are the built-in stories', async () => {
  expect(textsOf(await new Libraries(builtIn, null).of(mine))).toEqual(textsOf(await librariesOf().of(mine)));
});

test('a library stays the same object until something is changed, by whomever', async () => {
  const libraries = librariesOf();
  await store.put('everyone', draft('lock'), 0);
  await store.put(mine, draft('quay'), 0);
  const first = await libraries.of(mine);
  expect(await libraries.of(mine)).toBe(first);
  const shared = await libraries.of('everyone');
  expect(await libraries.of(yours)).toBe(shared);
  const other = await openFolderStore(folder);
  await other.put('everyone', draft('lock', 'told further'), 1);
  const next = await libraries.of(mine);
  expect(next.get('lock')?.story.text).toBe(article('told further').text);
  expect(next.get('quay')).toBe(first.get('quay'));
});

test('all who ask at once get the newest', async () => {
  const libraries = librariesOf();
  await store.put(mine, draft('quay', 'one'), 0);
  const early = libraries.of(mine);
  await store.put(mine, draft('quay', 'two'), 1);
  const late = await Promise.all([libraries.of(mine), libraries.of(mine)]);
  await early;
  for (const library of late) expect(library.get('quay')?.story.text).toBe(article('two').text);
});

test('a cited version that was replaced is found by its citation and never searched', async () => {
  const libraries = librariesOf();
  const old = draft('quay', 'vermilion');
  await store.put(mine, old, 0);
  await store.put(mine, draft('quay', 'cerulean'), 1);
  const library = await libraries.of(mine, { ref: old.ref });
  expect(storyAt(library, old.ref)?.story.text).toBe(article('vermilion').text);
  expect(library.get('quay')?.story.text).toBe(article('cerulean').text);
  expect(library.search('vermilion')).toEqual([]);
  expect(storyAt(await libraries.of(yours, { ref: old.ref }), old.ref)).toBeUndefined();
  expect(storyAt(await libraries.of(mine, { ref: refOf(builtIn[1]!) }), refOf(builtIn[1]!))).toBe(builtIn[1]);
});

test('a button under quotations of a replaced version goes on in the newest one', async () => {
  const libraries = librariesOf();
  const old = draft('quay', 'vermilion');
  await store.put(mine, old, 0);
  const [speaker] = speakersOf((await libraries.of(mine)).get('quay')!).quoted;
  const parts = ['list', old.ref, speakerRef(speaker!.key), '0', ''];
  await store.put(mine, draft('quay', 'cerulean'), 1);
  const library = await libraries.of(mine, { ref: old.ref });
  const pressed = quotePressed(library, parts);
  expect(pressed).toMatchObject({
    kind: 'quotations',
    view: { story: 'quay' },
    speakers: [{ name: 'Ida Tarn' }],
  });
  if (pressed?.kind !== 'quotations') return;
  const { text } = library.get('quay')!.story;
  const mentioned = pressed.speakers.flatMap(({ mentions }) => mentions.map((span) => textOf(text, span)));
  expect(mentioned).toContain('Tarn');
  await store.remove(mine, 'quay');
  expect(quotePressed(await libraries.of(mine, { ref: old.ref }), parts)).toBeNull();
});

test('a damaged story is left out and told once; the others answer', async () => {
  await store.put(mine, draft('quay'), 0);
  await store.put(mine, draft('lock'), 0);
  const file = join(folder, 'owners', mine, 'stories', 'quay.1.story');
  await writeFile(file, (await readFile(file)).subarray(0, -40));
  const libraries = librariesOf();
  expect(Object.keys(textsOf(await libraries.of(mine))).sort()).toEqual(['gate', 'lock', 'tower']);
  await store.put(mine, draft('lock', 'told further'), 1);
  expect((await libraries.of(mine)).get('lock')?.story.text).toBe(article('told further').text);
  expect(lost).toEqual([`${mine} quay`]);
  await store.put(mine, draft('quay', 'again'), 1);
  expect((await libraries.of(mine)).get('quay')?.story.text).toBe(article('again').text);
});

test('libraries that were not used for long make room and are there again when asked for', async () => {
  const libraries = librariesOf(1_000);
  const owners = Array.from({ length: 8 }, (_, at) => server(String(100000000000000010n + BigInt(at))));
  for (const owner of owners) await store.put(owner, draft('quay', owner), 0);
  const first = await libraries.of(owners[0]!);
  for (const owner of owners) expect((await libraries.of(owner)).get('quay')?.story.text).toContain(owner);
  const again = await libraries.of(owners[0]!);
  expect(again).not.toBe(first);
  expect(textsOf(again)).toEqual(textsOf(first));
});

test('what everyone has is opened once, whoever makes room', async () => {
  const libraries = librariesOf(100);
  await store.put('everyone', draft('shared'), 0);
  const owners = [mine, yours];
  for (const owner of owners) await store.put(owner, draft('quay', owner), 0);
  const shared = (await libraries.of('everyone')).get('shared');
  for (const owner of owners) expect((await libraries.of(owner)).get('shared')).toBe(shared);
});
