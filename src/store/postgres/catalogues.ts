import type { Owner } from '../owner.ts';
import type { Ask } from './database.ts';
import { type Listed, listedIn } from './rows.ts';

/** Rows of all remembered catalogues together. */
const most = 200_000;

interface Catalogue {
  readonly revision: string;
  readonly listed: readonly Listed[];
}

/** What owners have, remembered until their revisions are others; those not asked for longest make room. */
export class Catalogues {
  readonly #ask: Ask;
  readonly #known = new Map<Owner, Catalogue>();
  #rows = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** In the order of their ids, as of this revision or a later one. */
  async of(owner: Owner, revision: string): Promise<readonly Listed[]> {
    const known = this.#take(owner);
    const current =
      known?.revision === revision ? known : { revision, listed: await this.#read(owner, known?.listed) };
    this.#take(owner);
    this.#known.set(owner, current);
    this.#rows += current.listed.length;
    for (const [oldest] of this.#known) {
      if (this.#rows <= most || oldest === owner) break;
      this.#take(oldest);
    }
    return current.listed;
  }

  #take(owner: Owner): Catalogue | undefined {
    const known = this.#known.get(owner);
    this.#known.delete(owner);
    this.#rows -= known?.listed.length ?? 0;
    return known;
  }

  async #read(owner: Owner, before: readonly Listed[] = []): Promise<readonly Listed[]> {
    const known = new Map(before.map((each) => [each.number, each]));
    const rows = await this.#ask(
      `select v.number, case when v.number = any($2::int[]) then '' else v.kept end as kept
       from verbatim.versions v join verbatim.owners o on o.number = v.owner
       where o.name = $1 and v.newest order by v.id`,
      [owner, [...known.keys()]],
    );
    return rows.map((row) => known.get(Number(row.number)) ?? listedIn(row));
  }
}
