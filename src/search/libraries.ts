import { getHeapStatistics } from 'node:v8';
import { dropStories } from '../index/drop.ts';
import type { IndexedStory } from '../index/entry.ts';
import { mergePostings } from '../index/merge.ts';
import { refOf } from '../index/ref.ts';
import type { StoreError } from '../store/error.ts';
import type { Owner } from '../store/owner.ts';
import type { Held, Store, Wanted } from '../store/store.ts';
import { Library } from './library.ts';
import { searchStore } from './search-store.ts';

export interface LibrariesOptions {
  /** UTF-16 units of text in all libraries that are kept ready, roughly what they weigh. */
  readonly characters?: number | undefined;
  /** Told once of each story that cannot be opened and is left out. */
  readonly onLost?: ((owner: Owner, id: string, error: StoreError) => void) | undefined;
}

/** A character weighs some twenty bytes: half of the heap at most. */
const roomFor = Math.min(60_000_000, getHeapStatistics().heap_size_limit / 40);

interface Shelf {
  readonly revision: string;
  readonly held: Held;
}

interface Ready {
  readonly shared: Held | null;
  readonly own: Held;
  readonly library: Library;
  readonly weight: number;
}

/**
 * A library for every owner: the built-in stories, those of everyone, and the owner's own. Of two with one id the
 * owner's own is meant, then everyone's. What was made is kept until the store's revision is another.
 */
export class Libraries {
  readonly #builtIn: readonly IndexedStory[];
  readonly #store: Store | null;
  readonly #room: number;
  readonly #onLost: NonNullable<LibrariesOptions['onLost']>;
  readonly #shelves = new Map<Owner, Shelf>();
  /** Owners of whose stories no more is held than is wanted, so that each question asks anew. */
  readonly #narrowed = new Set<Owner>();
  readonly #opening = new Map<Owner, Promise<Shelf>>();
  /** The one used last is the last. */
  readonly #ready = new Map<Owner, Ready>();
  readonly #plain: Library;
  readonly #told = new WeakSet<StoreError>();

  /** @param store null: there are the built-in stories alone */
  constructor(builtIn: readonly IndexedStory[], store: Store | null, options: LibrariesOptions = {}) {
    this.#builtIn = builtIn;
    this.#store = store;
    this.#room = options.characters ?? roomFor;
    this.#onLost = options.onLost ?? (() => {});
    this.#plain = new Library(builtIn);
  }

  /**
   * The library that an owner's question is answered from.
   * @param wanted what will be looked at: a store may hand out no more than that
   * @throws {StoreError} `away`
   */
  async of(owner: Owner, wanted: Wanted = {}): Promise<Library> {
    if (!this.#store) return this.#plain;
    const [everyone, own] = await Promise.all([
      this.#shelf(this.#store, 'everyone', wanted),
      owner === 'everyone' ? null : this.#shelf(this.#store, owner, wanted),
    ]);
    const all = this.#combined(owner, everyone.held, own?.held ?? null);
    const library = wanted.reads && wanted.story === undefined ? toBeRead(all, wanted.text) : all;
    return wanted.ref === undefined ? library : await this.#withCited(library, owner, wanted.ref);
  }

  async #shelf(store: Store, owner: Owner, wanted: Wanted): Promise<Shelf> {
    for (;;) {
      const revision = await store.revision(owner);
      if (this.#narrowed.has(owner)) return await this.#fill(store, owner, wanted, revision);
      const known = this.#shelves.get(owner);
      const worn = known?.held.worn?.() ?? false;
      if (known?.revision === revision && !worn) return known;
      // Questions that come while a shelf is being filled wait for it, then see whether it is current.
      const opening = this.#opening.get(owner);
      if (!opening) return await this.#open(store, owner, wanted, revision, worn ? undefined : known?.held);
      await opening.catch(() => {});
    }
  }

  async #open(store: Store, owner: Owner, wanted: Wanted, revision: string, before?: Held): Promise<Shelf> {
    const filling = this.#fill(store, owner, wanted, revision, before);
    this.#opening.set(owner, filling);
    try {
      return await filling;
    } finally {
      this.#opening.delete(owner);
    }
  }

  async #fill(store: Store, owner: Owner, wanted: Wanted, revision: string, before?: Held): Promise<Shelf> {
    const { text, story } = wanted;
    const searched = text?.trim() && story === undefined ? await searchStore(store, owner, text) : null;
    const held = searched ?? (await store.hold(owner, wanted, before));
    for (const [id, error] of held.lost) {
      if (!this.#told.has(error)) this.#onLost(owner, id, error);
      this.#told.add(error);
    }
    const shelf = { revision, held };
    if (held.whole) this.#shelves.set(owner, shelf);
    else this.#shelves.delete(owner);
    if (held.whole) this.#narrowed.delete(owner);
    else this.#narrowed.add(owner);
    return shelf;
  }

  #combined(owner: Owner, everyone: Held, own: Held | null): Library {
    const alone = own === null || own.entries.length === 0;
    if (!alone && !everyone.whole) return this.#made(everyone, own);
    const key = alone ? 'everyone' : owner;
    const held = alone ? everyone : own;
    const shared = alone ? null : everyone;
    const ready = this.#ready.get(key);
    this.#ready.delete(key);
    const current =
      ready?.own === held && ready.shared === shared
        ? ready
        : {
            shared,
            own: held,
            library: this.#made(everyone, alone ? null : own),
            weight: weightOf(held) + (shared?.characters ?? 0) / postingsShare,
          };
    this.#ready.set(key, current);
    this.#makeRoom();
    return current.library;
  }

  #made(everyone: Held, own: Held | null): Library {
    const layers = [held(this.#builtIn), everyone, ...(own ? [own] : [])];
    const taken = new Set<string>();
    const parts: Held[] = [];
    for (const layer of layers.reverse()) {
      const part = without(layer, taken);
      parts.unshift(part);
      for (const { story } of part.entries) taken.add(story.id);
    }
    const entries = parts.flatMap((part) => part.entries);
    const partial = !everyone.whole || own?.whole === false;
    if (!parts.some(({ postings }) => postings)) return new Library(entries, { partial });
    const postings = parts.flatMap((part) => part.postings ?? part.entries.map((entry) => entry.postings));
    return new Library(entries, { merged: mergePostings(postings), partial });
  }

  /** The libraries used longest ago go first; the one just asked for stays. */
  #makeRoom() {
    let weight = 0;
    for (const ready of this.#ready.values()) weight += ready.weight;
    for (const [owner, ready] of this.#ready) {
      if (weight <= this.#room || this.#ready.size === 1) return;
      weight -= ready.weight;
      this.#ready.delete(owner);
      // Everyone's stories are in every other library.
      if (owner !== 'everyone') this.#shelves.delete(owner);
    }
  }

  async #withCited(library: Library, owner: Owner, ref: string): Promise<Library> {
    if (library.entries.some((entry) => refOf(entry) === ref)) return library;
    const found =
      (await this.#store?.cited(owner, ref)) ??
      (owner === 'everyone' ? null : await this.#store?.cited('everyone', ref));
    return found ? library.citing(found) : library;
  }
}

/** What texts and their postings take, kept as bytes, of what opened stories take; and postings alone, merged once more. */
const bytesShare = 6;
const postingsShare = 40;

const weightOf = ({ characters, postings }: Held): number =>
  postings ? characters / bytesShare : characters;

/** Stories that are read through for one request, and sentences that they are chosen by. */
const mostRead = 60;
const mostSearched = 600;

/** Of very many stories, those with the best sentences for a text; without one, or where none has any, the last. */
function toBeRead(library: Library, text: string | undefined): Library {
  const { entries } = library;
  if (entries.length <= mostRead * 5) return library;
  const found = new Set(library.search(text ?? '', { limit: mostSearched }).map(({ entry }) => entry));
  const read = found.size > 0 ? [...found].slice(0, mostRead) : entries.slice(-mostRead);
  return new Library(read, { partial: true });
}

/** Those that are not shadowed. */
function without(layer: Held, taken: ReadonlySet<string>): Held {
  const shadowed = new Map(
    layer.entries.flatMap((entry, at) => (taken.has(entry.story.id) ? [[at, entry.postings] as const] : [])),
  );
  if (shadowed.size === 0) return layer;
  const postings = layer.postings && dropStories(layer.postings, shadowed);
  return { ...held(layer.entries.filter((_, at) => !shadowed.has(at))), postings };
}

const held = (entries: readonly IndexedStory[]): Held => ({
  entries,
  whole: true,
  characters: 0,
  lost: new Map(),
});
