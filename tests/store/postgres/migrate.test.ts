import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Libraries } from '../../../src/search/libraries.ts';
import { server } from '../../../src/store/owner.ts';
import { migrations } from '../../../src/store/postgres/migrate.ts';
import { openPostgres } from '../../../src/store/postgres/open.ts';
import { draft } from '../stories.ts';
import { ask, everyDatabase } from './grounds.ts';

const mine = server('100000000000000001');
const schemas = new URL('./schemas/', import.meta.url);
const root = new URL('../../../', import.meta.url);
/** Databases as each earlier version left them: a story told twice, one of a server, its settings, a verdict. */
const earlier = migrations()
  .slice(0, -1)
  .map(({ version }) => `${String(version).padStart(4, '0')}.sql`);

const databases = await everyDatabase();
afterAll(async () => {
  for (const each of databases) await each.stop();
});

test('every earlier schema is at hand, and migrations are numbered without a gap', () => {
  expect(readdirSync(schemas).sort()).toEqual(earlier);
  expect(migrations().map(({ version }) => version)).toEqual(migrations().map((_, at) => at + 1));
});

test('what is shipped has all migrations', () => {
  const names = (folder: string) => readdirSync(new URL(folder, root)).sort();
  expect(names('dist/migrations')).toEqual(names('src/store/postgres/migrations'));
});

describe.each(databases)('$name', (database) => {
  test.each(earlier)('a database of %s keeps all it has', async (file) => {
    const { url, raze } = await database.fresh();
    await ask(url, readFileSync(new URL(file, schemas), 'utf8'));
    const store = await openPostgres(url, { connections: 3, whole: 0 });
    try {
      expect((await store.list('everyone')).map(({ id, version }) => [id, version])).toEqual([['gate', 2]]);
      expect((await store.open('everyone', 'gate'))?.story.text).toContain('three boats');
      expect((await store.cited('everyone', 'UMjXFi7Y'))?.story.text).toContain('two boats');
      expect(await store.settings(mine)).toEqual({ story: 'lock' });
      const verdicts = [];
      for await (const { question } of store.verdicts()) verdicts.push(question);
      expect(verdicts).toEqual(['How many boats?']);
      const libraries = new Libraries([], store);
      const found = async (text: string) => (await libraries.of(mine, { text })).search(text)[0]?.entry.story;
      expect((await found('How many boats were lost?'))?.text).toContain('three boats');
      expect((await found('Which lock opened?'))?.id).toBe('lock');
      await store.put('everyone', draft('gate'), 2);
      expect((await found('How many boats were lost?'))?.text ?? '').not.toContain('boats');
    } finally {
      await store.close();
      await raze();
    }
  });
});
