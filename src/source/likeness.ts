import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

/**
 * What tells a text from others without its words: small enough (about 1 kB) to keep for every story.
 * Broder's bottom-k sketch of the text's shingles (On the resemblance and containment of documents, 1997).
 */
export interface Sketch {
  /** The same for texts that differ in case, marks and blanks alone. */
  readonly words: string;
  /** The least hashes of its shingles, rising. */
  readonly least: Uint32Array;
}

/** Words in a shingle: long enough that two reports of one event share few but those of their quotations. */
const shingle = 5;
/** Hashes kept; the standard error of a likeness is at most √(¼ ∕ 256) = 3 %. */
const most = 256;

export function sketchOf(text: string): Sketch {
  const words = fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  const last = Math.max(words.length - shingle, 0);
  for (let at = 0; at <= last; at++) hashes.add(hashOf(words.slice(at, at + shingle).join(' ')));
  return {
    words: createHash('sha256').update(words.join(' ')).digest('base64url'),
    least: Uint32Array.from(hashes).sort().slice(0, most),
  };
}

/** The share of shingles that both texts have among those that either has (Jaccard), estimated: 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  if (a.words === b.words) return 1;
  let both = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < most && (i < a.least.length || j < b.least.length); seen++) {
    const left = a.least[i] ?? Number.POSITIVE_INFINITY;
    const right = b.least[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) both++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return seen === 0 ? 0 : both / seen;
}

/** FNV-1a over UTF-16 units, then the last mixing of MurmurHash3, so that low hashes are a fair sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
