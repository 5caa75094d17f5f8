import { refOf } from '../index/ref.ts';
import { backupItems, type Counts, type Item } from './backup.ts';
import { draftFrom } from './draft.ts';
import type { Owner } from './owner.ts';
import type { Store } from './store.ts';

/** What a restore did. */
export interface Restored {
  readonly stories: number;
  readonly versions: number;
  readonly verdicts: number;
  /** Stories that the store has in other words, and that were left as they are. */
  readonly kept: readonly { readonly owner: Owner; readonly id: string }[];
}

/** Reads a whole backup and keeps nothing. @throws {BackupError} */
export async function checkBackup(lines: AsyncIterable<string>): Promise<Counts> {
  const items = backupItems(lines);
  for (;;) {
    const next = await items.next();
    if (next.done) return next.value;
  }
}

/** Whether a store has nothing yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  if ((await store.owners()).length > 0) return false;
  for await (const _ of store.verdicts()) return false;
  return true;
}

/**
 * Puts what a backup holds, which is to be checked first. What is there already stays as it is, so that a restore that
 * was broken off is taken up by another; verdicts are added only where there are none.
 */
export async function restore(store: Store, lines: AsyncIterable<string>): Promise<Restored> {
  const restoring = new Restoring(store, !(await hasVerdicts(store)));
  for await (const item of backupItems(lines)) await restoring.take(item);
  return restoring.done;
}

async function hasVerdicts(store: Store): Promise<boolean> {
  for await (const _ of store.verdicts()) return true;
  return false;
}

class Restoring {
  readonly #store: Store;
  readonly #rates: boolean;
  readonly done = {
    stories: 0,
    versions: 0,
    verdicts: 0,
    kept: [] as { owner: Owner; id: string }[],
  };
  /** The story whose versions come now: what the store has of it, and how many of these the backup has named. */
  #now: {
    owner: Owner;
    id: string;
    there: readonly string[];
    newest: number;
    named: number;
    other: boolean;
  } | null = null;

  constructor(store: Store, rates: boolean) {
    this.#store = store;
    this.#rates = rates;
  }

  async take(item: Item): Promise<void> {
    if (item.kind === 'owner') await this.#set(item);
    else if (item.kind === 'version') await this.#put(item);
    else if (this.#rates) {
      await this.#store.rate(item.verdict);
      this.done.verdicts++;
    }
  }

  async #set({ owner, settings }: Item & { kind: 'owner' }): Promise<void> {
    this.#now = null;
    const there = await this.#store.settings(owner);
    if (Object.keys(there).length === 0 && Object.keys(settings).length > 0)
      await this.#store.saveSettings(owner, settings);
  }

  async #put({ owner, entry }: Item & { kind: 'version' }): Promise<void> {
    const { id } = entry.story;
    if (this.#now?.id !== id) {
      const versions = await this.#store.versions(owner, id);
      const there = versions.map(({ ref }) => ref);
      this.#now = { owner, id, there, newest: versions.at(-1)?.version ?? 0, named: 0, other: false };
    }
    const now = this.#now;
    if (now.other) return;
    const known = now.there[now.named++];
    if (known === refOf(entry)) return;
    if (known !== undefined) {
      now.other = true;
      this.done.kept.push({ owner, id });
      return;
    }
    now.newest = (await this.#store.put(owner, draftFrom(entry), now.newest)).version;
    this.done.versions++;
    if (now.newest === 1) this.done.stories++;
  }
}
