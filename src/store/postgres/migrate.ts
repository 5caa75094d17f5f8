import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from '../error.ts';
import type { Ask, Database } from './database.ts';

export interface Migration {
  /** The version that the schema is of when this was applied: 1, 2, 3 … */
  readonly version: number;
  readonly sql: string;
}

/** Beside this module, in the sources as in what is built. */
const folder = new URL('./migrations/', import.meta.url);

/** The migrations that this Verbatim has, in order. */
export const migrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, folder), 'utf8') }));

/** Any number, the same in every process: who has this lock may change the schema. */
const lock = 7_236_528_211_409;
const oldestServer = 130_000;

/**
 * Brings the schema up to date, in one transaction; of many processes that start together one does, the others wait.
 * @throws {StoreError} `version` where the schema is newer than this Verbatim, `away` where it cannot be made
 */
export async function migrate(database: Database, to: readonly Migration[] = migrations()): Promise<void> {
  const newest = to.at(-1)?.version ?? 0;
  await checkServer(database.ask);
  if ((await versionOf(database.ask, newest)) === newest) return;
  await database.transaction(async (ask) => {
    await ask(`set local lock_timeout = 60000; set local statement_timeout = 0`);
    await ask('select pg_advisory_xact_lock($1)', [lock]);
    const version = await versionOf(ask, newest);
    if (version === 0) {
      await ask('create schema if not exists verbatim');
      await ask(
        'create table verbatim.migrations (version integer primary key, applied timestamptz not null)',
      );
    }
    for (const migration of to.filter((each) => each.version > version)) {
      await ask(migration.sql);
      await ask('insert into verbatim.migrations values ($1, now())', [migration.version]);
    }
  });
}

async function checkServer(ask: Ask): Promise<void> {
  const [server] = await ask(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  if (Number(server?.version) < oldestServer)
    throw new StoreError('version', 'PostgreSQL is older than 13; use a newer one');
  if (server?.encoding !== 'UTF8')
    throw new StoreError('version', `the database is in ${server?.encoding}; create one in UTF8`);
}

/** 0 where there is no schema yet. */
async function versionOf(ask: Ask, newest: number): Promise<number> {
  // Asked of the catalogue's tables: a session may remember for a while that there was no such name.
  const [there] = await ask(
    `select from pg_catalog.pg_tables where schemaname = 'verbatim' and tablename = 'migrations'`,
  );
  if (!there) return 0;
  const [found] = await ask('select coalesce(max(version), 0) as version from verbatim.migrations');
  const version = Number(found?.version);
  if (version > newest) {
    const what = `the database's schema is of version ${version}, this Verbatim knows ${newest}`;
    throw new StoreError('version', `${what}; start a newer Verbatim`);
  }
  return version;
}
