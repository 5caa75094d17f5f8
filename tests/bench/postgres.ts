/**
 * Search in PostgreSQL beside the index in memory.
 *
 *   DATABASE_URL=postgresql://… node --import tsx tests/bench/postgres.ts [PASSAGES | QUESTIONS.jsonl]…
 *
 * A number (100000 without any): that many made-up passages, and what 200 questions cost. A file: documents
 * `{type: 'doc', id, title, paragraphs}` and questions `{type: 'q', question, docId, answers: [{paragraph}]}`, and for
 * how many the first excerpt is in a right paragraph. Databases are made beside the one named, one for each argument,
 * and kept: the second run is spared the filling. Times are of this machine; what counts is how they stand to each other.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import { indexContent } from '../../src/index/save.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { Library } from '../../src/search/library.ts';
import type { Article } from '../../src/source/found.ts';
import { storyFile } from '../../src/source/story-file.ts';
import { type Draft, draftOf } from '../../src/store/draft.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import type { Store } from '../../src/store/store.ts';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { corpus } from './corpus.ts';

const base = process.env.DATABASE_URL;
if (!base) {
  console.error('DATABASE_URL is not set');
  process.exit(2);
}
const everyone = 'everyone';
interface Kept {
  readonly id: string;
  readonly article: Article;
}

async function costs(passages: number): Promise<void> {
  const { stories, questions } = corpus(passages, 200);
  const kept = stories.map(({ id, text }) => ({ id, article: { title: 'News', source: 'Bench', text } }));
  const { store, pids } = await filled(`bench_${passages}`, kept, unread);
  const memory = new Library(kept.map(entryOf));
  memory.search('warm');
  for (const loaded of ['first', 'again'])
    await timed(`${passages} passages, database, ${loaded}`, questions, pids, async (question) =>
      (await new Libraries([], store).of(everyone, { text: question })).search(question, { limit: 10 }),
    );
  await timed(`${passages} passages, memory`, questions, [], async (question) =>
    memory.search(question, { limit: 10 }),
  );
  let same = 0;
  for (const question of questions) {
    const library = await new Libraries([], store).of(everyone, { text: question });
    if (bestOf(library, question) === bestOf(memory, question)) same++;
    else console.log(`other than in memory: ${question}`);
  }
  console.log(`the same best sentence and score: ${same} of ${questions.length} questions`);
  await store.close();
}

/** As if it was read: made-up words have nothing to be read, which would only take its time. */
function unread(id: string, article: Article): Draft {
  const file = storyFile(article);
  const { story, postings } = buildIndex(parseStoryFile(id, file));
  const subjects = story.sentences.map(({ start }) => ({
    name: story.text.slice(start, start + 8),
    span: { start, end: start + 8 },
  }));
  const tags = 'N'.repeat(Math.round(story.text.length / 5));
  const reading = { people: [], quotations: [], figures: [], comparisons: [], subjects, tags };
  const { title, source, text } = article;
  return {
    id,
    ref: id,
    title,
    source,
    characters: text.length,
    paragraphs: story.paragraphs.length,
    sketch: { words: '', least: new Uint32Array(0) },
    file,
    index: indexContent({ story, reading, postings }),
  };
}

function bestOf(library: Library, question: string): string {
  const [best] = library.search(question, { limit: 1 });
  return best ? best.score.toFixed(3) : '';
}

async function timed(
  what: string,
  questions: readonly string[],
  pids: readonly number[],
  act: (question: string) => Promise<unknown>,
): Promise<void> {
  const times = { wall: [] as number[], here: [] as number[], there: [] as number[], both: [] as number[] };
  for (const question of questions) {
    const [from, cpu, server] = [performance.now(), process.cpuUsage(), ranFor(pids)];
    await act(question);
    const { user, system } = process.cpuUsage(cpu);
    const [here, there] = [(user + system) / 1_000, ranFor(pids) - server];
    times.wall.push(performance.now() - from);
    times.here.push(here);
    times.there.push(there);
    times.both.push(here + there);
  }
  const at = (list: number[], share: number) =>
    (list.sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0).toFixed(1);
  const mean = (list: number[]) => (list.reduce((sum, each) => sum + each, 0) / list.length).toFixed(1);
  console.log(
    [
      `${what}, ms a question: p50 ${at(times.wall, 0.5)}, p95 ${at(times.wall, 0.95)}`,
      `processor time p50 ${at(times.both, 0.5)}, p95 ${at(times.both, 0.95)}, mean ${mean(times.here)} here and ${mean(times.there)} in the database`,
    ].join('; '),
  );
}

/** Milliseconds that processes have had of the processor, where the system tells. */
function ranFor(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return sum;
    }
  }, 0);
}

const doc = z.object({ type: z.literal('doc'), id: z.string(), paragraphs: z.array(z.string()) });
const query = z.object({
  type: z.literal('q'),
  question: z.string(),
  docId: z.string().nullish(),
  answers: z.array(z.object({ text: z.string(), paragraph: z.int().nullish() })),
});

async function answers(file: string): Promise<void> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const docs = lines.flatMap((line) => doc.safeParse(line).data ?? []);
  const asked = lines
    .flatMap((line) => query.safeParse(line).data ?? [])
    .filter((each) => each.answers.length > 0);
  const kept = docs.map(({ id, paragraphs }) => ({
    id: storyId(id),
    article: { title: 'News', source: 'Bench', text: paragraphs.join('\n\n') },
  }));
  const name = `bench_${createHash('sha1').update(file).digest('hex').slice(0, 8)}`;
  const { store } = await filled(name, kept);
  const memory = new Library(kept.map(entryOf));
  const tally = { database: 0, memory: 0, same: 0 };
  for (const each of asked) {
    const library = await new Libraries([], store).of(everyone, { text: each.question });
    const there = firstOf(library, each.question);
    const here = firstOf(memory, each.question);
    tally.database += isRight(there, each) ? 1 : 0;
    tally.memory += isRight(here, each) ? 1 : 0;
    tally.same += JSON.stringify(there) === JSON.stringify(here) ? 1 : 0;
  }
  const share = (count: number) => `${((100 * count) / asked.length).toFixed(1)} %`;
  console.log(
    `${file}: ${asked.length} questions over ${docs.length} stories; first excerpt right: database ${share(tally.database)}, memory ${share(tally.memory)}; the same paragraph ${share(tally.same)}`,
  );
  await store.close();
}

interface First {
  readonly story: string;
  readonly paragraph: number;
  readonly words: string;
}

function firstOf(library: Library, question: string): First | null {
  if (library.entries.length === 0) return null;
  const answer = ask(library, { question, refusal: 'never' });
  const excerpts = answer.status === 'answered' ? answer.excerpts : answer.nearest;
  const [first] = excerpts;
  if (!first) return null;
  const text = library.get(first.story)?.story.text ?? '';
  const start = text.lastIndexOf('\n\n', first.span.start) + 1;
  const end = text.indexOf('\n\n', first.span.start);
  return {
    story: first.story,
    paragraph: first.paragraph,
    words: text.slice(start, end < 0 ? undefined : end),
  };
}

/** A question that names no document is right where the words of an answer stand. */
function isRight(first: First | null, { docId, answers }: z.infer<typeof query>): boolean {
  if (!first) return false;
  if (docId)
    return first.story === storyId(docId) && answers.some(({ paragraph }) => paragraph === first.paragraph);
  return answers.some(({ text }) => first.words.toLowerCase().includes(text.toLowerCase()));
}

const storyId = (id: string) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const entryOf = ({ id, article }: Kept): IndexedStory =>
  buildIndex(composeStory({ id, title: article.title, source: article.source }, article.text));

/** A store over a database of this name that has these stories, and the processes that serve it. */
async function filled(
  name: string,
  kept: readonly Kept[],
  draftFor: (id: string, article: Article) => Draft = draftOf,
): Promise<{ store: Store; pids: number[] }> {
  const url = new URL(base ?? '');
  const admin = new pg.Client(url.href);
  await admin.connect();
  const there = await admin.query('select from pg_database where datname = $1', [name]);
  if (there.rowCount === 0) await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  url.pathname = `/${name}`;
  const store = await openPostgres(url.href, { connections: 1, whole: 0, patience: 60_000 });
  const known = new Set((await store.list(everyone)).map(({ id }) => id));
  const missing = kept.filter(({ id }) => !known.has(id));
  let reading = 0;
  const from = performance.now();
  for (const { id, article } of missing) {
    const before = performance.now();
    const draft = draftFor(id, article);
    reading += performance.now() - before;
    await store.put(everyone, draft, 0);
  }
  const putting = performance.now() - from - reading;
  if (missing.length > 0)
    console.log(
      `${name}: ${missing.length} stories; reading ${(reading / missing.length).toFixed(1)} ms each, putting ${(putting / missing.length).toFixed(1)} ms each`,
    );
  const size = await admin.query('select pg_size_pretty(pg_database_size($1)) as size', [name]);
  const own = new pg.Client(url.href);
  await own.connect();
  await own.query('vacuum analyze');
  await own.end();
  const served = await admin.query(
    `select pid from pg_stat_activity where datname = $1 and application_name = 'verbatim'`,
    [name],
  );
  console.log(`${name}: ${size.rows[0].size} of database`);
  await admin.end();
  return { store, pids: served.rows.map(({ pid }) => Number(pid)) };
}

const given = process.argv.slice(2);
for (const each of given.length > 0 ? given : ['100000'])
  await (/^\d+$/.test(each) ? costs(Number(each)) : answers(each));
