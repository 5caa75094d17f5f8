import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Libraries } from '../../../src/search/libraries.ts';
import { Library } from '../../../src/search/library.ts';
import { draftOf, openDraft } from '../../../src/store/draft.ts';
import { server } from '../../../src/store/owner.ts';
import { openPostgres } from '../../../src/store/postgres/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { corpus } from '../../bench/corpus.ts';
import { draft } from '../stories.ts';
import { ask, everyDatabase } from './grounds.ts';

const mine = server('100000000000000001');
const yours = server('100000000000000002');
const databases = await everyDatabase();
afterAll(async () => {
  for (const each of databases) await each.stop();
});

const { stories, questions } = corpus(500, 40);
const drafts = stories.map(({ id, text }) =>
  draftOf(id, { title: `Story ${id}`, source: 'The Courier', text }),
);

describe.each(databases)('$name', (database) => {
  let ground: Awaited<ReturnType<typeof database.fresh>>;
  let store: Store;
  beforeEach(async () => {
    ground = await database.fresh();
    store = await openPostgres(ground.url, { connections: 3, whole: 2_000, loaded: 400_000 });
  });
  afterEach(async () => {
    await store.close();
    await ground.raze();
  });
  const found = async (text: string, owner = mine) =>
    (await new Libraries([], store).of(owner, { text })).search(text, { limit: 10 });

  test('what is found in the database is what an index of all stories finds, scores and all', async () => {
    for (const each of drafts) await store.put(mine, each, 0);
    // Others' stories count for nothing.
    for (const each of drafts.slice(0, 12)) await store.put(yours, each, 0);
    const memory = new Library(drafts.map(openDraft));
    let repaired = 0;
    for (const question of questions) {
      const hits = (library: Library) =>
        library
          .search(question, { limit: 10 })
          .map(({ entry, sentence, score }) => `${score.toFixed(4)} ${entry.story.id} ${sentence}`)
          .sort();
      const library = await new Libraries([], store).of(mine, { text: question });
      expect(library.entries.length).toBeLessThan(30);
      expect(hits(library), question).toEqual(hits(memory));
      repaired += library.query(question).some(({ matches }) => matches[0]?.repair) ? 1 : 0;
    }
    expect(repaired).toBeGreaterThan(3);
  });

  test('a story of a server’s own is meant, not everyone’s of the same id', async () => {
    for (const each of drafts) await store.put('everyone', each, 0);
    const own = drafts.slice(0, 6).map(({ id }, at) => draft(id, `own ${at}`));
    for (const each of own) await store.put(mine, each, 0);
    const memory = new Library([...drafts.slice(6), ...own].map(openDraft));
    for (const question of [...questions.slice(0, 12), 'Who lost boats at the gate?']) {
      const library = await new Libraries([], store).of(mine, { text: question });
      const best = (one: Library) => one.search(question, { limit: 1 }).map(({ entry }) => entry.story.text);
      expect(best(library), question).toEqual(best(memory));
    }
  });

  test('only the newest version is found, and no story that was removed', async () => {
    for (let at = 0; at < 30; at++) await store.put(mine, draft(`filler-${at}`, `filler ${at}`), 0);
    const told = (place: string) =>
      draftOf('tide', { title: 'Tide', source: 'The Courier', text: `The tide stopped at ${place} quay.` });
    await store.put(mine, told('Orrin'), 0);
    expect((await found('tide at Orrin'))[0]?.entry.story.id).toBe('tide');
    expect((await found('tdie'))[0]?.entry.story.id).toBe('tide');
    await store.put(mine, told('Vessary'), 1);
    expect((await found('tide at Vessary'))[0]?.entry.story.text).toContain('Vessary');
    expect(await found('Orrin')).toEqual([]);
    await store.put(yours, told('Orrin'), 0);
    for (let at = 0; at < 30; at++) await store.put(yours, draft(`filler-${at}`, `filler ${at}`), 0);
    expect(await found('Orrin')).toEqual([]);
    expect(await found('Vesary', yours)).toEqual([]);
    expect((await found('Vesary'))[0]?.entry.story.id).toBe('tide');
    await store.remove(mine, 'tide');
    expect(await found('Vessary')).toEqual([]);
    await store.forget(yours);
    expect(await found('Orrin', yours)).toEqual([]);
    const [left] = await ask(
      ground.url,
      `select (select count(*)::int from verbatim.postings p where not exists (
         select from verbatim.versions v where v.number = p.story and v.owner = p.owner and v.newest)) as stray,
       (select count(*)::int from verbatim.owners o where o.length <> (
         select sum(length) from verbatim.versions v where v.owner = o.number and v.newest)) as wrong`,
    );
    expect(left).toEqual({ stray: 0, wrong: 0 });
  });

  test('of many stories, those are held that a title was typed of', async () => {
    for (let at = 0; at < 80; at++) await store.put(mine, draft(`filler-${at}`, `filler ${at}`), 0);
    await store.put(mine, draft('tide', 'tide', { title: 'Harbour wall of Orrin gives way' }), 0);
    const libraries = new Libraries([], store);
    for (const wanted of [{ story: 'tide' }, { story: 'harbor wall' }, { title: 'orr' }])
      expect((await libraries.of(mine, wanted)).get('tide'), JSON.stringify(wanted)).toBeDefined();
    for (const wanted of [{}, { text: ' ' }, { text: 'zzyzx' }])
      expect((await libraries.of(mine, wanted)).entries).toHaveLength(60);
  });

  test('stories that were put without postings get them at the next start', async () => {
    for (const each of drafts.slice(0, 3)) await store.put(mine, each, 0);
    const rows = () => ask(ground.url, 'select * from verbatim.postings order by owner, term, story');
    const sizes = () => ask(ground.url, 'select length, sentences, paragraphs, texts from verbatim.owners');
    const [before, size] = [await rows(), await sizes()];
    await ask(
      ground.url,
      'delete from verbatim.postings; update verbatim.versions set terms = null; update verbatim.owners set length = 0, sentences = 0, paragraphs = 0, texts = 0',
    );
    await Promise.all([1, 2].map(async () => (await openPostgres(ground.url)).close()));
    expect(await rows()).toEqual(before);
    expect(await sizes()).toEqual(size);
  });
});
