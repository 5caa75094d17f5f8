import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { composeStory } from '../story/compose.ts';
import type { About, Paragraph, Sentence, Story } from '../story/story.ts';
import { buildIndex, postingsOfAll } from './build.ts';
import { DamagedPostings, decodePostings, encodePostings } from './encode.ts';
import type { IndexedStory } from './entry.ts';
import { IndexError, isMissing } from './error.ts';
import { mergePostings } from './merge.ts';
import type { Postings } from './postings.ts';
import { writeWhole } from './save.ts';

/**
 * Many stories in one file, for tens of thousands of passages: their merged postings and their texts, each once. Unlike
 * an index, it holds no reading; a story's is made when it is first asked for, as are its paragraphs and sentences.
 */
export interface Archive {
  readonly entries: readonly IndexedStory[];
  /** Of all entries, in their order. */
  readonly postings: Postings;
}

const format = 'verbatim-archive';
const version = 1;

/** What is known of the stories, a list for each thing: 100,000 objects would take a second to check. */
const known = z.strictObject({
  id: z.array(z.string()),
  title: z.array(z.string()),
  source: z.array(z.string()),
  url: z.array(z.string().nullable()),
  published: z.array(z.string().nullable()),
  byline: z.array(z.string().nullable()),
  /** Bytes of each text. */
  size: z.array(z.int().min(0)),
});

type Known = z.infer<typeof known>;

const head = z.object({ format: z.literal(format), version: z.int() });
const header = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  postings: z.int().min(0),
  stories: z.int().min(0),
  texts: z.int().min(0),
  /** SHA-256 of all that follows the header. */
  sum: z.string(),
});

type Header = z.infer<typeof header>;

/**
 * One line of JSON, the header, then postings, what is known of the stories (JSON) and their texts, end to end.
 * @throws {IndexError} `inaccessible`, {RangeError} on a text that UTF-8 cannot hold
 */
export function saveArchive(file: string, { entries, postings }: Archive): void {
  const broken = entries.find(({ story }) => loneSurrogate.test(story.text));
  if (broken)
    throw new RangeError(`${broken.story.id}: its text is not well-formed Unicode and cannot be kept.`);
  const texts = entries.map(({ story }) => Buffer.from(story.text, 'utf8'));
  const stories = knownOf(
    entries.map(({ story }) => story),
    texts,
  );
  const parts = [
    encodePostings(postings),
    Buffer.from(JSON.stringify(stories), 'utf8'),
    Buffer.concat(texts),
  ] as const;
  const sizes = { postings: parts[0].length, stories: parts[1].length, texts: parts[2].length };
  const body = Buffer.concat(parts);
  const first = { format, version, ...sizes, sum: sumOf(body) };
  writeWhole(file, Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`, 'utf8'), body]));
}

const loneSurrogate = /[\ud800-\udfff]/u;

/** The archive of some stories, built from their texts. */
export const archiveOf = (entries: readonly IndexedStory[]): Archive => ({
  entries,
  postings: postingsOfAll(entries),
});

/** With one more story: that story's postings are all that is made. */
export const addToArchive = ({ entries, postings }: Archive, entry: IndexedStory): Archive => ({
  entries: [...entries, entry],
  postings: mergePostings([postings, entry.postings]),
});

/** @throws {IndexError} naming the file, the cause and the cure */
export function loadArchive(file: string): Archive {
  const bytes = readBytes(file);
  const line = bytes.indexOf(0x0a);
  const { postings, stories, texts, sum } = parseHeader(file, bytes.toString('utf8', 0, Math.max(line, 0)));
  const body = bytes.subarray(line + 1);
  if (body.length !== postings + stories + texts) throw damaged(file, 'it was cut short');
  if (sumOf(body) !== sum) throw damaged(file, 'its sum is wrong');
  const found = postingsIn(file, body.subarray(0, postings));
  const known = body.toString('utf8', postings, postings + stories);
  const entries = entriesIn(file, known, body.subarray(postings + stories));
  if (found.storyStarts.length !== entries.length + 1) throw damaged(file, 'its parts do not fit together');
  return { entries, postings: found };
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const knownOf = (stories: readonly Story[], texts: readonly Uint8Array[]): Known => ({
  id: stories.map(({ id }) => id),
  title: stories.map(({ title }) => title),
  source: stories.map(({ source }) => source),
  url: stories.map(({ url }) => url ?? null),
  published: stories.map(({ published }) => published ?? null),
  byline: stories.map(({ byline }) => byline ?? null),
  size: texts.map(({ length }) => length),
});

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    if (isMissing(cause))
      throw new IndexError(file, 'missing', 'is not there', 'save the archive first', cause);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new IndexError(file, 'inaccessible', `cannot be read (${why})`, 'check its permissions', cause);
  }
}

function parseHeader(file: string, line: string): Header {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (cause) {
    throw foreign(file, cause);
  }
  const known = head.safeParse(raw);
  if (!known.success) throw foreign(file, known.error);
  if (known.data.version !== version) {
    const what = `is of version ${known.data.version}, this Verbatim reads version ${version}`;
    throw new IndexError(file, 'version', what, 'save the archive anew');
  }
  const parsed = header.safeParse(raw);
  if (!parsed.success) throw damaged(file, z.prettifyError(parsed.error), parsed.error);
  return parsed.data;
}

function postingsIn(file: string, bytes: Uint8Array): Postings {
  try {
    return decodePostings(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (cause) {
    if (cause instanceof DamagedPostings) throw damaged(file, cause.message, cause);
    throw cause;
  }
}

function entriesIn(file: string, stories: string, texts: Buffer): IndexedStory[] {
  const parsed = known.safeParse(JSON.parse(stories));
  if (!parsed.success) throw damaged(file, z.prettifyError(parsed.error), parsed.error);
  const { id, title, source, url, published, byline, size } = parsed.data;
  let at = 0;
  return id.map((id, i) => {
    const from = at;
    at += size[i] ?? 0;
    const about = {
      id,
      title: title[i] ?? '',
      source: source[i] ?? '',
      url: url[i] ?? undefined,
      published: published[i] ?? undefined,
      byline: byline[i] ?? undefined,
    };
    return buildIndex(new ArchivedStory(about, texts.subarray(from, at)));
  });
}

/** A story whose text is decoded, and cut into paragraphs and sentences, when it is first looked at. */
class ArchivedStory implements Story {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  declare readonly url?: string;
  declare readonly published?: string;
  declare readonly byline?: string;
  readonly #bytes: Buffer;
  #whole: Story | undefined;

  constructor(known: About, text: Buffer) {
    this.id = known.id;
    this.title = known.title;
    this.source = known.source;
    if (known.url !== undefined) this.url = known.url;
    if (known.published !== undefined) this.published = known.published;
    if (known.byline !== undefined) this.byline = known.byline;
    this.#bytes = text;
  }

  get text(): string {
    return this.whole.text;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.whole.paragraphs;
  }

  get sentences(): readonly Sentence[] {
    return this.whole.sentences;
  }

  private get whole(): Story {
    this.#whole ??= composeStory(this, this.#bytes.toString('utf8'));
    return this.#whole;
  }
}

const damaged = (file: string, why: string, cause?: unknown) =>
  new IndexError(file, 'damaged', `is damaged (${why})`, 'save the archive anew', cause);

const foreign = (file: string, cause: unknown) =>
  new IndexError(file, 'foreign', 'is not an archive of Verbatim', 'give the right file', cause);
