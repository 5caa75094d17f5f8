import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on 127.0.0.1 that does what it is told, and counts who comes. */
export class HostileServer {
  readonly paths: string[] = [];
  readonly #server: Server;

  private constructor(listener: RequestListener) {
    this.#server = createServer((request, response) => {
      this.paths.push(request.url ?? '');
      listener(request, response);
    });
  }

  static async open(listener: RequestListener): Promise<HostileServer> {
    const opened = new HostileServer(listener);
    await new Promise<void>((done) => opened.#server.listen(0, '127.0.0.1', done));
    return opened;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  at(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }
}
