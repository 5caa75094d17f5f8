import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Connecting, connectionOf } from './database.ts';

/** The channel on which each change is told, with the owner's name. */
export const channel = 'verbatim';

/** Milliseconds between signs of life, and how long one may take: a line may be silently broken for so long twice. */
const beat = 5_000;
const patience = { first: 100, most: 5_000 };

export interface Heard {
  /** Something of this owner has changed. */
  readonly changed: (owner: string) => void;
  /** From now on changes are heard; what happened before was not. */
  readonly up: () => void;
  /** From now on changes are missed. */
  readonly down: () => void;
}

/** Hears what other processes change, on a connection of its own that is made again whenever it is lost. */
export class Listener {
  readonly #connecting: Connecting;
  readonly #heard: Heard;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #client: pg.Client | undefined;

  constructor(connecting: Connecting, heard: Heard) {
    this.#connecting = connecting;
    this.#heard = heard;
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    let wait = patience.first;
    while (!this.#closing.signal.aborted) {
      const heard = await this.#listen().catch(() => false);
      wait = heard ? patience.first : Math.min(2 * wait, patience.most);
      await pause(wait, undefined, { signal: this.#closing.signal, ref: false }).catch(() => {});
    }
  }

  /** Until the connection is lost. Whether there was one. */
  async #listen(): Promise<boolean> {
    const client = new pg.Client(connectionOf({ ...this.#connecting, patience: beat }));
    this.#client = client;
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', resolve);
    });
    client.on('notification', ({ payload }) => this.#heard.changed(payload ?? ''));
    let up = false;
    const pulse = setInterval(() => {
      if (up) client.query('select 1').catch(() => client.end().catch(() => {}));
    }, beat).unref();
    try {
      // A client that is closed while it connects never says so to who waits for the connection.
      const connected = client.connect().then(() => client.query(`listen ${channel}`));
      if ((await Promise.race([connected, lost])) === undefined) return false;
      up = true;
      this.#heard.up();
      await lost;
    } finally {
      clearInterval(pulse);
      this.#heard.down();
      client.end().catch(() => {});
    }
    return up;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client?.end().catch(() => {});
    await this.#running;
  }
}
