/** A part of the bot that runs until it is stopped. */
export interface Service {
  /** Resolves when it was stopped; rejects when it ended for a reason that the operator must mend. */
  readonly ended: Promise<void>;
  /** Whether it takes interactions. */
  ready(): boolean;
  /** Takes nothing new, lets answers under way go out, then closes. */
  stop(): Promise<void>;
}

/** The answers under way, so that stopping can wait for them. */
export class UnderWay {
  readonly #work = new Set<Promise<void>>();

  get count(): number {
    return this.#work.size;
  }

  /** @param work must not reject */
  add(work: Promise<void>): void {
    const tracked = work.finally(() => this.#work.delete(tracked));
    this.#work.add(tracked);
  }

  /** Resolves when all are done, or after `ms` milliseconds. */
  async settled(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(this.#work), grace]);
    clearTimeout(timer);
  }
}

/** Milliseconds that answers under way are given when stopping. */
export const graceMs = 5_000;
