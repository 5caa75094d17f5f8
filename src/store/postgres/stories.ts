import type { Postings } from '../../index/postings.ts';
import type { Draft } from '../draft.ts';
import { StoreError } from '../error.ts';
import type { Owner } from '../owner.ts';
import type { Kept, Limits } from '../store.ts';
import type { Ask } from './database.ts';
import { channel } from './listener.ts';
import { postStory, unpostStory } from './post.ts';
import { keptText, listedIn } from './rows.ts';

/** What an owner has, its row locked until the transaction ends. */
interface Locked {
  readonly number: number;
  readonly stories: number;
  readonly characters: number;
}

/** The owner's row is made where there is none: who comes second waits for who came first. */
export async function lockOwner(ask: Ask, owner: Owner): Promise<Locked> {
  const [row] = await ask(
    `insert into verbatim.owners (name, revision) values ($1, nextval('verbatim.revisions'))
     on conflict (name) do update set name = excluded.name
     returning number, stories, characters::float8 as characters`,
    [owner],
  );
  return { number: Number(row?.number), stories: Number(row?.stories), characters: Number(row?.characters) };
}

/** Gives the owner a new revision and tells all replicas once the transaction is committed. */
export async function touch(ask: Ask, owner: Owner, stories = 0, characters = 0): Promise<void> {
  await ask(
    `update verbatim.owners set revision = nextval('verbatim.revisions'),
       stories = stories + $2, characters = characters + $3 where name = $1`,
    [owner, stories, characters],
  );
  await tell(ask, owner);
}

export const tell = (ask: Ask, owner: Owner) => ask('select pg_notify($1, $2)', [channel, owner]);

/** @throws {StoreError} `conflict`, `too-many`, `too-large` */
export async function putStory(
  ask: Ask,
  owner: Owner,
  draft: Draft,
  after: number,
  postings: Postings,
  limits: Limits | undefined,
): Promise<Kept> {
  const { id } = draft;
  const locked = await lockOwner(ask, owner);
  const [row] = await ask(
    'select number, kept from verbatim.versions where owner = $1 and id = $2 and newest',
    [locked.number, id],
  );
  const newest = row && listedIn(row);
  if ((newest?.kept.version ?? 0) !== after)
    throw new StoreError('conflict', `${id}: was changed in between`);
  if (limits) checkLimits(draft, newest?.kept, locked, limits);
  const { file, index, ...known } = draft;
  const kept: Kept = { ...known, version: after + 1, put: new Date().toISOString() };
  if (newest) {
    await unpostStory(ask, locked.number, newest.number);
    await ask('update verbatim.versions set newest = false where number = $1', [newest.number]);
  }
  const [made] = await ask(
    `insert into verbatim.versions (owner, id, version, ref, characters, kept, file, index)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning number`,
    [locked.number, id, kept.version, kept.ref, kept.characters, keptText(kept), JSON.stringify(file), index],
  );
  await postStory(ask, locked.number, Number(made?.number), postings);
  await touch(ask, owner, newest ? 0 : 1, kept.characters - (newest?.kept.characters ?? 0));
  return kept;
}

function checkLimits(draft: Draft, newest: Kept | undefined, locked: Locked, limits: Limits): void {
  if (!newest && locked.stories + 1 > limits.stories)
    throw new StoreError(
      'too-many',
      `${draft.id}: there are ${locked.stories} stories, ${limits.stories} may be`,
    );
  const more = draft.characters - (newest?.characters ?? 0);
  if (more > 0 && locked.characters + more > limits.characters)
    throw new StoreError(
      'too-large',
      `${draft.id}: all stories would have ${locked.characters + more} characters, ${limits.characters} may be`,
    );
}

/** With all of its versions. False where there is none. */
export async function removeStory(ask: Ask, owner: Owner, id: string): Promise<boolean> {
  const { number } = await lockOwner(ask, owner);
  const [row] = await ask('select number from verbatim.versions where owner = $1 and id = $2 and newest', [
    number,
    id,
  ]);
  if (!row) return false;
  await unpostStory(ask, number, Number(row.number));
  const removed = await ask(
    'delete from verbatim.versions where owner = $1 and id = $2 returning newest, characters',
    [number, id],
  );
  const newest = removed.find((row) => row.newest === true);
  await touch(ask, owner, -1, -Number(newest?.characters));
  return true;
}
