import type { Store } from '../store.ts';
import { Database } from './database.ts';
import { Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import { postMissing } from './post.ts';
import { Revisions } from './revisions.ts';
import { PostgresStore } from './store.ts';

export interface PostgresOptions {
  /** Connections at most, beside one that listens for changes. */
  readonly connections?: number | undefined;
  /** Milliseconds that a statement may take. */
  readonly patience?: number | undefined;
  /** Characters of stories and indexes that are kept ready, all owners together. */
  readonly loaded?: number | undefined;
  /** Characters of text beyond which an owner's stories are not held in memory but searched in the database. */
  readonly whole?: number | undefined;
}

/**
 * The store in a database, its schema brought up to date.
 * @param url as libpq has it, `postgresql://…`; it holds a password and must not be logged
 * @throws {StoreError} `away` or `version`
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const connecting = { connectionString: url, patience: options.patience ?? 10_000 };
  const database = new Database(connecting, options.connections ?? 8);
  try {
    await migrate(database);
    await postMissing(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const revisions = new Revisions(async (owner) => {
    const [row] = await database.ask('select revision::text from verbatim.owners where name = $1', [owner]);
    return String(row?.revision ?? 0);
  });
  const listener = new Listener(connecting, {
    changed: (owner) => revisions.changed(owner),
    up: () => revisions.listen(true),
    down: () => revisions.listen(false),
  });
  return new PostgresStore(database, listener, revisions, {
    loaded: options.loaded ?? 20_000_000,
    whole: options.whole ?? 5_000_000,
  });
}
