/**
 * How often one user may ask: a few times at once, then once in a while. Kept in memory, each replica for itself; users
 * whose time has passed are forgotten.
 *
 * The generic cell rate algorithm (ITU-T I.371): one number a user, the time at which all that was asked is paid for.
 */
export class Cooldown {
  readonly #paid = new Map<string, number>();
  readonly #every: number;
  readonly #burst: number;
  readonly #now: () => number;

  /**
   * @param every milliseconds that one request costs; 0 turns the cooldown off
   * @param burst how many are taken at once
   */
  constructor({ every, burst = 5, now = Date.now }: { every: number; burst?: number; now?: () => number }) {
    this.#every = every;
    this.#burst = burst;
    this.#now = now;
  }

  /** Takes a request, or tells how many milliseconds to wait. */
  take(user: string): number {
    if (this.#every === 0) return 0;
    const now = this.#now();
    this.#forget(now);
    const paid = Math.max(now, this.#paid.get(user) ?? 0);
    const wait = paid - now - (this.#burst - 1) * this.#every;
    if (wait > 0) return wait;
    this.#paid.delete(user);
    this.#paid.set(user, paid + this.#every);
    return 0;
  }

  /** How many users are remembered. */
  get size(): number {
    return this.#paid.size;
  }

  /** Those who asked longest ago come first. */
  #forget(now: number): void {
    for (const [user, paid] of this.#paid) {
      if (paid > now) return;
      this.#paid.delete(user);
    }
  }
}
