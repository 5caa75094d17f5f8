import type { IndexedStory } from '../../index/entry.ts';
import { StoreError } from '../error.ts';
import type { Owner } from '../owner.ts';
import type { Held } from '../store.ts';
import type { Ask, Row } from './database.ts';
import { Loaded } from './loaded.ts';
import { openedIn } from './rows.ts';

/** Characters of text to fetch in one go. */
const atOnce = 2_000_000;

/** A version to open, and how much of it there is to fetch. */
export interface Wanted {
  readonly number: number;
  readonly characters: number;
}

export type Opened = Pick<Held, 'entries' | 'characters' | 'lost'>;

/** Opens versions of stories, and keeps those that were asked for last. */
export class Versions {
  readonly #ask: Ask;
  readonly #loaded: Loaded;
  readonly #numbers = new WeakMap<IndexedStory | StoreError, number>();

  constructor(ask: Ask, loaded: number) {
    this.#ask = ask;
    this.#loaded = new Loaded(loaded);
  }

  /** @param find a statement that gives the number of one version, or nothing */
  async open(find: string, values: readonly unknown[]): Promise<IndexedStory | null> {
    const [found] = await this.#ask(find, values);
    if (!found) return null;
    const known = this.#loaded.get(Number(found.number));
    if (known) return known;
    const [row] = await this.#ask(
      `select number, id, ref, file, index from verbatim.versions where number = (${find})`,
      values,
    );
    return row ? this.#keep(row) : null;
  }

  /** Those that can be opened, in the order of their ids, and why others cannot; what was held before is taken. */
  async openAll(owner: Owner, wanted: readonly Wanted[], before?: Opened): Promise<Opened> {
    const opened = new Map<number, IndexedStory>();
    const lost = new Map<number, Lost>();
    for (const each of before?.entries ?? []) this.#place(opened, each, each);
    for (const [id, error] of before?.lost ?? []) this.#place(lost, error, { id, error });
    const missing = wanted.filter(({ number }) => {
      const known = opened.get(number) ?? this.#loaded.get(number);
      if (known) opened.set(number, known);
      return !known && !lost.has(number);
    });
    for (const some of inParts(missing)) {
      const rows = await this.#ask(
        `select v.number, v.id, v.ref, v.file, v.index
         from verbatim.versions v join verbatim.owners o on o.number = v.owner
         where o.name = $1 and v.number = any($2::int[])`,
        [owner, some.map(({ number }) => number)],
      );
      for (const row of rows) this.#openOrLose(row, opened, lost);
    }
    const entries = wanted.flatMap(({ number }) => opened.get(number) ?? []).sort(byId);
    return {
      entries,
      characters: entries.reduce((sum, { story }) => sum + story.text.length, 0),
      lost: new Map(
        wanted.flatMap(({ number }) => {
          const found = lost.get(number);
          return found ? [[found.id, found.error]] : [];
        }),
      ),
    };
  }

  #place<T>(found: Map<number, T>, held: IndexedStory | StoreError, as: T) {
    const number = this.#numbers.get(held);
    if (number !== undefined) found.set(number, as);
  }

  #openOrLose(row: Row, opened: Map<number, IndexedStory>, lost: Map<number, Lost>) {
    const number = Number(row.number);
    try {
      opened.set(number, this.#keep(row));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#numbers.set(error, number);
      lost.set(number, { id: String(row.id), error });
    }
  }

  #keep(row: Row): IndexedStory {
    const { number, entry, size } = openedIn(row);
    this.#numbers.set(entry, number);
    this.#loaded.set(number, entry, size);
    return entry;
  }
}

interface Lost {
  readonly id: string;
  readonly error: StoreError;
}

const byId = ({ story: a }: IndexedStory, { story: b }: IndexedStory) => (a.id < b.id ? -1 : 1);

function inParts(wanted: readonly Wanted[]): Wanted[][] {
  const parts: Wanted[][] = [];
  let size = atOnce;
  for (const each of wanted) {
    if (size >= atOnce) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(each);
    size += each.characters;
  }
  return parts;
}
