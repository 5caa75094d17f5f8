import type { IndexedStory } from '../index/entry.ts';
import { parseIndex } from '../index/load.ts';
import { indexContent } from '../index/save.ts';

/** What would not load again is our fault, and must not take the place of an index that does. */
export function checkLoads(entry: IndexedStory): void {
  const { id } = entry.story;
  try {
    parseIndex(id, indexContent(entry), entry.story);
  } catch (cause) {
    throw new Error(`${id}: what was read does not fit the index's form`, { cause });
  }
}
