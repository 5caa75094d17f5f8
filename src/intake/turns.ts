export interface TurnsOptions {
  /** Works under way at the same time. */
  readonly atOnce?: number | undefined;
  /** Works that wait for their turn. */
  readonly waiting?: number | undefined;
  /** Works of one owner, waiting and under way. */
  readonly each?: number | undefined;
}

/** Who may work when, and who has to be sent away: a few at once, a few in line, none taking all the places. */
export class Turns {
  readonly #atOnce: number;
  readonly #most: number;
  readonly #each: number;
  readonly #line: (() => void)[] = [];
  readonly #owners = new Map<string, number>();
  #inside = 0;
  #working = 0;

  constructor({ atOnce = 1, waiting = 8, each = 2 }: TurnsOptions = {}) {
    this.#atOnce = atOnce;
    this.#most = atOnce + waiting;
    this.#each = each;
  }

  /** Takes a place; null where there is none. `work` then does its work when it is its turn. */
  enter(owner: string): Place | null {
    const own = this.#owners.get(owner) ?? 0;
    if (this.#inside >= this.#most || own >= this.#each) return null;
    this.#inside++;
    this.#owners.set(owner, own + 1);
    return { work: (doing) => this.#turn(doing), leave: () => this.#leave(owner) };
  }

  async #turn<T>(doing: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#atOnce) await new Promise<void>((resolve) => this.#line.push(resolve));
    else this.#working++;
    try {
      return await doing();
    } finally {
      // The one that comes next takes over this turn.
      const next = this.#line.shift();
      if (next) next();
      else this.#working--;
    }
  }

  #leave(owner: string): void {
    this.#inside--;
    const own = (this.#owners.get(owner) ?? 1) - 1;
    if (own > 0) this.#owners.set(owner, own);
    else this.#owners.delete(owner);
  }
}

export interface Place {
  work<T>(doing: () => Promise<T>): Promise<T>;
  leave(): void;
}
