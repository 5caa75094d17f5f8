import type { Tree } from '../answer/spans/trees.ts';

/** One question's candidates and how good each is, 0..1. */
export interface Graded {
  readonly rows: readonly Float32Array[];
  readonly gains: readonly number[];
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastInLeaf: number;
}

const bins = 32;

/**
 * Trees whose softmax over each list comes near to the list's gains: gradient boosting, histograms of at most 32 bins,
 * second-order leaves. Same input, same trees.
 */
export function boost(lists: readonly Graded[], size: number, options: BoostOptions): Tree[] {
  const rows = lists.flatMap((list) => list.rows);
  const edges = Array.from({ length: size }, (_, j) => edgesOf(rows, j));
  const binned = edges.map((cuts, j) =>
    columnOf(Uint8Array.from(rows, (row) => binOf(cuts, row[j] as number))),
  );
  const targets = lists.map(({ gains }) => targetOf(gains));
  const scores = new Float64Array(rows.length);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    let at = 0;
    for (const [n, list] of lists.entries()) {
      slopes(list, targets[n] as Float64Array, scores, at, gradient, hessian);
      at += list.rows.length;
    }
    const { tree, leafOf } = grow(binned, edges, gradient, hessian, options);
    for (let i = 0; i < rows.length; i++) scores[i]! += tree.leaves[leafOf[i]!]!;
    trees.push(tree);
  }
  return trees;
}

function targetOf(gains: readonly number[]): Float64Array {
  const powers = gains.map((gain) => gain ** 3);
  const all = powers.reduce((sum, power) => sum + power, 0) || 1;
  return Float64Array.from(powers, (power) => power / all);
}

function slopes(
  list: Graded,
  target: Float64Array,
  scores: Float64Array,
  at: number,
  gradient: Float64Array,
  hessian: Float64Array,
) {
  const count = list.rows.length;
  let most = -Infinity;
  for (let i = 0; i < count; i++) most = Math.max(most, scores[at + i]!);
  let all = 0;
  for (let i = 0; i < count; i++) all += Math.exp(scores[at + i]! - most);
  for (let i = 0; i < count; i++) {
    const p = Math.exp(scores[at + i]! - most) / all;
    gradient[at + i] = list.weight * (p - target[i]!);
    hessian[at + i] = list.weight * Math.max(p * (1 - p), 1e-4);
  }
}

/** A feature's bins by row, with the rows that are not in the first bin, where most are. */
interface Column {
  readonly bins: Uint8Array;
  readonly others: Uint32Array;
}

function columnOf(all: Uint8Array): Column {
  const others: number[] = [];
  for (let i = 0; i < all.length; i++) if (all[i] !== 0) others.push(i);
  return { bins: all, others: Uint32Array.from(others) };
}

function edgesOf(rows: readonly Float32Array[], j: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const sample: number[] = [];
  for (let i = 0; i < rows.length; i += step) sample.push(rows[i]![j]!);
  sample.sort((a, b) => a - b);
  const distinct = [...new Set(sample)];
  if (distinct.length <= bins) return distinct.slice(0, -1);
  const cuts = Array.from(
    { length: bins - 1 },
    (_, k) => sample[Math.floor(((k + 1) * sample.length) / bins)]!,
  );
  return [...new Set(cuts)];
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

interface Grown {
  tree: Tree;
  leafOf: Uint8Array;
}

function grow(
  binned: readonly Column[],
  edges: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  { depth, rate, leastInLeaf }: BoostOptions,
): Grown {
  const inner = 2 ** depth - 1;
  const splits: [number, number][] = [];
  const node = new Uint16Array(gradient.length);
  for (let level = 0; level < depth; level++) {
    const first = 2 ** level - 1;
    const width = 2 ** level;
    const best = bestSplits(binned, edges, gradient, hessian, node, first, width, leastInLeaf);
    for (let k = 0; k < width; k++) splits[first + k] = best[k]?.split ?? [-1, 0];
    for (let i = 0; i < node.length; i++) {
      const found = best[node[i]! - first];
      const right = found ? binned[found.split[0]]!.bins[i]! > found.bin : false;
      node[i] = 2 * node[i]! + (right ? 2 : 1);
    }
  }
  const g = new Float64Array(inner + 1);
  const h = new Float64Array(inner + 1);
  for (let i = 0; i < node.length; i++) {
    g[node[i]! - inner]! += gradient[i]!;
    h[node[i]! - inner]! += hessian[i]!;
  }
  const leaves = Array.from(g, (value, k) => round((-rate * value) / (h[k]! + 1)));
  return { tree: { splits, leaves }, leafOf: Uint8Array.from(node, (at) => at - inner) };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000 || 0;

interface Best {
  split: [number, number];
  bin: number;
  gain: number;
}

function bestSplits(
  binned: readonly Column[],
  edges: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  node: Uint16Array,
  first: number,
  width: number,
  leastInLeaf: number,
): (Best | undefined)[] {
  const best: (Best | undefined)[] = new Array(width).fill(undefined);
  const sums = Array.from({ length: width }, () => ({ g: 0, h: 0, n: 0 }));
  for (let i = 0; i < node.length; i++) {
    const sum = sums[node[i]! - first]!;
    sum.g += gradient[i]!;
    sum.h += hessian[i]!;
    sum.n += 1;
  }
  const [g, h, n] = [
    new Float64Array(width * bins),
    new Float64Array(width * bins),
    new Uint32Array(width * bins),
  ];
  for (const [j, column] of binned.entries()) {
    const cuts = edges[j] ?? [];
    if (cuts.length === 0) continue;
    g.fill(0);
    h.fill(0);
    n.fill(0);
    const { others, bins: binOfRow } = column;
    for (let k = 0; k < others.length; k++) {
      const i = others[k]!;
      const at = (node[i]! - first) * bins + binOfRow[i]!;
      g[at]! += gradient[i]!;
      h[at]! += hessian[i]!;
      n[at]! += 1;
    }
    for (let k = 0; k < width; k++) {
      const from = k * bins;
      const all = sums[k]!;
      const rest = total(g, h, n, from);
      let [lg, lh, ln] = [all.g - rest.g, all.h - rest.h, all.n - rest.n];
      for (let bin = 0; bin < cuts.length; bin++) {
        if (bin > 0) {
          lg += g[from + bin]!;
          lh += h[from + bin]!;
          ln += n[from + bin]!;
        }
        if (ln < leastInLeaf || all.n - ln < leastInLeaf) continue;
        const gain = lg ** 2 / (lh + 1) + (all.g - lg) ** 2 / (all.h - lh + 1) - all.g ** 2 / (all.h + 1);
        if (gain > (best[k]?.gain ?? 1e-6)) {
          best[k] = { split: [j, Math.ceil(cuts[bin]! * 10_000) / 10_000], bin, gain };
        }
      }
    }
  }
  return best;
}

function total(g: Float64Array, h: Float64Array, n: Uint32Array, from: number) {
  const all = { g: 0, h: 0, n: 0 };
  for (let bin = 1; bin < bins; bin++) {
    all.g += g[from + bin]!;
    all.h += h[from + bin]!;
    all.n += n[from + bin]!;
  }
  return all;
}
