import { type Draft, lineOf } from './draft.ts';

const kept = 100;

/** The commands sent so far, walked with the arrow keys. */
export class History {
  readonly #drafts: Draft[] = [];
  #at = 0;

  add(draft: Draft): void {
    const last = this.#drafts.at(-1);
    if (!last || lineOf(last) !== lineOf(draft)) this.#drafts.push(draft);
    if (this.#drafts.length > kept) this.#drafts.shift();
    this.rewind();
  }

  /** Back to the present: the next step back is the last command. */
  rewind(): void {
    this.#at = this.#drafts.length;
  }

  /** The command before or after; null past either end, where the first one stays the first. */
  step(by: 1 | -1): Draft | null {
    this.#at = Math.max(0, Math.min(this.#drafts.length, this.#at + by));
    return this.#drafts[this.#at] ?? null;
  }
}
