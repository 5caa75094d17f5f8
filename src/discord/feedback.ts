import { appendFile } from 'node:fs/promises';
import type { Verdict } from '../store/verdict.ts';

/** Where verdicts go. */
export interface Ratings {
  add(verdict: Verdict): Promise<void>;
}

/** A local file of JSON lines, each written in one piece, in the order in which they came. */
export class FeedbackFile implements Ratings {
  readonly #path: string;
  #last: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  async add({ verdict, question, answer, excerpts }: Verdict): Promise<void> {
    const line = `${JSON.stringify({ verdict, question, answer, excerpts })}\n`;
    const written = this.#last.then(() => appendFile(this.#path, line));
    this.#last = written.catch(() => {});
    await written;
  }
}
