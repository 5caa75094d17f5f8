import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HostileServer } from '../source/hostile.ts';
import { root, verbatim } from './verbatim.ts';

const pages = `${root}tests/source/pages/`;
let knowledge: string;
let server: HostileServer | undefined;

beforeEach(() => {
  knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(`${root}knowledge`, knowledge, { recursive: true });
});
afterEach(async () => {
  rmSync(knowledge, { recursive: true, force: true });
  await server?.close();
  server = undefined;
});

const run = (...args: string[]) => verbatim(args, { env: { KNOWLEDGE_DIR: knowledge } });
const stories = () => readdirSync(join(knowledge, 'stories')).sort();
const id = 'harbour-bridge-at-ostmere-to-close-for-twelve-weeks';

test('a page becomes a story that is answered from; again, it is there already; changed, it is told further', async () => {
  const page = join(knowledge, 'page.html');
  cpSync(`${pages}article.html`, page);
  const added = await run('add', page);
  expect(added.stdout).toBe(
    `added ${id}: Harbour bridge at Ostmere to close for twelve weeks (The Ostmere Courier)\n`,
  );
  expect(added.stderr).toMatch(
    /: \d+ paragraphs, \d+ names, \d+ quotations, \d+ figures\n1 added, 0 updated/,
  );
  expect(added.code).toBe(0);
  const quoted = await run('quote', 'Tarn', '--story', id);
  expect(quoted.stdout).toContain('“The inspection was due in 2024.');

  const again = await run('add', page);
  expect(again).toMatchObject({ code: 0, stdout: '' });
  expect(again.stderr).toContain(`is there already as ${id}`);

  writeFileSync(page, readFileSync(page, 'utf8').replace('18,400 vehicles', '19,100 vehicles'));
  expect((await run('add', page)).stdout).toMatch(new RegExp(`^updated ${id}:`));
  expect(readFileSync(join(knowledge, 'stories', `${id}.md`), 'utf8')).toContain('About 19,100 vehicles');
  expect((await run('quote', 'Tarn', '--story', id)).code).toBe(0);
}, 60_000);

test('what cannot be read is refused by name, the rest is added', async () => {
  const { code, stdout, stderr } = await run(
    'add',
    `${pages}live.html`,
    `${pages}utf16.html`,
    '/no/such/file',
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^added rowers-win-the-cup-by-a-length: .*\n$/);
  expect(stderr).toMatch(/^refused .*live\.html: it is a live blog, not one story; add /m);
  expect(stderr).toMatch(/^refused \/no\/such\/file: cannot be read/m);
  expect(stderr).toMatch(/^1 added, 0 updated, 0 skipped, 2 refused$/m);
});

test('a dry run writes nothing', async () => {
  const before = stories();
  const { code, stdout } = await run('add', '--dry-run', `${pages}bare.html`, '--source', 'Marsh Quay Notes');
  expect(code).toBe(0);
  expect(stdout).toBe(
    'would add ferry-fares-to-rise-by-a-tenth: Ferry fares to rise by a tenth (Marsh Quay Notes)\n',
  );
  expect(stories()).toEqual(before);
});

test('a feed: its full texts, the pages it leads to, and the next time only what is new', async () => {
  const files: Record<string, string> = {
    '/feed.xml': 'feed.xml',
    '/news/harbour-bridge': 'article.html',
    '/news/forgotten': 'paywall.html',
  };
  server = await HostileServer.open(({ url = '' }, response) => {
    const type = url.endsWith('.xml') ? 'application/rss+xml' : 'text/html';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(`${pages}${files[url]}`));
  });
  const first = await run('add', server.at('/feed.xml'), '--loopback');
  expect(first.stdout.match(/^added [\w-]+/gm)).toEqual([
    `added ${id}`,
    'added town-library-its-sundays-at-first-for-a-year',
  ]);
  expect(first.stderr).toMatch(/a feed, "The Ostmere Courier", 4 entries/);
  expect(first.stderr).toMatch(/^refused .*\/news\/forgotten: only the beginning/m);
  expect(first.stderr).toMatch(/^refused An entry that leads nowhere: /m);
  expect(first.code).toBe(1);

  server.paths.splice(0);
  const second = await run('add', server.at('/feed.xml'), '--loopback', '--limit', '2');
  expect(second.code).toBe(0);
  expect(second.stderr).toMatch(/^0 added, 0 updated, 2 skipped, 0 refused$/m);
  expect(server.paths).toEqual(['/feed.xml']);
});

test('into another folder, and wrong usage', async () => {
  const other = join(knowledge, 'other');
  expect((await run('add', `${pages}bare.html`, '--to', other)).code).toBe(0);
  expect(readdirSync(join(other, 'index'))).toEqual(['ferry-fares-to-rise-by-a-tenth.json']);
  expect((await run('add')).code).toBe(2);
  expect((await run('add', 'x', '--limit', '0')).code).toBe(2);
  expect((await run('add', 'x', 'y', '--title', 'T')).code).toBe(2);
});
