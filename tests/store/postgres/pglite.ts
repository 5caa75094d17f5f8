import { createServer, type Server, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Messages after which the server answers and is ready again: a query, a sync. */
const ends = new Set(['Q', 'S']);
const requests = { ssl: 80_877_103, gss: 80_877_104, cancel: 80_877_102 };

interface Line {
  readonly socket: Socket;
  started: boolean;
  received: Buffer;
  /** Messages of the query that is being sent. */
  batch: Buffer[];
}

interface Job {
  readonly line: Line;
  readonly bytes: Buffer;
}

/**
 * PGlite behind a socket, so that the store is tested with its own client over PostgreSQL's protocol. PGlite has one
 * session: connections take turns by whole queries, and have it for themselves while they are in a transaction.
 */
export class PgliteServer {
  readonly url: string;
  readonly #database: PGlite;
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  readonly #waiting: Job[] = [];
  #holder: Line | null = null;
  #busy = false;

  private constructor(database: PGlite, server: Server) {
    this.#database = database;
    this.#server = server;
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    this.url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
    server.on('connection', (socket) => this.#take(socket));
  }

  static async start(): Promise<PgliteServer> {
    const database = await PGlite.create({ extensions: { pg_trgm } });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PgliteServer(database, server);
  }

  /** Hangs up on everyone. */
  hangUp(): void {
    for (const { socket } of this.#lines) socket.destroy();
  }

  /** As if the server was just set up. */
  async clear(): Promise<void> {
    await this.#database.exec('drop schema if exists verbatim cascade');
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#database.close();
  }

  #take(socket: Socket) {
    const line: Line = { socket, started: false, received: Buffer.alloc(0), batch: [] };
    this.#lines.add(line);
    socket.setNoDelay(true);
    socket.on('data', (bytes) => {
      line.received = Buffer.concat([line.received, bytes]);
      this.#read(line);
    });
    socket.on('error', () => {});
    socket.on('close', () => this.#leave(line));
  }

  #read(line: Line) {
    for (;;) {
      const head = line.started ? 1 : 0;
      if (line.received.length < head + 4) return;
      const size = head + line.received.readInt32BE(head);
      if (line.received.length < size) return;
      const message = line.received.subarray(0, size);
      line.received = line.received.subarray(size);
      if (line.started) this.#hear(line, message);
      else this.#greet(line, message);
    }
  }

  #greet(line: Line, message: Buffer) {
    const request = message.readInt32BE(4);
    if (request === requests.ssl || request === requests.gss) line.socket.write('N');
    else if (request === requests.cancel) line.socket.end();
    else {
      line.started = true;
      this.#ask({ line, bytes: message });
    }
  }

  #hear(line: Line, message: Buffer) {
    const kind = String.fromCharCode(message[0] ?? 0);
    if (kind === 'X') {
      line.socket.end();
      return;
    }
    line.batch.push(message);
    if (!ends.has(kind)) return;
    const bytes = Buffer.concat(line.batch);
    line.batch = [];
    this.#ask({ line, bytes });
  }

  #ask(job: Job) {
    this.#waiting.push(job);
    void this.#work();
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    for (let job = this.#next(); job; job = this.#next()) {
      const answer = Buffer.from(await this.#database.execProtocolRaw(job.bytes));
      this.#answer(job.line, answer);
    }
    this.#busy = false;
  }

  /** Whoever is in a transaction goes first, and last. */
  #next(): Job | undefined {
    const at = this.#holder ? this.#waiting.findIndex(({ line }) => line === this.#holder) : 0;
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  /** Notifications are for all; the rest is for who asked. */
  #answer(line: Line, answer: Buffer) {
    const own: Buffer[] = [];
    for (let at = 0; at < answer.length; ) {
      const size = 1 + answer.readInt32BE(at + 1);
      const message = answer.subarray(at, at + size);
      const kind = String.fromCharCode(message[0] ?? 0);
      if (kind === 'A') for (const { socket } of this.#lines) socket.write(message);
      else own.push(message);
      if (kind === 'Z') this.#holder = message[5] === 0x49 ? null : line;
      at += size;
    }
    if (line.socket.writable) line.socket.write(Buffer.concat(own));
    else if (this.#holder === line) this.#leave(line);
  }

  /** A transaction is undone whose connection is gone. */
  #leave(line: Line) {
    this.#lines.delete(line);
    if (this.#holder !== line) return;
    const query = Buffer.from('rollback\0');
    const head = Buffer.from([0x51, 0, 0, 0, 4 + query.length]);
    this.#ask({ line, bytes: Buffer.concat([head, query]) });
  }
}
