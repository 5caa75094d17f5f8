import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What DER has before the 32 bytes of an Ed25519 public key (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export interface Signed {
  readonly signature: string | undefined;
  /** Seconds since 1970, in decimal. */
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}

/** How far a request's clock may be from ours, milliseconds: what is older may be a replay. */
const window = 5 * 60_000;

/**
 * Discord signs timestamp and raw body of every request with the application's key.
 * @see https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export class Verifier {
  readonly #key: KeyObject;
  readonly #now: () => number;

  /** @param publicKey the 64 hexadecimal digits that the application's page shows */
  constructor(publicKey: string, now: () => number = Date.now) {
    const der = Buffer.concat([derPrefix, Buffer.from(publicKey, 'hex')]);
    this.#key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    this.#now = now;
  }

  accepts({ signature = '', timestamp = '', body }: Signed): boolean {
    if (!/^[\da-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
    if (Math.abs(this.#now() - Number(timestamp) * 1_000) > window) return false;
    const message = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, message, this.#key, Buffer.from(signature, 'hex'));
  }
}

/**
 * Interactions seen while their timestamp still counts; a request heard again is someone else's. Each replica knows its
 * own: a replay elsewhere is answered to whoever replays, and goes nowhere near Discord.
 */
export class Replays {
  readonly #seen = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether the interaction is new; it no longer is, after this. */
  isNew(id: string): boolean {
    const now = this.#now();
    for (const [old, at] of this.#seen) {
      if (now - at <= 2 * window) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, now);
    return true;
  }
}
