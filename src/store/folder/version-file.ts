import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IndexedStory } from '../../index/entry.ts';
import { withRef } from '../../index/ref.ts';
import { openDraft } from '../draft.ts';
import { StoreError } from '../error.ts';
import { fromJson, type KeptJson, toJson } from '../kept.ts';
import type { Kept } from '../store.ts';

const format = 'verbatim-story';
const version = 1;

const head = z.object({ format: z.literal(format), version: z.int() });
const header = z.object({ kept: z.unknown(), sum: z.string() });

/** A version of a story, as its file has it: what is known of it, the story's file, its index. */
export interface VersionFile {
  readonly kept: Kept;
  readonly file: string;
  readonly index: string;
}

/**
 * A line of JSON, the header with a sum over all else; a line with the story's file as a JSON string, which holds
 * what UTF-8 cannot; then the index.
 */
export function encodeVersion({ kept, file, index }: VersionFile): Buffer {
  const known = toJson(kept);
  const body = `${JSON.stringify(file)}\n${index}`;
  const first = { format, version, kept: known, sum: sumOf(known, body) };
  return Buffer.from(`${JSON.stringify(first)}\n${body}`, 'utf8');
}

/** @throws {StoreError} `damaged` or `version`, naming the file */
export function decodeVersion(name: string, bytes: Buffer, of: Pick<Kept, 'id' | 'version'>): VersionFile {
  const [first, body] = cutLine(bytes.toString('utf8'));
  const raw = parsed(name, first);
  const known = head.safeParse(raw);
  if (!known.success) throw damaged(name, 'no file of a story', known.error);
  if (known.data.version !== version)
    throw new StoreError(
      'version',
      `${name}: is of version ${known.data.version}, this Verbatim reads version ${version}`,
    );
  const { kept: json, sum } = header.parse(raw);
  const kept = fromJson(json);
  if (!kept || sumOf(toJson(kept), body) !== sum) throw damaged(name, 'its sum is wrong');
  if (kept.id !== of.id || kept.version !== of.version)
    throw damaged(name, 'it is of another story or version');
  const [story, index] = cutLine(body);
  const file = parsed(name, story);
  if (typeof file !== 'string') throw damaged(name, 'it has no story');
  return { kept, file, index };
}

/** @throws {StoreError} `damaged` or `version`, naming the file */
export function openVersion(name: string, bytes: Buffer, of: Pick<Kept, 'id' | 'version'>): IndexedStory {
  const { kept, file, index } = decodeVersion(name, bytes, of);
  try {
    return withRef(openDraft({ id: kept.id, file, index }), kept.ref);
  } catch (cause) {
    throw damaged(name, (cause as Error).message, cause);
  }
}

function cutLine(text: string): [line: string, rest: string] {
  const end = text.indexOf('\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}

function parsed(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw damaged(name, 'cut short or altered', cause);
  }
}

const sumOf = (kept: KeptJson, body: string) =>
  createHash('sha256')
    .update(`${JSON.stringify(kept)}\n${body}`, 'utf8')
    .digest('hex');

const damaged = (name: string, why: string, cause?: unknown) =>
  new StoreError('damaged', `${name}: is damaged (${why})`, cause);
