import { existsSync, readFileSync } from 'node:fs';
import { folderFor, run } from './machine.ts';

/** A PostgreSQL server of its own on loopback, as durable as by default. */
export class Postgres {
  readonly url: string;
  readonly #folder: string;
  readonly #options: string;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.url = `postgresql://verbatim@127.0.0.1:${port}/verbatim`;
    this.#options = `-p ${port} -k '' -c listen_addresses=127.0.0.1`;
  }

  static async create(parent: string, port: number): Promise<Postgres> {
    const folder = folderFor(parent, 'postgres');
    await run(
      'initdb',
      ['--auth=trust', '--username=verbatim', '--encoding=UTF8', '--locale=C', folder],
      parent,
    );
    const postgres = new Postgres(folder, port);
    process.once('exit', () => postgres.#kill());
    await postgres.start();
    await run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'verbatim', 'verbatim'], parent);
    return postgres;
  }

  /** Until it takes connections. */
  async start(): Promise<void> {
    await this.#control('start', '--wait', '-l', `${this.#folder}/log`, '-o', this.#options);
  }

  /** `immediate` is the power cut: nothing is written back, the next start recovers from the log. */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    await this.#control('stop', '--wait', '--mode', mode);
  }

  /** Whatever ended this process, the server ends with it. */
  #kill(): void {
    const file = `${this.#folder}/postmaster.pid`;
    if (existsSync(file)) process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGQUIT');
  }

  async #control(...args: readonly string[]): Promise<void> {
    await run('pg_ctl', [...args, '--silent', '--pgdata', this.#folder], this.#folder);
  }
}
