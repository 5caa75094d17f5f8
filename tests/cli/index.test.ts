import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root, verbatim } from './verbatim.ts';

let knowledge: string;

beforeEach(() => {
  knowledge = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(`${root}knowledge`, knowledge, { recursive: true });
});
afterEach(() => rmSync(knowledge, { recursive: true, force: true }));

const run = (...args: string[]) => verbatim(args, { env: { KNOWLEDGE_DIR: knowledge } });
const harbour = `---
title: Harbour bridge to close
source: The Example Courier
---
The harbour bridge will close for 12 weeks, engineer Ana Ode said on Monday.

“It is worn out,” Ode said.
`;

test('reads every story, says what it found, and the next command answers from it', async () => {
  writeFileSync(join(knowledge, 'stories', 'harbour.md'), harbour);
  const { code, stdout, stderr } = await run('index');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^doha: 16 paragraphs, \d+ names, \d+ quotations, 4 figures · \d+ ms$/m);
  expect(stderr).toMatch(/^harbour: 2 paragraphs, .*1 figure · \d+ ms$/m);
  expect(stdout).toMatch(/^2 stories indexed/);
  expect(readdirSync(join(knowledge, 'index')).sort()).toEqual(['doha.json', 'harbour.json']);
  const quoted = await run('quote', 'Ode', '--story', 'harbour');
  expect(quoted.code).toBe(0);
  expect(quoted.stdout).toContain('“It is worn out,” Ode said.');
});

test('reads only the files that it is given', async () => {
  writeFileSync(join(knowledge, 'stories', 'harbour.md'), harbour);
  const { stdout } = await run('index', 'stories/harbour.md');
  expect(stdout).toMatch(/^1 story indexed/);
});

test('an index that no longer fits its story is named, with the cure', async () => {
  await run('index');
  const story = join(knowledge, 'stories', 'doha.md');
  writeFileSync(story, readFileSync(story, 'utf8').replace('2,000', '3,000'));
  const stale = await run('quote');
  expect(stale.code).toBe(2);
  expect(stale.stderr).toMatch(/doha\.json: .*changed.*verbatim index/);
  expect((await run('index')).code).toBe(0);
  expect((await run('quote')).code).toBe(0);
});

test('the index of a story that is gone goes too', async () => {
  writeFileSync(join(knowledge, 'stories', 'harbour.md'), harbour);
  await run('index');
  rmSync(join(knowledge, 'stories', 'harbour.md'));
  const { stderr } = await run('index');
  expect(stderr).toMatch(/removed .*harbour\.json/);
  expect(readdirSync(join(knowledge, 'index'))).toEqual(['doha.json']);
});

test('a story that cannot be read stops it, and what was there stays', async () => {
  await run('index');
  const before = readFileSync(join(knowledge, 'index', 'doha.json'), 'utf8');
  writeFileSync(join(knowledge, 'stories', 'broken.md'), 'no front matter');
  const { code, stderr } = await run('index');
  expect(code).toBe(2);
  expect(stderr).toMatch(/broken\.md: no front matter/);
  expect(readFileSync(join(knowledge, 'index', 'doha.json'), 'utf8')).toBe(before);
});
