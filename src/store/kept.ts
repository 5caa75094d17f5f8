import { z } from 'zod';
import type { Sketch } from '../source/likeness.ts';
import type { Kept } from './store.ts';

/** What is known of a kept story as a line of JSON has it. */
const keptJson = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  ref: z.string(),
  put: z.string(),
  title: z.string(),
  source: z.string(),
  url: z.string().optional(),
  published: z.string().optional(),
  characters: z.int().min(0),
  paragraphs: z.int().min(0),
  words: z.string(),
  /** The sketch's hashes, little-endian, in base64. */
  least: z.string(),
});

export type KeptJson = z.infer<typeof keptJson>;

export const toJson = ({ sketch, ...known }: Kept): KeptJson => ({
  id: known.id,
  version: known.version,
  ref: known.ref,
  put: known.put,
  title: known.title,
  source: known.source,
  url: known.url,
  published: known.published,
  characters: known.characters,
  paragraphs: known.paragraphs,
  words: sketch.words,
  least: packed(sketch.least),
});

/** Null for what is none. The sketch is unpacked when it is first looked at. */
export function fromJson(value: unknown): Kept | null {
  const parsed = keptJson.safeParse(value);
  if (!parsed.success) return null;
  const { words, least, ...known } = parsed.data;
  return new KeptStory(known, words, least);
}

type Known = Omit<Kept, 'sketch'>;

class KeptStory implements Kept {
  declare readonly id: string;
  declare readonly version: number;
  declare readonly ref: string;
  declare readonly put: string;
  declare readonly title: string;
  declare readonly source: string;
  declare readonly url?: string | undefined;
  declare readonly published?: string | undefined;
  declare readonly characters: number;
  declare readonly paragraphs: number;
  readonly #words: string;
  readonly #least: string;

  constructor(known: Known, words: string, least: string) {
    Object.assign(this, known);
    this.#words = words;
    this.#least = least;
  }

  get sketch(): Sketch {
    return { words: this.#words, least: unpacked(this.#least) };
  }
}

function packed(numbers: Uint32Array): string {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4);
  return bytes.toString('base64');
}

function unpacked(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}
