export interface RestartOptions {
  /** Milliseconds before the first restart. */
  readonly first?: number;
  /** Milliseconds that no wait is longer than. */
  readonly most?: number;
  /** Milliseconds after which a process is thought to be well. */
  readonly settled?: number;
  readonly now?: () => number;
}

/**
 * When a process that died is started again: after a second, and after twice as long at each death in a row, up to five
 * minutes; one that lived for ten minutes begins anew. Discord takes a thousand sessions a day, and these are fewer.
 */
export class Restarts {
  readonly #first: number;
  readonly #most: number;
  readonly #settled: number;
  readonly #now: () => number;
  #started: number;
  #inARow = 0;

  constructor({ first = 1_000, most = 300_000, settled = 600_000, now = Date.now }: RestartOptions = {}) {
    this.#first = first;
    this.#most = most;
    this.#settled = settled;
    this.#now = now;
    this.#started = now();
  }

  started(): void {
    this.#started = this.#now();
  }

  /** Tells which death in a row this was, and how many milliseconds to wait. */
  died(): { inARow: number; wait: number } {
    if (this.#now() - this.#started >= this.#settled) this.#inARow = 0;
    this.#inARow++;
    return { inARow: this.#inARow, wait: Math.min(this.#most, this.#first * 2 ** (this.#inARow - 1)) };
  }
}
