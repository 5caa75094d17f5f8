import type { Owner } from '../owner.ts';
import type { Ask } from './database.ts';
import type { Listings } from './part.ts';

/** Bytes of listings that are remembered, all owners together. */
const mostRemembered = 24_000_000;
const none = Buffer.alloc(0);

/** The listings of terms, those asked for last remembered until their owner's revision is another. */
export class Remembered {
  readonly #ask: Ask;
  readonly #known = new Map<string, { readonly revision: string; readonly lists: Buffer }>();
  #size = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async of(owner: Owner, revision: string, terms: readonly string[]): Promise<Listings> {
    const found = new Map<string, Buffer>();
    const missing: string[] = [];
    for (const term of terms) {
      const known = this.#take(`${owner} ${term}`);
      if (known?.revision === revision) found.set(term, this.#keep(owner, term, known));
      else missing.push(term);
    }
    if (missing.length > 0) {
      const fetched = await listingsFor(this.#ask, owner, missing);
      for (const term of missing)
        found.set(term, this.#keep(owner, term, { revision, lists: fetched.get(term) ?? none }));
    }
    for (const [term, lists] of found) if (lists.length === 0) found.delete(term);
    return found;
  }

  #take(key: string) {
    const known = this.#known.get(key);
    this.#known.delete(key);
    this.#size -= known ? known.lists.length + key.length : 0;
    return known;
  }

  #keep(owner: Owner, term: string, one: { readonly revision: string; readonly lists: Buffer }): Buffer {
    const key = `${owner} ${term}`;
    this.#take(key);
    this.#known.set(key, one);
    this.#size += one.lists.length + key.length;
    for (const oldest of this.#known.keys()) {
      if (this.#size <= mostRemembered || oldest === key) break;
      this.#take(oldest);
    }
    return one.lists;
  }
}

async function listingsFor(ask: Ask, owner: Owner, terms: readonly string[]): Promise<Listings> {
  const rows = await ask(
    `select t.term, found.lists
     from verbatim.terms t cross join lateral (
       select string_agg(list, ''::bytea) as lists from (
         select p.list from verbatim.postings p
         where p.owner = (select number from verbatim.owners where name = $1) and p.term = t.number
         order by p.story, p.part
       ) as each
     ) as found
     where t.term = any($2::text[]) and found.lists is not null`,
    [owner, terms],
  );
  return new Map(rows.map(({ term, lists }) => [String(term), lists as Buffer]));
}
