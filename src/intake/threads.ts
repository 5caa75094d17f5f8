import { Worker } from 'node:worker_threads';
import type { Examined, Examining } from './examine.ts';
import { IntakeError } from './fault.ts';

export interface ThreadsOptions {
  /** What a thread runs: the built `thread.ts`. */
  readonly file: string;
  /** Milliseconds that reading a source may take. */
  readonly within?: number | undefined;
  /** Megabytes of heap that reading a source may take. */
  readonly megabytes?: number | undefined;
}

/**
 * A thread for every source, so that none can hold up an answer or take the process down: it is ended when it takes
 * too long, and ends itself when it takes too much memory.
 */
export class Threads {
  readonly #options: ThreadsOptions;
  readonly #running = new Set<Worker>();

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  /** @throws {IntakeError} `too-heavy` */
  async examine(examining: Examining): Promise<Examined> {
    const { file, within = 60_000, megabytes = 768 } = this.#options;
    const worker = new Worker(file, {
      workerData: examining,
      // Flags of the process, such as a debugger's port, are not for its threads.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What a dependency prints is not the bot's log.
      stdout: true,
      stderr: true,
    });
    this.#running.add(worker);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Examined>((resolve, reject) => {
        timer = setTimeout(() => reject(new IntakeError('too-heavy', `not read in ${within} ms`)), within);
        worker.once('message', resolve);
        worker.once('error', (error) => reject(isMemory(error) ? heavy(error) : error));
        worker.once('exit', (code) => reject(new IntakeError('too-heavy', `the thread ended with ${code}`)));
      });
    } finally {
      clearTimeout(timer);
      this.#running.delete(worker);
      await worker.terminate();
    }
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#running, (worker) => worker.terminate()));
  }
}

const isMemory = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' ||
  (error instanceof RangeError && /stack|length|allocation/i.test(error.message));

const heavy = (cause: unknown) => new IntakeError('too-heavy', String(cause), cause);
