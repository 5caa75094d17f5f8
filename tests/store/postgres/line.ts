import { connect, createServer, type Server, type Socket } from 'node:net';

/** What becomes of what is sent: passed on, kept back, cut off, or turned away before it is taken. */
type State = 'up' | 'silent' | 'down';

/** A line to a server that can break, fall silent, or break right when certain words are sent. */
export class Line {
  readonly url: string;
  readonly #server: Server;
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #state: State = 'up';
  #words: string | null = null;
  #deliver = true;

  private constructor(server: Server, target: URL) {
    this.#server = server;
    this.#target = target;
    const address = server.address();
    const own = new URL(target.href);
    own.hostname = '127.0.0.1';
    own.port = String(typeof address === 'object' ? address?.port : 0);
    this.url = own.href;
    server.on('connection', (socket) => this.#take(socket));
  }

  static async to(url: string): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Line(server, new URL(url));
  }

  /** Breaks all connections; new ones are broken at once until it is up again. */
  down(): void {
    this.#state = 'down';
    this.#break();
  }

  /** Connections stay, and nothing comes through. */
  silent(): void {
    this.#state = 'silent';
  }

  up(): void {
    if (this.#state === 'silent') this.#break();
    this.#state = 'up';
  }

  /** Breaks once, when these words are sent: after the server has them or before, and so before any answer. */
  breakAt(words: string, { deliver }: { deliver: boolean }): void {
    this.#words = words;
    this.#deliver = deliver;
  }

  async close(): Promise<void> {
    this.down();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #break() {
    for (const socket of this.#sockets) socket.destroy();
  }

  #take(client: Socket) {
    if (this.#state === 'down') {
      client.destroy();
      return;
    }
    const server = connect(Number(this.#target.port), this.#target.hostname);
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        // What was sent before is still delivered.
        server.end();
      });
    }
    client.on('data', (bytes) => this.#send(bytes, client, server));
    server.on('data', (bytes) => {
      if (this.#state === 'up') client.write(bytes);
    });
  }

  #send(bytes: Buffer, client: Socket, server: Socket) {
    if (this.#state !== 'up') return;
    if (this.#words === null || !bytes.includes(this.#words)) {
      server.write(bytes);
      return;
    }
    this.#words = null;
    if (this.#deliver) server.write(bytes);
    client.destroy();
  }
}
