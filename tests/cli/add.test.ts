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

const data = () => join(knowledge, 'data');
const run = (...args: string[]) => verbatim(args, { env: { KNOWLEDGE_DIR: knowledge, DATA_DIR: data() } });
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
  expect((await run('figures', 'vehicles', '--story', id)).stdout).toContain('19,100 vehicles');
  expect((await run('quote', 'Tarn', '--story', id)).code).toBe(0);
  expect(readdirSync(join(knowledge, 'stories'))).toEqual(['doha.md']);
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
  const { code, stdout } = await run('add', '--dry-run', `${pages}bare.html`, '--source', 'Marsh Quay Notes');
  expect(code).toBe(0);
  expect(stdout).toBe(
    'would add ferry-fares-to-rise-by-a-tenth: Ferry fares to rise by a tenth (Marsh Quay Notes)\n',
  );
  expect(readdirSync(knowledge).sort()).toEqual(['README.md', 'index', 'stories']);
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

test('for one server alone; what was added is listed and removed', async () => {
  const server = '100000000000000001';
  expect((await run('add', `${pages}bare.html`, '--server', server)).code).toBe(0);
  const ferry = 'ferry-fares-to-rise-by-a-tenth';
  expect((await run('story', ferry)).code).toBe(2);
  expect((await run('story', ferry, '--server', server)).stdout).toContain('Ferry fares to rise by a tenth');
  expect((await run('story', '--list')).stdout).toMatch(
    new RegExp(`^server-${server} · ${ferry} · version 1 · .*\\n$`),
  );
  expect(JSON.parse((await run('story', '--list', '--json')).stdout)).toMatchObject([
    { id: ferry, version: 1 },
  ]);
  expect((await run('story', '--remove', ferry)).code).toBe(1);
  expect(await run('story', '--remove', ferry, '--server', server)).toMatchObject({
    code: 0,
    stdout: `removed ${ferry}\n`,
  });
  expect((await run('story', '--list')).stdout).toBe('');
  expect((await run('story', 'doha', '--server', 'x')).code).toBe(2);
}, 60_000);

test('an added story that is damaged is told and left out; the others answer', async () => {
  await run('add', `${pages}bare.html`, `${pages}article.html`);
  const file = join(data(), 'owners/everyone/stories', `${id}.1.story`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Tarn', 'Barn'));
  const { code, stdout, stderr } = await run('story');
  expect(code).toBe(0);
  expect(stdout).toContain('Ferry fares');
  expect(stdout).not.toContain('Ostmere');
  expect(stderr).toContain(`${id} is left out: ${file}: is damaged`);
}, 60_000);

test('into another folder, and wrong usage', async () => {
  const other = join(knowledge, 'other');
  expect((await run('add', `${pages}bare.html`, '--to', other)).code).toBe(0);
  expect(readdirSync(join(other, 'index'))).toEqual(['ferry-fares-to-rise-by-a-tenth.json']);
  expect((await run('add')).code).toBe(2);
  expect((await run('add', 'x', '--limit', '0')).code).toBe(2);
  expect((await run('add', 'x', 'y', '--title', 'T')).code).toBe(2);
  expect((await run('add', 'x', '--to', other, '--server', '100000000000000001')).code).toBe(2);
  expect((await run('add', 'x', '--server', 'everyone')).code).toBe(2);
});
