import { readFileSync } from 'node:fs';

/**
 * Word vectors by stem, in order of frequency, so that a stem's rank also tells how rare it is in general English.
 * Made by `npm run vectors` from GloVe vectors.
 */
export class Vectors {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #rows: Int8Array;
  readonly #dimensions: number;
  readonly #lengths: Float64Array;

  constructor(bytes: Uint8Array) {
    const head = new DataView(bytes.buffer, bytes.byteOffset, 12);
    const count = head.getUint32(0, true);
    this.#dimensions = head.getUint32(4, true);
    const bodyAt = 12 + head.getUint32(8, true);
    const words = new TextDecoder().decode(bytes.subarray(12, bodyAt)).split('\n');
    this.#ranks = new Map(words.map((word, rank) => [word, rank]));
    this.#rows = new Int8Array(bytes.buffer, bytes.byteOffset + bodyAt, count * this.#dimensions);
    this.#lengths = new Float64Array(count);
  }

  /** The stems in order of frequency. */
  get stems(): readonly string[] {
    return [...this.#ranks.keys()];
  }

  /** Place in the order of frequency from 0, -1 for a stem that is not in the table. */
  rank(stem: string): number {
    return this.#ranks.get(stem) ?? -1;
  }

  /** Cosine of two stems by their ranks. */
  cosine(a: number, b: number): number {
    if (a < 0 || b < 0) return 0;
    const rows = this.#rows;
    const end = (a + 1) * this.#dimensions;
    let sum = 0;
    for (let i = a * this.#dimensions, j = b * this.#dimensions; i < end; i++, j++)
      sum = (sum + Math.imul(rows[i] as number, rows[j] as number)) | 0;
    return sum / (this.#length(a) * this.#length(b));
  }

  /** Mean direction of stems (ranks), each with its weight; null where the table knows none of them. */
  centroid(weighted: Iterable<readonly [rank: number, weight: number]>): Float32Array | null {
    const sum = new Float32Array(this.#dimensions);
    let any = false;
    for (const [rank, weight] of weighted) {
      if (rank < 0) continue;
      any = true;
      const factor = weight / this.#length(rank);
      const at = rank * this.#dimensions;
      for (let k = 0; k < sum.length; k++)
        sum[k] = (sum[k] as number) + factor * (this.#rows[at + k] as number);
    }
    if (!any) return null;
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  }

  #length(rank: number): number {
    const known = this.#lengths[rank];
    if (known) return known;
    let sum = 0;
    const at = rank * this.#dimensions;
    for (let k = 0; k < this.#dimensions; k++) sum += (this.#rows[at + k] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    this.#lengths[rank] = length;
    return length;
  }
}

let shipped: Vectors | undefined;

/** The table that ships, read at the first question. The bundle has its own copy beside it. */
export function vectors(): Vectors {
  shipped ??= new Vectors(readFileSync(new URL('./weights/vectors.bin', import.meta.url)));
  return shipped;
}

const rarest = 25_000;

/** How rare a stem is in general English: about 0 for "the", 1 for a word that the table does not know. */
export function rarity(stem: string): number {
  const rank = vectors().rank(stem);
  const place = rank < 0 ? rarest : rank;
  return Math.log1p(place) / Math.log1p(rarest);
}
