// What stories and servers weigh: `npm run bench:capacity -- DOCS.jsonl… [--servers 200] [--stories 10]`. The files have a
// document {"text"} or {"paragraphs"} a line, as `verbatim predict` reads them; every server is given stories of its own. Needs PostgreSQL
// (Debian: apt-get install postgresql). Times are of one core's work, so that other load does not count.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ask } from '../../src/answer/ask.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { type Draft, draftOf } from '../../src/store/draft.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { server } from '../../src/store/owner.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import type { Store } from '../../src/store/store.ts';
import { freePorts } from '../cluster/machine.ts';
import { Postgres } from '../cluster/postgres.ts';

const { values, positionals } = parseArgs({
  options: { servers: { type: 'string', default: '200' }, stories: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const servers = Array.from({ length: Number(values.servers) }, (_, at) =>
  server(String(1_300_000_000_000_000_000n + BigInt(at))),
);
const each = Number(values.stories);
const all = servers.length * each;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-capacity-'));

const texts = positionals.flatMap(textsIn);
const began = cpu();
const drafts = texts.map((text, at) =>
  draftOf(`story-${at}`, { title: `Story ${at}`, source: 'The Example Courier', text }),
);
const read = cpu() - began;
const mean = (of: (draft: Draft) => number) =>
  drafts.reduce((sum, draft) => sum + of(draft), 0) / drafts.length;
say(
  'story',
  `${drafts.length} texts, ${round(mean((each) => each.characters))} characters, ${mean((each) => each.paragraphs).toFixed(1)} paragraphs`,
);
say(
  'story',
  `index ${kilobytes(mean(({ index }) => Buffer.byteLength(index)))} · read and indexed in ${(read / drafts.length).toFixed(1)} ms`,
);

const inFolder = await openFolderStore(join(folder, 'data'));
say(
  'folder',
  `${(await fill(inFolder)).toFixed(1)} ms to put · ${kilobytes(sizeOf(join(folder, 'data')) / all)} a story on the disk`,
);
await inFolder.close();

const [port = 0] = await freePorts(1);
const postgres = await Postgres.create(folder, port);
const store = await openPostgres(postgres.url);
say('PostgreSQL', `${(await fill(store)).toFixed(1)} ms to put · ${await tables()}`);

const libraries = new Libraries([], store, { characters: 1e12 });
const [first] = servers;
if (!first) throw new Error('no servers');
// What everything needs once, words and weights, is not the first server's.
ask(await libraries.of(first), { question: 'Who was it that said so?' });
const [none, others] = [held(), servers.slice(1)];
const opened = await timed(others, (owner) => libraries.of(owner));
const open = held();
const answered = await timed(others, async (owner) =>
  ask(await libraries.of(owner), { question: 'What did the president say about the report?' }),
);
const asked = held();
const again = await timed(others.slice(-20), async (owner) =>
  ask(await libraries.of(owner), { question: 'When was the first one found?' }),
);
const weight = (open - none) / others.length;
say('server', `${each} stories at hand: ${kilobytes(weight)} of memory, ${kilobytes(weight / each)} a story`);
say('server', `with all of them asked once: ${((asked - open) / 1e6).toFixed(0)} MB more, all together`);
say(
  'server',
  `opened from the database in ${opened.toFixed(1)} ms · first answer ${answered.toFixed(1)} ms · another ${again.toFixed(1)} ms`,
);
await store.close();
await postgres.stop('fast');
rmSync(folder, { recursive: true });

/** Milliseconds of this process's work for each. */
async function timed<T>(those: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const start = cpu();
  for (const one of those) await work(one);
  return (cpu() - start) / those.length;
}

/** Milliseconds of this process's work for each story. */
async function fill(into: Store): Promise<number> {
  const start = cpu();
  for (const [at, owner] of servers.entries()) {
    for (let number = 0; number < each; number++) {
      await into.put(owner, drafts[(at * each + number) % drafts.length] as Draft, 0);
    }
  }
  return (cpu() - start) / all;
}

async function tables(): Promise<string> {
  const client = new pg.Client(postgres.url);
  await client.connect();
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ data: string; toast: string; indexes: string }>(
    `select sum(pg_relation_size(c.oid)) as data, sum(pg_total_relation_size(c.oid) - pg_relation_size(c.oid) - pg_indexes_size(c.oid)) as toast,
       sum(pg_indexes_size(c.oid)) as indexes
     from pg_class c where c.relnamespace = 'verbatim'::regnamespace and c.relkind = 'r'`,
  );
  await client.end();
  const [row] = rows;
  const part = (bytes: string | undefined) => kilobytes(Number(bytes) / all);
  return `a story: ${part(row?.data)} in the tables, ${part(row?.toast)} out of line, ${part(row?.indexes)} in indexes`;
}

function textsIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const found = lines.map((line) => {
    const { text, paragraphs } = JSON.parse(line) as { text?: string; paragraphs?: string[] };
    return text ?? paragraphs?.join('\n') ?? '';
  });
  return [...new Set(found.filter((text) => text.trim() !== ''))];
}

/** Bytes, as the file system counts them: whole blocks. */
function sizeOf(path: string): number {
  return 1_024 * Number(execFileSync('du', ['-sk', path], { encoding: 'utf8' }).split('\t')[0]);
}

/** Bytes that are held after a collection of garbage. */
function held(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function round(number: number): string {
  return String(Math.round(number));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function say(what: string, figures: string) {
  process.stdout.write(`${what}: ${figures}\n`);
}
