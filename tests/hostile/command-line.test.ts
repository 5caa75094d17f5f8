import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { type Ran, verbatim } from '../cli/verbatim.ts';

const story =
  '---\ntitle: The ferry\nsource: The Harbour Post\n---\n“We will not sail,” said Ana Ortiz.\n\nShe sold 3 boats.\n';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-hostile-'));
  mkdirSync(join(folder, 'knowledge', 'stories'), { recursive: true });
  writeFileSync(join(folder, 'knowledge', 'stories', 'ferry.md'), story);
  expect((await run(['index'])).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], input = ''): Promise<Ran> =>
  verbatim(args, {
    input,
    env: { KNOWLEDGE_DIR: join(folder, 'knowledge'), DATA_DIR: join(folder, 'data') },
    cwd: folder,
  });

/** The command line without the quarter of a second that a process takes to begin. */
async function inProcess(args: readonly string[]): Promise<Ran> {
  const heard = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof heard) =>
    new Writable({
      write(chunk, _, done) {
        heard[name] += String(chunk);
        done();
      },
    });
  const env = { KNOWLEDGE_DIR: join(folder, 'knowledge'), DATA_DIR: join(folder, 'data') };
  const terminal = { stdin: Readable.from([]), stdout: stream('stdout'), stderr: stream('stderr'), env };
  const code = await runCommandLine(args, terminal);
  return { code, ...heard };
}

/** No text may move a terminal's cursor, change its title, ring, or turn a line's order round. */
const steers = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

const texts: [what: string, text: string][] = [
  ['nothing', ''],
  ['blanks', ' \u200b\ufeff'],
  ['6,000 characters of words', 'who left the ferry '.repeat(320)],
  ['brackets', '((['.repeat(2_000)],
  ['quotation marks', '“'.repeat(3_000)],
  ['escape sequences', '\u001b[31mferry\u001b]0;title\u0007 \u009b2J'],
  ['marks that turn the order round', '\u202eferry\u202c \u2066boats'],
  ['Markdown and mentions', '**@everyone** [ferry](javascript:1) <@1> </ask:2>'],
  ['a regular expression', '(a+)+$ .* [ferry'],
  ['a property of every object', '__proto__ constructor toString'],
  ['a huge number', '9'.repeat(400)],
  ['halves of characters', '\ud83d ferry \udc00'],
];

test.each(texts)('%s, given to every command, is answered or refused in words', async (_, text) => {
  const asked = ['ask', 'quote', 'figures', 'check', 'story'].map((command) => [command, '--', text]);
  const named = ['ask', 'quote', 'figures', 'check'].map((command) => [command, 'boats', '--story', text]);
  for (const args of [...asked, ...named]) {
    const { code, stdout, stderr } = await inProcess(args);
    expect([0, 1, 2]).toContain(code);
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(steers);
  }
});

const lines: [what: string, input: string][] = [
  ['not JSON', '{'],
  ['a list', '[]'],
  ['of another form', '{"id":1}'],
  ['binary', '\u0000\u0001\u0002'],
];

test.each(lines)('a line to predict that is %s is named', async (_, input) => {
  for (const kind of ['qa', 'quotations', 'figures', 'check']) {
    const { code, stderr } = await run(['predict', kind], `${input}\n`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^verbatim: line 1 /);
    expect(stderr).not.toMatch(steers);
  }
});

test('a question of a document that is not there is named', async () => {
  const asked = '{"type":"q","id":"1","docId":"gone","question":"who"}\n';
  const { code, stderr } = await run(['predict', 'qa'], asked);
  expect(code).toBe(2);
  expect(stderr).toContain('gone');
});

test('50,000 words in a line are predicted from, and no answer lies outside them', async () => {
  const text = 'said '.repeat(50_000);
  const doc = JSON.stringify({ type: 'doc', id: 'd', title: 'T', text });
  const asked = JSON.stringify({ type: 'q', id: 'q', docId: 'd', question: 'who said what' });
  const { code, stdout } = await run(['predict', 'qa'], `${doc}\n${asked}\n`);
  expect(code).toBe(0);
  const { excerpts } = JSON.parse(stdout) as { excerpts: { start: number; end: number; text: string }[] };
  for (const { start, end, text: shown } of excerpts) expect(text.slice(start, end)).toBe(shown);
});

const files: [what: string, name: string, content: string | Uint8Array, says: RegExp][] = [
  ['of 4 MB', 'large.txt', 'The ferry sank. '.repeat(262_144), /larger|longer|most|MB/],
  ['binary', 'picture.txt', Uint8Array.from({ length: 4_096 }, (_, at) => (at * 37) % 256), /refused/],
  ['empty', 'empty.txt', '', /refused/],
  ['a page without a story', 'page.html', '<html><body><nav>Home</nav></body></html>', /refused/],
  ['a page that is all one bracket', 'brackets.html', '<'.repeat(200_000), /refused/],
  ['missing', 'gone.txt', '', /refused/],
];

test.each(files)(
  'a file to add that is %s is refused by name, and nothing is kept',
  async (what, name, content, says) => {
    const file = join(folder, name);
    if (what !== 'missing') writeFileSync(file, content);
    const to = join(folder, 'kept');
    const { code, stderr } = await run(['add', file, '--to', to]);
    expect(code).toBe(1);
    expect(stderr).toContain(name);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(steers);
    expect(filesBelow(to)).toEqual([]);
  },
);

const filesBelow = (at: string): string[] => {
  try {
    return readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
};

const alterations: [what: string, alter: (index: string) => string][] = [
  ['empty', () => ''],
  ['cut short', (index) => index.slice(0, index.length / 2)],
  ['not an index', () => '{"a":1}'],
  ['of a later version', (index) => index.replace('"version": 1', '"version": 99')],
  ['of another story', (index) => index.replace('"story": "ferry"', '"story": "other"')],
  ['altered in its reading', (index) => index.replace(/"name":"Ana Ortiz"/, '"name":"Jan Smeets"')],
  ['altered in a number', (index) => index.replace(/"value":3/, '"value":300')],
  [
    'altered in its postings',
    (index) => index.replace(/("postings": ")(.)/, (_, head, first) => `${head}${first === 'A' ? 'B' : 'A'}`),
  ],
  ['binary', () => '\u0000\u001b[2J'],
];

test.each(alterations)('an index that is %s is refused by name, never answered from', async (_, alter) => {
  const file = join(folder, 'knowledge', 'index', 'ferry.json');
  const sound = readFileSync(file, 'utf8');
  const altered = alter(sound);
  expect(altered).not.toBe(sound);
  writeFileSync(file, altered);
  try {
    const { code, stdout, stderr } = await run(['ask', 'who will not sail']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('ferry.json');
    expect(stderr).toContain('verbatim index');
    expect(stderr).not.toMatch(steers);
  } finally {
    writeFileSync(file, sound);
  }
});
