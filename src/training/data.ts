import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { buildIndex } from '../index/build.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Reading } from '../reading/reading.ts';
import { composeStory } from '../story/compose.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { parseWritten } from './written.ts';

/** A question with what is known to answer it. */
export interface Example {
  readonly set: string;
  readonly id: string;
  /** Examples of one group stay in one fold. */
  readonly group: string;
  readonly entry: IndexedStory | null;
  readonly question: string;
  readonly category: string;
  readonly answerable: boolean;
  readonly answers: readonly Span[];
  readonly speaker: string | null;
  /** Does this excerpt of this story show an answer? */
  readonly shows: (story: string, excerpt: Span) => boolean;
}

const span = z.object({ start: z.number(), end: z.number() });
const line = z.union([
  z.object({ type: z.literal('doc'), id: z.string(), title: z.string(), text: z.string() }),
  z.object({ type: z.literal('doc'), id: z.string(), title: z.string(), paragraphs: z.array(z.string()) }),
  z.object({
    type: z.literal('q'),
    id: z.string(),
    docId: z.string().nullish(),
    category: z.string(),
    question: z.string(),
    answerable: z.boolean(),
    answers: z.array(span),
    evidence: z.array(span),
    speaker: z.string().nullable(),
  }),
  z.object({
    type: z.literal('q'),
    id: z.string(),
    docId: z.string().nullish(),
    question: z.string(),
    answerable: z.boolean(),
    answers: z.array(
      z.object({
        text: z.string(),
        paragraph: z.number().nullish(),
        start: z.number().nullish(),
        docId: z.string().nullish(),
      }),
    ),
  }),
]);

type Line = z.infer<typeof line>;

const gap = '\n\n';

export interface DataSet {
  readonly name: string;
  readonly entries: ReadonlyMap<string, IndexedStory>;
  readonly examples: readonly Example[];
}

/**
 * A file of documents and questions, JSON lines (whole texts with spans, or lists of paragraphs with offsets), or a
 * folder of written stories. Readings are kept in `cache`.
 */
export function loadSet(path: string, cache?: string): DataSet {
  const name = basename(path, '.jsonl');
  const entries = new Map<string, IndexedStory>();
  const groups = new Map<string, string>();
  const starts = new Map<string, number[]>();
  const examples: Example[] = [];
  for (const item of path.endsWith('.jsonl') ? linesOf(path) : writtenIn(path)) {
    if (item.type === 'doc') {
      const text = 'text' in item ? item.text : item.paragraphs.join(gap);
      const { id, title } = item;
      entries.set(id, cached(buildIndex(composeStory({ id, title, source: '' }, text)), cache));
      groups.set(
        id,
        'text' in item || name.startsWith('news') ? text.replace(/\W/g, '').slice(0, 60) : title,
      );
      if ('paragraphs' in item) starts.set(id, startsOf(item.paragraphs));
      continue;
    }
    const entry = entries.get(item.docId ?? '') ?? null;
    const common = {
      set: name,
      id: item.id,
      group: groups.get(item.docId ?? '') ?? /\d{6,}/.exec(item.id)?.[0] ?? item.id,
      entry,
      question: item.question,
      answerable: item.answerable,
    };
    if ('evidence' in item) {
      const { answers, evidence } = item;
      const shows = (_: string, excerpt: Span) =>
        evidence.some((part) => overlaps(excerpt, part)) &&
        answers.some(
          (answer) => contains(excerpt, answer) && evidence.some((part) => contains(part, answer)),
        );
      examples.push({ ...common, category: item.category, answers, speaker: item.speaker, shows });
    } else {
      const answers = item.answers.map(({ text, paragraph, start }) => {
        const from = (starts.get(item.docId ?? '')?.[paragraph ?? 0] ?? 0) + (start ?? 0);
        return { start: from, end: from + text.length };
      });
      examples.push({ ...common, category: 'all', answers, speaker: null, shows: shownIn(entry, answers) });
    }
  }
  return { name, entries, examples };
}

function* linesOf(file: string): Iterable<Line> {
  for (const row of readFileSync(file, 'utf8').split('\n'))
    if (row.trim() !== '') yield line.parse(JSON.parse(row));
}

function* writtenIn(folder: string): Iterable<Line> {
  for (const file of readdirSync(folder).sort()) {
    const { story, questions } = parseWritten(
      basename(file, '.yaml'),
      readFileSync(join(folder, file), 'utf8'),
    );
    const { id, title, text } = story;
    yield { type: 'doc', id, title, text };
    for (const [i, one] of questions.entries()) yield { type: 'q', id: `${id}:${i + 1}`, docId: id, ...one };
  }
}

/** The entry with its reading kept in a folder, which is to be emptied when the code that reads stories changes. */
function cached(entry: IndexedStory, folder: string | undefined): IndexedStory {
  if (!folder) return entry;
  mkdirSync(folder, { recursive: true });
  const { story } = entry;
  const file = `${folder}/${createHash('sha1').update(story.title).update(story.text).digest('hex')}.json`;
  return {
    story,
    get reading(): Reading {
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(entry.reading));
      const reading = JSON.parse(readFileSync(file, 'utf8')) as Reading;
      Object.defineProperty(this, 'reading', { value: reading });
      return reading;
    },
    get postings() {
      return entry.postings;
    },
  };
}

function startsOf(paragraphs: readonly string[]): number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + gap.length;
    return start;
  });
}

/** The excerpt lies in an answer's paragraph and has its words. */
function shownIn(entry: IndexedStory | null, answers: readonly Span[]) {
  if (!entry) return () => false;
  const { text } = entry.story;
  const wanted = answers.map(({ start, end }) => {
    const from = text.lastIndexOf(gap, start) + 1;
    const to = text.indexOf(gap, end);
    return {
      words: text.slice(start, end).toLowerCase(),
      block: { start: from, end: to < 0 ? text.length : to },
    };
  });
  return (_: string, excerpt: Span) =>
    wanted.some(
      ({ words, block }) =>
        overlaps(excerpt, block) && text.slice(excerpt.start, excerpt.end).toLowerCase().includes(words),
    );
}

/** `FILE[:WEIGHT[:DOUBT[:ARCHIVE[:PIECES]]]]` of a command line: a file, or folder, with what it weighs. */
export function weightedFile(argument: string) {
  const [file = '', weight = '1', doubt = '0', archive = '0', pieces = weight] = argument.split(':');
  const weights = {
    weight: Number(weight),
    doubt: Number(doubt),
    archive: Number(archive),
    pieces: Number(pieces),
  };
  if (Object.values(weights).some((one) => !(one >= 0)))
    throw new Error(`${argument}: weights are numbers from 0 on`);
  return { file, ...weights };
}
