import { existsSync } from 'node:fs';
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
import { draftOf, openDraft } from '../store/draft.ts';
import type { Owner } from '../store/owner.ts';
import type { Store } from '../store/store.ts';
import { parseStoryFile } from '../story/file.ts';
import { checkLoads } from './check-loads.ts';

/** Where added stories go, and what is there already. */
export interface Shelf {
  readonly known: ReadonlyMap<string, Known>;
  /**
   * Reads and keeps an article, in place of what has its id.
   * @throws {StoreError} `conflict` where another put it there in between: see `again`
   */
  put(id: string, article: Article): Promise<IndexedStory>;
  /** Looks again at what is there. */
  again(): Promise<void>;
  close(): Promise<void>;
}

/** Is the story of this address there? */
export function isKnown({ known }: Shelf, address: string): boolean {
  const key = addressKey(address);
  return [...known.values()].some(({ url }) => url && addressKey(url) === key);
}

/** A knowledge folder as a shelf; a `dry` one forgets what is put there. */
export function knowledgeShelf(knowledge: string, dry: boolean): Shelf {
  const known = new Map(builtIn(knowledge));
  return {
    known,
    async put(id, article) {
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
    async again() {},
    async close() {},
  };
}

/**
 * An owner's stories in the store as a shelf. What everyone has, and what is built in, is known too: a new version of
 * such a story becomes the owner's own.
 * @param folder of the store, null for one that is elsewhere; where it is not there, nothing is opened for a dry run
 */
export async function storeShelf(
  open: () => Promise<Store>,
  owner: Owner,
  { knowledge, folder, dry }: { knowledge: string; folder: string | null; dry: boolean },
): Promise<Shelf> {
  const store = dry && folder !== null && !existsSync(folder) ? null : await open();
  const known = new Map<string, Known>();
  const versions = new Map<string, number>();
  const look = async () => {
    for (const [id, story] of builtIn(knowledge)) known.set(id, story);
    for (const whose of new Set<Owner>(['everyone', owner])) {
      for (const { id, source, url, sketch, version } of (await store?.list(whose)) ?? []) {
        known.set(id, { id, source, url, sketch });
        if (whose === owner) versions.set(id, version);
      }
    }
  };
  await look();
  return {
    known,
    async put(id, article) {
      const draft = draftOf(id, article);
      if (!dry && store) {
        const { version } = await store.put(owner, draft, versions.get(id) ?? 0);
        versions.set(id, version);
      }
      const { source, url, sketch } = draft;
      known.set(id, { id, source, url, sketch });
      return openDraft(draft);
    },
    async again() {
      known.clear();
      versions.clear();
      await look();
    },
    async close() {
      await store?.close();
    },
  };
}

const builtIn = (knowledge: string): [string, Known][] =>
  storyIds(knowledge).map((id) => [id, knownStory(id, loadStory(knowledge, id))]);

const knownStory = (id: string, { source, url, text }: Article): Known => ({
  id,
  source,
  url,
  sketch: sketchOf(text),
});
