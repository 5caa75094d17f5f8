import type { IndexedStory } from '../index/entry.ts';

/** The stories at hand. */
export class Library {
  readonly entries: readonly IndexedStory[];
  readonly #byId: ReadonlyMap<string, IndexedStory>;

  constructor(entries: readonly IndexedStory[]) {
    this.entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.story.id, entry]));
  }

  get(id: string): IndexedStory | undefined {
    return this.#byId.get(id);
  }
}
