import type { IndexedStory } from '../../index/entry.ts';
import { isStoryId } from '../../story/file.ts';
import type { Draft } from '../draft.ts';
import { StoreError } from '../error.ts';
import { type Owner, owner as ownerForm } from '../owner.ts';
import { type Settings, settings as settingsForm } from '../settings.ts';
import type { Found, Held, Kept, Limits, Store, Wanted } from '../store.ts';
import { type Verdict, verdict as verdictForm } from '../verdict.ts';
import { Catalogues } from './catalogues.ts';
import { chooseFor } from './choose.ts';
import type { Database } from './database.ts';
import { findPart, Sizes } from './finder.ts';
import type { Listener } from './listener.ts';
import { storyPostings } from './post.ts';
import { Remembered } from './remembered.ts';
import type { Revisions } from './revisions.ts';
import { type Listed, listedIn } from './rows.ts';
import { lockOwner, putStory, removeStory, tell, touch } from './stories.ts';
import { Versions } from './versions.ts';

const verdictsAtOnce = 500;

/** Characters, of all owners together or of one. */
export interface Room {
  /** Of stories and indexes that are kept ready. */
  readonly loaded: number;
  /** Of text, beyond which an owner's stories are not held but searched in the database. */
  readonly whole: number;
}

/** Stories in PostgreSQL: many processes may share them. Every statement names the owner whose rows it is about. */
export class PostgresStore implements Store {
  readonly #database: Database;
  readonly #listener: Listener;
  readonly #revisions: Revisions;
  readonly #catalogues: Catalogues;
  readonly #versions: Versions;
  readonly #sizes: Sizes;
  readonly #remembered: Remembered;
  readonly #most: number;

  constructor(database: Database, listener: Listener, revisions: Revisions, { loaded, whole }: Room) {
    this.#database = database;
    this.#listener = listener;
    this.#revisions = revisions;
    this.#catalogues = new Catalogues(database.ask);
    this.#versions = new Versions(database.ask, loaded);
    this.#sizes = new Sizes(database.ask);
    this.#remembered = new Remembered(database.ask);
    this.#most = whole;
  }

  async list(owner: Owner): Promise<readonly Kept[]> {
    return (await this.#catalogue(owner)).map(({ kept }) => kept);
  }

  async revision(owner: Owner): Promise<string> {
    return await this.#revisions.of(ownerForm.parse(owner));
  }

  async hold(owner: Owner, wanted: Wanted, before?: Held): Promise<Held> {
    const listed = await this.#catalogue(owner);
    const characters = listed.reduce((sum, { kept }) => sum + kept.characters, 0);
    if (characters <= this.#most) return await this.#holdAll(owner, listed, before);
    const chosen = chooseFor(wanted, listed);
    return { ...(await this.#versions.openAll(owner, chosen.map(sized))), whole: false };
  }

  async #holdAll(owner: Owner, listed: readonly Listed[], before?: Held): Promise<Held> {
    const held = await this.#versions.openAll(owner, listed.map(sized), before);
    const same =
      before?.whole &&
      sameItems(before.entries, held.entries) &&
      sameItems([...before.lost.values()], [...held.lost.values()]);
    return same ? before : { ...held, whole: true };
  }

  async find(owner: Owner, text: string): Promise<Found | null> {
    const revision = await this.revision(owner);
    const { characters, whole } = await this.#sizes.of(owner, revision);
    if (characters <= this.#most) return null;
    const { postings, stories } = await findPart(
      this.#database.ask,
      (terms) => this.#remembered.of(owner, revision, terms),
      owner,
      text,
      whole,
    );
    return {
      postings,
      open: (chosen) =>
        this.#versions.openAll(
          owner,
          chosen.map((story) => ({ number: stories[story] ?? 0, characters: 0 })),
        ),
    };
  }

  async open(owner: Owner, id: string): Promise<IndexedStory | null> {
    if (!isStoryId(id)) return null;
    return await this.#versions.open(
      `select v.number from verbatim.versions v join verbatim.owners o on o.number = v.owner
       where o.name = $1 and v.id = $2 and v.newest`,
      [ownerForm.parse(owner), id],
    );
  }

  async cited(owner: Owner, ref: string): Promise<IndexedStory | null> {
    if (!/^[\w-]+$/.test(ref)) return null;
    return await this.#versions.open(
      `select v.number from verbatim.versions v join verbatim.owners o on o.number = v.owner
       where o.name = $1 and v.ref = $2 order by v.number desc limit 1`,
      [ownerForm.parse(owner), ref],
    );
  }

  async versions(owner: Owner, id: string): Promise<readonly Kept[]> {
    const rows = await this.#database.ask(
      `select v.number, v.kept from verbatim.versions v join verbatim.owners o on o.number = v.owner
       where o.name = $1 and v.id = $2 order by v.version`,
      [ownerForm.parse(owner), isStoryId(id) ? id : ''],
    );
    return rows.map((row) => listedIn(row).kept);
  }

  async version(owner: Owner, id: string, version: number): Promise<IndexedStory | null> {
    return await this.#versions.open(
      `select v.number from verbatim.versions v join verbatim.owners o on o.number = v.owner
       where o.name = $1 and v.id = $2 and v.version = $3`,
      [ownerForm.parse(owner), isStoryId(id) ? id : '', version],
    );
  }

  async put(owner: Owner, draft: Draft, after: number, limits?: Limits): Promise<Kept> {
    if (!isStoryId(draft.id)) throw new RangeError(`${JSON.stringify(draft.id)} is no story's id`);
    const postings = storyPostings(draft.id, draft.file, draft.index);
    return await this.#changing(owner, (ask) => putStory(ask, owner, draft, after, postings, limits));
  }

  async remove(owner: Owner, id: string): Promise<boolean> {
    if (!isStoryId(id)) return false;
    return await this.#changing(owner, (ask) => removeStory(ask, owner, id));
  }

  async settings(owner: Owner): Promise<Settings> {
    const [row] = await this.#database.ask('select settings from verbatim.owners where name = $1', [
      ownerForm.parse(owner),
    ]);
    if (!row) return {};
    try {
      return settingsForm.parse(JSON.parse(String(row.settings)));
    } catch (cause) {
      throw new StoreError('damaged', `verbatim.owners ${owner}: its settings are damaged`, cause);
    }
  }

  async saveSettings(owner: Owner, settings: Settings): Promise<void> {
    const text = JSON.stringify(settingsForm.parse(settings));
    await this.#changing(owner, async (ask) => {
      const { number } = await lockOwner(ask, owner);
      await ask('update verbatim.owners set settings = $2 where number = $1', [number, text]);
      await touch(ask, owner);
    });
  }

  async owners(): Promise<readonly Owner[]> {
    const rows = await this.#database.ask(
      `select name from verbatim.owners where stories > 0 or settings <> '{}' order by name collate "C"`,
    );
    return rows.map(({ name }) => ownerForm.parse(name));
  }

  async forget(owner: Owner): Promise<void> {
    await this.#changing(owner, async (ask) => {
      await ask(
        'delete from verbatim.postings where owner = (select number from verbatim.owners where name = $1 for update)',
        [owner],
      );
      await ask('delete from verbatim.owners where name = $1', [owner]);
      await tell(ask, owner);
    });
  }

  async rate(verdict: Verdict): Promise<void> {
    const text = JSON.stringify(verdictForm.parse(verdict));
    await this.#database.ask('insert into verbatim.verdicts (verdict) values ($1)', [text]);
  }

  async *verdicts(): AsyncIterable<Verdict> {
    for (let after = '0'; ; ) {
      const rows = await this.#database.ask(
        `select v.number::text as after, v.verdict from verbatim.verdicts v
         where v.number > $1::bigint order by v.number limit $2`,
        [after, verdictsAtOnce],
      );
      for (const { verdict } of rows) yield verdictForm.parse(JSON.parse(String(verdict)));
      if (rows.length < verdictsAtOnce) return;
      after = String(rows.at(-1)?.after);
    }
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await this.#database.close();
  }

  async #catalogue(owner: Owner) {
    return await this.#catalogues.of(owner, await this.#revisions.now(ownerForm.parse(owner)));
  }

  async #changing<T>(owner: Owner, change: Parameters<Database['transaction']>[0]): Promise<T> {
    ownerForm.parse(owner);
    try {
      return (await this.#database.transaction(change)) as T;
    } finally {
      this.#revisions.changed(owner);
    }
  }
}

const sized = ({ number, kept }: Listed) => ({ number, characters: kept.characters });

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, at) => item === b[at]);
