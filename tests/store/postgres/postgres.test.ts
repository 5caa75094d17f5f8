import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreError, type StoreFault } from '../../../src/store/error.ts';
import { server } from '../../../src/store/owner.ts';
import { migrations } from '../../../src/store/postgres/migrate.ts';
import { openPostgres, type PostgresOptions } from '../../../src/store/postgres/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { article, draft } from '../stories.ts';
import { ask, everyDatabase } from './grounds.ts';
import { Line } from './line.ts';

const mine = server('100000000000000001');
const failsAs = (fault: StoreFault) => expect.objectContaining({ name: 'StoreError', fault });
const refused = 'postgresql://verbatim:open-sesame@127.0.0.1:1/verbatim';

const databases = await everyDatabase();
afterAll(async () => {
  for (const each of databases) await each.stop();
});

test('a database that is away at the start is said to be, and its password is not', async () => {
  const error = await openPostgres(refused, { patience: 2_000 }).catch((error: unknown) => error);
  expect(error).toEqual(failsAs('away'));
  expect(error instanceof StoreError && error.message).toMatch(/^PostgreSQL is away \(.*ECONNREFUSED/);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('open-sesame');
});

describe.each(databases)('$name', (database) => {
  let ground: Awaited<ReturnType<typeof database.fresh>>;
  let line: Line;
  let stores: Store[];
  const open = async (url = line.url, options: PostgresOptions = {}) => {
    const store = await openPostgres(url, { connections: 3, patience: 2_000, ...options });
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    ground = await database.fresh();
    line = await Line.to(ground.url);
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await line.close();
    await ground.raze();
  });

  test('many that start at once over an empty database make one schema', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => open(ground.url)));
    await all[0]?.put(mine, draft('gate'), 0);
    expect((await all[4]?.list(mine))?.map(({ id }) => id)).toEqual(['gate']);
    const rows = await ask(ground.url, 'select version from verbatim.migrations order by version');
    expect(rows.map(({ version }) => version)).toEqual(migrations().map(({ version }) => version));
  });

  test('a schema of a newer Verbatim is refused and left as it is', async () => {
    await (await open()).put(mine, draft('gate'), 0);
    await ask(ground.url, 'insert into verbatim.migrations values (9999, now())');
    await expect(openPostgres(ground.url)).rejects.toEqual(failsAs('version'));
    await ask(ground.url, 'delete from verbatim.migrations where version = 9999');
    expect((await (await open()).list(mine)).map(({ id }) => id)).toEqual(['gate']);
  });

  test('a line that breaks is away, and back without a restart', async () => {
    const store = await open();
    await store.put(mine, draft('gate', 'one'), 0);
    line.down();
    await expect(store.put(mine, draft('gate', 'two'), 1)).rejects.toEqual(failsAs('away'));
    await expect(store.list(mine)).rejects.toEqual(failsAs('away'));
    await expect(store.revision(mine)).rejects.toEqual(failsAs('away'));
    line.up();
    expect((await store.open(mine, 'gate'))?.story.text).toBe(article('one').text);
    await store.put(mine, draft('gate', 'two'), 1);
    expect((await store.list(mine)).map(({ version }) => version)).toEqual([2]);
  });

  test('connections that the server closed are replaced unnoticed', async () => {
    const store = await open();
    await Promise.all([store.list(mine), store.owners(), store.settings(mine)]);
    line.down();
    line.up();
    expect(await store.list(mine)).toEqual([]);
    await store.put(mine, draft('gate'), 0);
  });

  test('a server that no longer answers is away in time', async () => {
    const store = await open(line.url, { patience: 400 });
    await store.put(mine, draft('gate'), 0);
    line.silent();
    await expect(store.list(mine)).rejects.toEqual(failsAs('away'));
    await expect(store.put(mine, draft('lock'), 0)).rejects.toEqual(failsAs('away'));
    line.up();
    await expect.poll(() => store.list(mine).catch(() => null)).toHaveLength(1);
  });

  test('what is changed while nobody listens is seen afterwards', async () => {
    const [cut, other] = [await open(), await open(ground.url)];
    await other.put(mine, draft('gate', 'one'), 0);
    const now = await other.revision(mine);
    await expect.poll(() => cut.revision(mine)).toBe(now);
    line.down();
    await other.put(mine, draft('gate', 'two'), 1);
    const later = await other.revision(mine);
    expect(later).not.toBe(now);
    line.up();
    expect(await cut.revision(mine)).toBe(later);
    // It listens again.
    await other.put(mine, draft('gate', 'three'), 2);
    const last = await other.revision(mine);
    await expect.poll(() => cut.revision(mine)).toBe(last);
    expect((await cut.hold(mine, {})).entries[0]?.story.text).toBe(article('three').text);
  });

  test('a commit whose answer was lost is found out about', async () => {
    const store = await open();
    await store.put(mine, draft('gate', 'one'), 0);
    line.breakAt('commit', { deliver: true });
    expect(await store.put(mine, draft('gate', 'two'), 1)).toMatchObject({ version: 2 });
    expect((await store.list(mine)).map(({ version }) => version)).toEqual([2]);
    line.breakAt('commit', { deliver: false });
    await expect(store.put(mine, draft('gate', 'three'), 2)).rejects.toEqual(failsAs('away'));
    expect((await store.list(mine)).map(({ version }) => version)).toEqual([2]);
    expect((await store.open(mine, 'gate'))?.story.text).toBe(article('two').text);
  });

  test('a line that breaks anywhere in a put leaves all of it or nothing', async () => {
    const store = await open();
    const steps = [
      'begin',
      'insert into verbatim.owners',
      'insert into verbatim.versions',
      'pg_notify',
      'commit',
    ];
    let version = 0;
    for (const step of steps)
      for (const deliver of [true, false]) {
        line.breakAt(step, { deliver });
        const put = await store.put(mine, draft('gate', `${step} ${deliver}`), version).catch(() => null);
        const [kept] = await store.list(mine);
        expect(kept?.version ?? 0, `${step} ${deliver}`).toBe(put ? ++version : version);
        const text = (await store.open(mine, 'gate'))?.story.text;
        if (put) expect(text).toBe(article(`${step} ${deliver}`).text);
        const rows = await ask(
          ground.url,
          'select stories, characters::int as characters from verbatim.owners',
        );
        const last = kept ? { stories: 1, characters: kept.characters } : { stories: 0, characters: 0 };
        if (rows.length > 0 || kept) expect(rows).toEqual([last]);
      }
    expect(version).toBeGreaterThan(0);
  });

  test('what is damaged is left out and named', async () => {
    const store = await open(line.url, { loaded: 0 });
    await store.put(mine, draft('gate'), 0);
    await store.put(mine, draft('lock'), 0);
    await ask(ground.url, `update verbatim.versions set index = replace(index, 'a', 'b') where id = 'gate'`);
    const held = await store.hold(mine, {});
    expect(held.entries.map(({ story }) => story.id)).toEqual(['lock']);
    expect(held.lost.get('gate')).toEqual(failsAs('damaged'));
    expect(await store.hold(mine, {}, held)).toBe(held);
    await expect(store.open(mine, 'gate')).rejects.toEqual(failsAs('damaged'));
    await store.put(mine, draft('gate', 'mended'), 1);
    expect((await store.hold(mine, {}, held)).entries.map(({ story }) => story.id)).toEqual(['gate', 'lock']);
  });

  test('connections are few, however many ask', async () => {
    const store = await open(ground.url, { connections: 2, patience: 60_000 });
    await Promise.all(Array.from({ length: 30 }, (_, at) => store.put(mine, draft(`gate-${at}`), 0)));
    const count = `select count(*)::int as count from pg_stat_activity
      where application_name = 'verbatim' and datname = current_database()`;
    expect((await ask(ground.url, count))[0]?.count).toBeLessThanOrEqual(3);
    expect(await store.list(mine)).toHaveLength(30);
  });
});
