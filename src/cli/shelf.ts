import { join } from 'node:path';
import { buildIndex } from '../index/build.ts';
import type { IndexedStory } from '../index/entry.ts';
import { loadStory, storyIds } from '../index/load.ts';
import { saveIndex, writeWhole } from '../index/save.ts';
import { addressKey } from '../source/address.ts';
import type { Article } from '../source/found.ts';
import { sketchOf } from '../source/likeness.ts';
import type { Known } from '../source/standing.ts';
import { storyFile } from '../source/story-file.ts';
import { parseStoryFile } from '../story/file.ts';
import { checkLoads } from './check-loads.ts';

/** Where added stories go, and what is there already. */
export interface Shelf {
  readonly known: readonly Known[];
  /** Is the story of this address there? */
  readonly has: (address: string) => boolean;
  /** Reads and keeps an article, in place of what has its id. */
  put(id: string, article: Article): IndexedStory;
}

/** A knowledge folder as a shelf; a `dry` one forgets what is put there. */
export function openShelf(knowledge: string, dry: boolean): Shelf {
  const known = new Map(storyIds(knowledge).map((id) => [id, knownStory(id, loadStory(knowledge, id))]));
  return {
    get known() {
      return [...known.values()];
    },
    has: (address) => [...known.values()].some(({ url }) => url && addressKey(url) === addressKey(address)),
    put(id, article) {
      const file = storyFile(article);
      const entry = buildIndex(parseStoryFile(id, file));
      checkLoads(entry);
      if (!dry) {
        // The index first: one without its story is passed over, a story without its index is not.
        saveIndex(knowledge, entry);
        writeWhole(join(knowledge, 'stories', `${id}.md`), file);
      }
      known.set(id, knownStory(id, entry.story));
      return entry;
    },
  };
}

const knownStory = (id: string, { source, url, text }: Article): Known => ({
  id,
  source,
  url,
  sketch: sketchOf(text),
});
