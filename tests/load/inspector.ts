import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Megabytes. */
export interface Memory {
  readonly resident: number;
  readonly heap: number;
  /** What V8 has taken from the system for its heap, used or not. */
  readonly committed: number;
  /** Buffers and other native memory that objects of the heap hold on to. */
  readonly external: number;
}

/** Looks into a process that was started with `--inspect=PORT`, without any code of its own in there. */
export class Inspector {
  readonly #socket: WebSocket;
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async connect(port: number): Promise<Inspector> {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    const [{ webSocketDebuggerUrl: url }] = targets as [{ webSocketDebuggerUrl: string }];
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await once(socket, 'open');
    return new Inspector(socket);
  }

  /** What is in use once all that nobody needs has been collected. */
  async memory(): Promise<Memory> {
    await this.#ask('HeapProfiler.collectGarbage');
    const expression = 'JSON.stringify(process.memoryUsage())';
    const { result } = await this.#ask<{ result: { value: string } }>('Runtime.evaluate', { expression });
    const { rss, heapUsed, heapTotal, external } = JSON.parse(result.value) as NodeJS.MemoryUsage;
    return {
      resident: rss / 1e6,
      heap: heapUsed / 1e6,
      committed: heapTotal / 1e6,
      external: external / 1e6,
    };
  }

  close(): void {
    this.#socket.close();
  }

  async #ask<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [raw] = await once(this.#socket, 'message');
      const answer = JSON.parse(String(raw)) as { id?: number; result: Result };
      if (answer.id === id) return answer.result;
    }
  }
}
