import { createHash } from 'node:crypto';
import type { IndexedStory } from './entry.ts';

const known = new WeakMap<IndexedStory, string>();

/** A story in eight characters, for a citation. It changes with the text, so that old offsets find nothing else. */
export function refOf(entry: IndexedStory): string {
  const before = known.get(entry);
  if (before) return before;
  const { id, text } = entry.story;
  const ref = createHash('sha1').update(`${id}\0${text}`).digest('base64url').slice(0, 8);
  known.set(entry, ref);
  return ref;
}

/** With its ref that is known from elsewhere, so that its text need not be opened for it. */
export function withRef<E extends IndexedStory>(entry: E, ref: string): E {
  known.set(entry, ref);
  return entry;
}
