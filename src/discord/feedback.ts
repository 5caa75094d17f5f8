import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Verdict } from '../present/feedback.ts';

const cited = z.object({ story: z.string(), ref: z.string(), start: z.int().min(0), end: z.int().min(0) });

/** A line of the feedback file. */
export const feedbackLine = z.object({
  verdict: z.enum(['right', 'wrong']),
  question: z.string(),
  answer: cited.nullable(),
  excerpts: z.array(cited),
});

/** Where verdicts go: a local file of JSON lines, each written in one piece, in the order in which they came. */
export class FeedbackFile {
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
