import { z } from 'zod';
import type { IndexedStory } from '../../index/entry.ts';
import { withRef } from '../../index/ref.ts';
import { openDraft } from '../draft.ts';
import { StoreError } from '../error.ts';
import { fromJson, toJson } from '../kept.ts';
import type { Kept } from '../store.ts';
import type { Row } from './database.ts';

/** A newest version as the catalogue has it. */
export interface Listed {
  /** Of the version, never used again. */
  readonly number: number;
  readonly kept: Kept;
}

const listed = z.object({ number: z.int(), kept: z.string() });
const opened = z.object({
  number: z.int(),
  id: z.string(),
  ref: z.string(),
  file: z.string(),
  index: z.string(),
});

export const keptText = (kept: Kept): string => JSON.stringify(toJson(kept));

/** @throws {StoreError} `damaged` */
export function listedIn(row: Row): Listed {
  const { number, kept: text } = listed.parse(row);
  const kept = fromJson(jsonIn(number, text));
  if (!kept) throw damaged(number, 'what is known of it is not readable');
  return { number, kept };
}

export interface Opened {
  readonly number: number;
  readonly entry: IndexedStory;
  /** Characters of its file and index. */
  readonly size: number;
}

/** @throws {StoreError} `damaged` */
export function openedIn(row: Row): Opened {
  const { number, id, ref, file: text, index } = opened.parse(row);
  const file = z.string().safeParse(jsonIn(number, text));
  if (!file.success) throw damaged(number, 'it has no story');
  try {
    const entry = withRef(openDraft({ id, file: file.data, index }), ref);
    return { number, entry, size: file.data.length + index.length };
  } catch (cause) {
    throw damaged(number, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function jsonIn(number: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(number, 'altered', cause);
  }
}

const damaged = (number: number, why: string, cause?: unknown) =>
  new StoreError('damaged', `verbatim.versions ${number}: is damaged (${why})`, cause);
