import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encodePostings } from './encode.ts';
import type { IndexedStory } from './entry.ts';
import { IndexError } from './error.ts';
import { fingerprintOf, sha256 } from './fingerprint.ts';
import { format, type IndexFile, version } from './schema.ts';

/** Where a story's index is kept, below a knowledge folder. */
export const indexFile = (knowledge: string, id: string): string => join(knowledge, 'index', `${id}.json`);

/** An index as it is written: no word of the story's text but the names that its reading shows. */
export function indexContent({ story, reading, postings }: IndexedStory): string {
  const parts: Omit<IndexFile, 'sum'> = {
    format,
    version,
    story: story.id,
    fingerprint: fingerprintOf(story),
    reading,
    postings: Buffer.from(encodePostings(postings)).toString('base64'),
  };
  const lines = Object.entries({ ...parts, sum: sumOf(parts) });
  return `{\n${lines.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}

export const sumOf = ({ story, fingerprint, reading, postings }: Omit<IndexFile, 'sum'>): string =>
  sha256(JSON.stringify([story, fingerprint, reading, postings]));

/**
 * Writes a story's index and returns its file's name. The file is there whole or not at all.
 * @throws {IndexError} `inaccessible`
 */
export function saveIndex(knowledge: string, entry: IndexedStory): string {
  const file = indexFile(knowledge, entry.story.id);
  writeWhole(file, indexContent(entry));
  return file;
}

/** Removes the indexes of stories that are no longer there, and what a power cut left; returns their files' names. */
export function pruneIndexes(knowledge: string, stories: readonly string[]): string[] {
  const kept = new Set(stories.map((id) => `${id}.json`));
  const folder = join(knowledge, 'index');
  const left = filesIn(folder).filter((name) => /\.json(?:\.\d+\.new)?$/.test(name) && !kept.has(name));
  for (const name of left) rmSync(join(folder, name), { force: true });
  return left.map((name) => join(folder, name));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * Through a new file beside it, which takes its place once it is on the disk.
 * @throws {IndexError} `inaccessible`
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const fresh = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    write(fresh, content);
    renameSync(fresh, file);
    syncFolder(dirname(file));
  } catch (cause) {
    remove(fresh);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new IndexError(
      file,
      'inaccessible',
      `cannot be written (${why})`,
      'make its folder writable',
      cause,
    );
  }
}

/** As far as it was made: where not even its folder is one, there is nothing to remove. */
function remove(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function write(file: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So that the new name outlives a power cut; Windows cannot, and need not. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
