import type { IndexedStory } from '../../index/entry.ts';
import { StoreError } from '../error.ts';
import type { Owner } from '../owner.ts';
import type { Held, Kept } from '../store.ts';
import type { Unread } from './catalogue.ts';

type Open = (owner: Owner, kept: Kept) => Promise<IndexedStory | null>;

/** Opens an owner's stories, those that have changed since the last time only. */
export class Holder {
  readonly #open: Open;
  /** Which version each held entry, or error in its place, is of. */
  readonly #heldAs = new WeakMap<IndexedStory | StoreError, string>();

  constructor(open: Open) {
    this.#open = open;
  }

  async hold(
    owner: Owner,
    kept: readonly Kept[],
    unread: ReadonlyMap<string, Unread>,
    before?: Held,
  ): Promise<Held> {
    const known = this.#knownFrom(before);
    const entries: IndexedStory[] = [];
    const lost = new Map(Array.from(unread, ([id, { error }]) => [id, error]));
    let characters = 0;
    for (const each of kept) {
      const key = `${owner} ${each.id} ${each.version} ${each.put}`;
      const found = known.get(key) ?? (await this.#openOrError(owner, each));
      if (found === null) continue;
      this.#heldAs.set(found, key);
      if (found instanceof StoreError) lost.set(each.id, found);
      else {
        entries.push(found);
        characters += each.characters;
      }
    }
    const same =
      before &&
      sameItems(before.entries, entries) &&
      sameItems([...before.lost.values()], [...lost.values()]);
    return same ? before : { entries, whole: true, characters, lost };
  }

  #knownFrom(before: Held | undefined): ReadonlyMap<string, IndexedStory | StoreError> {
    const held = [...(before?.entries ?? []), ...(before?.lost.values() ?? [])];
    return new Map(held.map((each) => [this.#heldAs.get(each) ?? '', each]));
  }

  async #openOrError(owner: Owner, kept: Kept): Promise<IndexedStory | StoreError | null> {
    try {
      return await this.#open(owner, kept);
    } catch (error) {
      if (error instanceof StoreError && error.fault !== 'away') return error;
      throw error;
    }
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, at) => item === b[at]);
