import type { IndexedStory } from '../../index/entry.ts';

/** Stories that were opened, each under the number of its version; those not asked for longest make room. */
export class Loaded {
  readonly #most: number;
  readonly #stories = new Map<number, { readonly entry: IndexedStory; readonly size: number }>();
  #size = 0;

  /** @param most characters of files and indexes, all together */
  constructor(most: number) {
    this.#most = most;
  }

  get(number: number): IndexedStory | undefined {
    const found = this.#stories.get(number);
    if (!found) return undefined;
    this.#stories.delete(number);
    this.#stories.set(number, found);
    return found.entry;
  }

  set(number: number, entry: IndexedStory, size: number): void {
    this.#drop(number);
    this.#stories.set(number, { entry, size });
    this.#size += size;
    for (const oldest of this.#stories.keys()) {
      if (this.#size <= this.#most) break;
      this.#drop(oldest);
    }
  }

  #drop(number: number): void {
    this.#size -= this.#stories.get(number)?.size ?? 0;
    this.#stories.delete(number);
  }
}
