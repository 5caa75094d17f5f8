import type { IndexedStory } from '../../index/entry.ts';
import { StoreError } from '../error.ts';
import type { Owner } from '../owner.ts';
import type { Held } from '../store.ts';
import type { Ask, Row } from './database.ts';
import { Loaded } from './loaded.ts';
import { type Listed, openedIn } from './rows.ts';

/** Characters of text to fetch in one go. */
const atOnce = 2_000_000;

export interface All {
  /** By the number of the version. */
  readonly opened: ReadonlyMap<number, IndexedStory>;
  readonly lost: ReadonlyMap<number, StoreError>;
}

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

  /** Those that can be opened, and why the others cannot; what was held before is not opened again. */
  async openAll(owner: Owner, listed: readonly Listed[], before?: Held): Promise<All> {
    const opened = new Map<number, IndexedStory>();
    const lost = new Map<number, StoreError>();
    for (const each of before?.entries ?? []) this.#place(opened, each);
    for (const each of before?.lost.values() ?? []) this.#place(lost, each);
    const missing = listed.filter(({ number }) => {
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
    return { opened, lost };
  }

  #place<T extends IndexedStory | StoreError>(found: Map<number, T>, one: T) {
    const number = this.#numbers.get(one);
    if (number !== undefined) found.set(number, one);
  }

  #openOrLose(row: Row, opened: Map<number, IndexedStory>, lost: Map<number, StoreError>) {
    const number = Number(row.number);
    try {
      opened.set(number, this.#keep(row));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#numbers.set(error, number);
      lost.set(number, error);
    }
  }

  #keep(row: Row): IndexedStory {
    const { number, entry, size } = openedIn(row);
    this.#numbers.set(entry, number);
    this.#loaded.set(number, entry, size);
    return entry;
  }
}

function inParts(listed: readonly Listed[]): Listed[][] {
  const parts: Listed[][] = [];
  let size = atOnce;
  for (const each of listed) {
    if (size >= atOnce) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(each);
    size += each.kept.characters;
  }
  return parts;
}
