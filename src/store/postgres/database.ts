import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from '../error.ts';
import { faultOf, isLost } from './faults.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Asks one thing of the database. Strings and numbers as text, buffers as bytea, arrays as arrays. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export interface Connecting {
  readonly connectionString: string;
  /** Milliseconds that a statement may take. */
  readonly patience: number;
}

/** What every connection is opened with. The client's own limit is for a server that no longer answers at all. */
export const connectionOf = ({ connectionString, patience }: Connecting): pg.ClientConfig => ({
  connectionString,
  application_name: 'verbatim',
  connectionTimeoutMillis: patience / 2,
  statement_timeout: patience,
  lock_timeout: Math.round(patience * 0.8),
  query_timeout: patience * 1.2,
  idle_in_transaction_session_timeout: Math.round(patience * 1.2),
  keepAlive: true,
});

/** A bounded pool of connections with time limits on everything; lost ones are replaced as they are needed. */
export class Database {
  readonly #pool: pg.Pool;
  /** How long it is asked whether a commit came through whose answer did not. */
  readonly #doubt: number;

  /** @param max connections */
  constructor(connecting: Connecting, max: number) {
    this.#doubt = connecting.patience / 2;
    this.#pool = new pg.Pool({ ...connectionOf(connecting), max, allowExitOnIdle: true });
    // A connection may break while nobody waits for it: its next user is told.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** One statement, on a fresh connection if the first was dead already. @throws {StoreError} `away` */
  ask: Ask = async (sql, values = []) => {
    const once = async () => (await this.#pool.query(sql, values as unknown[])).rows as Row[];
    try {
      return await once().catch((cause) => (isBroken(cause) ? once() : Promise.reject(cause)));
    } catch (cause) {
      throw faultOf(cause);
    }
  };

  /** All of the work or nothing. @throws {StoreError} `away`, and what `work` throws */
  async transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const once = () => this.#transact(work);
    try {
      return await once().catch((cause) => (isBroken(cause) ? once() : Promise.reject(cause)));
    } catch (cause) {
      throw faultOf(cause);
    }
  }

  async #transact<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let result: T;
    let transaction: string;
    try {
      const [, begun] = (await client.query(
        'begin; select pg_current_xact_id()::text as transaction',
      )) as unknown as pg.QueryResult<{ transaction: string }>[];
      transaction = begun?.rows[0]?.transaction ?? '';
      result = await work(async (sql, values = []) => (await client.query(sql, values as unknown[])).rows);
    } catch (cause) {
      const unwound = await client.query('rollback').then(
        () => true,
        () => false,
      );
      client.release(!unwound);
      throw cause;
    }
    try {
      await client.query('commit');
      client.release();
    } catch (cause) {
      client.release(true);
      if (!isLost(cause)) throw cause;
      await this.#settle(transaction, cause);
    }
    return result;
  }

  /** Returns if a transaction was committed whose connection broke before it was told. */
  async #settle(transaction: string, cause: unknown): Promise<void> {
    const until = Date.now() + this.#doubt;
    for (let wait = 50; Date.now() < until; wait = Math.min(2 * wait, 1_000)) {
      const status = await this.#statusOf(transaction);
      if (status === 'committed') return;
      if (status === 'aborted')
        throw new StoreError('away', 'PostgreSQL went away; the change was not made', cause);
      await pause(wait);
    }
    throw new StoreError('away', 'PostgreSQL went away; it is not known whether the change was made', cause);
  }

  async #statusOf(transaction: string): Promise<unknown> {
    try {
      const { rows } = await this.#pool.query('select pg_xact_status($1::xid8) as status', [transaction]);
      return rows[0]?.status;
    } catch (cause) {
      // A database that has never had it: another took the place of the one that went.
      return isLost(cause) ? 'unknown' : 'aborted';
    }
  }

  /** Waits for what is under way. */
  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** A connection that was dead before it was used, and not a server that cannot be reached or takes too long. */
const isBroken = (cause: unknown): boolean =>
  cause instanceof Error &&
  isLost(cause) &&
  !/ECONNREFUSED|ENOTFOUND|timeout/i.test(`${'code' in cause ? cause.code : ''} ${cause.message}`);
