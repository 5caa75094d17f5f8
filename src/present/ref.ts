import { createHash } from 'node:crypto';
import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';

const digest = (words: string, length: number) =>
  createHash('sha1').update(words).digest('base64url').slice(0, length);

const known = new WeakMap<IndexedStory, string>();

/** A story in eight characters, for a button's state. It changes with the text, so that old offsets find nothing. */
export function storyRef(entry: IndexedStory): string {
  const before = known.get(entry);
  if (before) return before;
  const ref = digest(`${entry.story.id}\0${entry.story.text}`, 8);
  known.set(entry, ref);
  return ref;
}

export const storyAt = ({ entries }: Library, ref: string): IndexedStory | undefined =>
  entries.find((entry) => storyRef(entry) === ref);

/** A speaker in six characters. */
export const speakerRef = (key: string): string => digest(key, 6);
