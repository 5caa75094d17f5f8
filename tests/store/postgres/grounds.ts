import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPostgres, type PostgresOptions } from '../../../src/store/postgres/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { PgliteServer } from './pglite.ts';

/** A database of its own for each test. */
export interface Databases {
  readonly name: string;
  /** The URL of an empty database, until it is razed. */
  fresh(): Promise<{ url: string; raze(): Promise<void> }>;
  stop(): Promise<void>;
}

/** PostgreSQL in this process; it has one database, which is emptied. */
export async function pglite(): Promise<Databases & { readonly server: PgliteServer }> {
  const server = await PgliteServer.start();
  return {
    name: 'PGlite',
    server,
    async fresh() {
      await server.clear();
      return { url: server.url, raze: () => server.clear() };
    },
    stop: () => server.stop(),
  };
}

/** The server that `TEST_DATABASE_URL` names: whoever that is must be allowed to create databases. */
export const served = (url: string): Databases => ({
  name: 'PostgreSQL',
  async fresh() {
    const name = `verbatim_${randomBytes(6).toString('hex')}`;
    await ask(url, `create database ${name} template template0 encoding 'UTF8'`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return { url: own.href, raze: async () => void (await ask(url, `drop database ${name} with (force)`)) };
  },
  async stop() {},
});

export async function ask(url: string, sql: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export const opened = (url: string, options: PostgresOptions = {}): Promise<Store> =>
  openPostgres(url, { connections: 3, ...options });

/** Those that can be had here: PGlite always, a server where one is named. */
export async function everyDatabase(): Promise<Databases[]> {
  const url = process.env.TEST_DATABASE_URL;
  return [await pglite(), ...(url ? [served(url)] : [])];
}
