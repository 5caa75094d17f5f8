/**
 * Boosted regression trees of one depth, each a heap: node `i` has its branches at `2i + 1` and `2i + 2`.
 * `splits` holds a feature and a threshold a node (feature -1: always left); at most the threshold goes left.
 */
export interface Tree {
  readonly splits: readonly (readonly [feature: number, threshold: number])[];
  readonly leaves: readonly number[];
}

/** Trees laid out flat, for speed: a question asks for some 200,000 comparisons. */
export class Forest {
  readonly #depth: number;
  readonly #features: Int16Array;
  readonly #thresholds: Float64Array;
  readonly #leaves: Float64Array;
  readonly #count: number;

  constructor(trees: readonly Tree[]) {
    this.#count = trees.length;
    this.#depth = Math.round(Math.log2((trees[0]?.splits.length ?? 0) + 1));
    const splits = trees.flatMap((tree) => tree.splits);
    this.#features = Int16Array.from(splits, ([feature]) => Math.max(0, feature));
    this.#thresholds = Float64Array.from(splits, ([feature, at]) =>
      feature < 0 ? Number.POSITIVE_INFINITY : at,
    );
    this.#leaves = Float64Array.from(trees.flatMap((tree) => tree.leaves));
  }

  score(row: readonly number[]): number {
    const [features, thresholds, leaves] = [this.#features, this.#thresholds, this.#leaves];
    const inner = 2 ** this.#depth - 1;
    let sum = 0;
    for (let tree = 0; tree < this.#count; tree++) {
      const base = tree * inner;
      let node = 0;
      for (let level = 0; level < this.#depth; level++) {
        const right = (row[features[base + node] as number] as number) > (thresholds[base + node] as number);
        node = 2 * node + (right ? 2 : 1);
      }
      sum += leaves[tree * (inner + 1) + node - inner] as number;
    }
    return sum;
  }
}
