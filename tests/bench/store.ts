// Figures of a store in a folder: `npm run bench:store -- DOCS.jsonl… [--stories N] [--in FOLDER]`. The files have a
// document {"text"} a line, as `verbatim predict` reads them. Times are of one core's work, so that other load does
// not count, but where it says "elapsed".
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { indexContent } from '../../src/index/save.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { storyFile } from '../../src/source/story-file.ts';
import { type Draft, draftOf, openDraft } from '../../src/store/draft.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { parseStoryFile } from '../../src/story/file.ts';

const { values, positionals } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    in: { type: 'string' },
    start: { type: 'boolean' },
  },
  allowPositionals: true,
});

async function measure() {
  const texts = positionals.flatMap(textsIn);
  const folder = values.in ?? mkdtempSync(join(tmpdir(), 'bench-store-'));
  const drafts = indexing(texts);
  if (!existsSync(join(folder, 'owners'))) await fill(folder, drafts, Number(values.stories));
  for (const run of ['first start', 'start again', 'start again']) {
    const self = fileURLToPath(import.meta.url);
    const out = execFileSync(process.execPath, ['--import', 'tsx', self, '--start', '--in', folder], {
      encoding: 'utf8',
    });
    say(run, out.trim());
  }
  if (!values.in) rmSync(folder, { recursive: true, force: true });
}

/** How many stories a minute one core reads and indexes. */
function indexing(texts: readonly string[]): Draft[] {
  const warm = texts.slice(0, 20);
  for (const [at, text] of warm.entries()) draftOf(`warm-${at}`, articleOf(text, at));
  const before = cpu();
  const drafts = texts.map((text, at) => draftOf(`story-${at}`, articleOf(text, at)));
  const seconds = (cpu() - before) / 1e6;
  const characters = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  say(
    'indexed',
    `${texts.length} stories of ${Math.round(characters)} characters in ${seconds.toFixed(1)} s of one core`,
  );
  say('rate', `${Math.round((texts.length / seconds) * 60)} stories a minute`);
  return drafts;
}

/** The same words under many names: what is put is not read anew. */
async function fill(folder: string, drafts: readonly Draft[], count: number) {
  const store = await openFolderStore(folder);
  const before = cpu();
  const began = performance.now();
  for (let at = 0; at < count; at++) {
    const draft = drafts[at % drafts.length] as Draft;
    const id = `story-${at}`;
    const file = storyFile({ ...articleOf(parseStoryFile(id, draft.file).text, at) });
    const { reading, postings } = openDraft(draft);
    const index = indexContent({ story: parseStoryFile(id, file), reading, postings });
    await store.put('everyone', { ...draft, id, ref: String(at).padStart(8, '0'), file, index }, 0);
  }
  const [seconds, elapsed] = [(cpu() - before) / 1e6, (performance.now() - began) / 1e3];
  say('put', `${count} stories in ${seconds.toFixed(1)} s of one core, ${elapsed.toFixed(1)} s elapsed`);
}

/** What a bot does before its first answer. */
async function start(folder: string) {
  const began = performance.now();
  const before = cpu();
  const store = await openFolderStore(folder);
  const libraries = new Libraries([], store);
  const library = await libraries.of('everyone');
  const [ready, elapsed] = [cpu() - before, performance.now() - began];
  const found = library.search('who was arrested on Monday');
  const answered = cpu() - before;
  found.map(({ entry }) => entry.reading.people.length);
  const read = cpu() - before;
  await store.close();
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  process.stdout.write(
    `${library.entries.length} stories at hand in ${ms(ready)} (${Math.round(elapsed)} ms elapsed), ` +
      `first search ${ms(answered - ready)}, ${found.length} readings ${ms(read - answered)}, ${megabytes} MB resident\n`,
  );
}

function textsIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map((line) => (JSON.parse(line) as { text?: unknown }).text);
  return [...new Set(texts.filter((text): text is string => typeof text === 'string' && text.trim() !== ''))];
}

function articleOf(text: string, at: number) {
  return {
    title: `Story ${at}`,
    source: 'The Example Courier',
    text,
  };
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function ms(microseconds: number): string {
  return `${Math.round(microseconds / 1e3)} ms`;
}

function say(what: string, figures: string) {
  process.stdout.write(`${what}: ${figures}\n`);
}

if (values.start && values.in) await start(values.in);
else await measure();
