import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Reading } from '../reading/reading.ts';
import { parseStoryFile } from '../story/file.ts';
import type { Story } from '../story/story.ts';
import { decodePostings } from './encode.ts';
import type { IndexedStory } from './entry.ts';
import { IndexError, isMissing, runIndex } from './error.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Postings } from './postings.ts';
import { indexFile, sumOf } from './save.ts';
import {
  hangsTogether,
  headSchema,
  type IndexFile,
  indexSchema,
  readingSchema,
  straySpan,
  version,
} from './schema.ts';

/**
 * All stories of a knowledge folder, in the order of their names: `stories/ID.md` with `index/ID.json`.
 * @throws {IndexError} or {StoryFileError} for the first that cannot be used
 */
export const loadKnowledge = (knowledge: string): IndexedStory[] =>
  storyIds(knowledge).map((id) => loadIndexedStory(knowledge, id));

/** The stories of a knowledge folder: the names of its `.md` files, sorted. A folder that is not there has none. */
export function storyIds(knowledge: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(knowledge, 'stories'));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw inaccessible(join(knowledge, 'stories'), cause);
  }
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => basename(name, '.md'))
    .sort();
}

/** @throws {StoryFileError} on a file that is no story, {IndexError} `inaccessible` */
export function loadStory(knowledge: string, id: string): Story {
  const file = join(knowledge, 'stories', `${id}.md`);
  try {
    return parseStoryFile(id, readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw inaccessible(file, cause);
    throw cause;
  }
}

/** A story with what was found in it when it was indexed; nothing is read anew. */
export function loadIndexedStory(knowledge: string, id: string): IndexedStory {
  const story = loadStory(knowledge, id);
  return parseIndex(indexFile(knowledge, id), readIndex(indexFile(knowledge, id)), story);
}

function readIndex(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause))
      throw new IndexError(file, 'missing', 'is not there', `${runIndex} to make it`, cause);
    throw inaccessible(file, cause);
  }
}

/** @throws {IndexError} for each way in which `content` is not this story's index */
export function parseIndex(file: string, content: string, story: Story): IndexedStory {
  const raw = parseJson(file, content);
  const head = headSchema.safeParse(raw);
  if (!head.success) {
    const cure = `move it elsewhere and ${runIndex}`;
    throw new IndexError(file, 'foreign', 'is not an index of Verbatim', cure, head.error);
  }
  if (head.data.version !== version) {
    const what = `is of version ${head.data.version}, this Verbatim reads version ${version}`;
    throw new IndexError(file, 'version', what, `${runIndex} to make it anew`);
  }
  if (head.data.story !== story.id) {
    const what = `is the index of another story, ${JSON.stringify(head.data.story)}`;
    throw new IndexError(file, 'foreign', what, `${runIndex} to make this story's own`);
  }
  const index = indexSchema.safeParse(raw);
  if (!index.success) throw damaged(file, z.prettifyError(index.error), index.error);
  if (sumOf(index.data) !== index.data.sum) throw damaged(file, 'its sum is wrong');
  if (index.data.fingerprint !== fingerprintOf(story)) {
    const what = 'is out of date: the story has changed since it was indexed';
    throw new IndexError(file, 'stale', what, `${runIndex} to make it anew`);
  }
  return {
    story,
    reading: readingIn(file, index.data, story),
    postings: postingsIn(file, index.data, story),
  };
}

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw damaged(file, 'not valid JSON', cause);
  }
}

function readingIn(file: string, index: IndexFile, { text, paragraphs, sentences }: Story): Reading {
  const parsed = readingSchema.safeParse(index.reading);
  if (!parsed.success) throw damaged(file, z.prettifyError(parsed.error), parsed.error);
  const reading = parsed.data;
  const stray = straySpan(reading, text.length);
  if (stray) throw damaged(file, `${stray.start} to ${stray.end} is outside the story`);
  if (!hangsTogether(reading, paragraphs.length, sentences.length)) {
    throw damaged(file, 'its parts do not fit together');
  }
  return reading;
}

function postingsIn(file: string, index: IndexFile, { paragraphs, sentences }: Story): Postings {
  let postings: Postings;
  try {
    postings = decodePostings(new Uint8Array(Buffer.from(index.postings, 'base64')));
  } catch (cause) {
    throw damaged(file, 'its postings cannot be read', cause);
  }
  const { storyStarts, paragraphStarts, lengths } = postings;
  const fits = storyStarts.length === 2 && paragraphStarts.length === paragraphs.length + 1;
  if (!fits || lengths.length !== sentences.length) throw damaged(file, 'its postings are not this story’s');
  return postings;
}

const damaged = (file: string, why: string, cause?: unknown) =>
  new IndexError(file, 'damaged', `is damaged (${why})`, `${runIndex} to make it anew`, cause);

const inaccessible = (file: string, cause: unknown) =>
  new IndexError(
    file,
    'inaccessible',
    `cannot be read (${cause instanceof Error ? cause.message : String(cause)})`,
    'check its permissions',
    cause,
  );
