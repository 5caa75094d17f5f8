/**
 * Boosted regression trees of one depth, each a heap: node `i` has its branches at `2i + 1` and `2i + 2`.
 * `splits` holds a feature and a threshold a node (feature -1: always left); at most the threshold goes left.
 */
export interface Tree {
  readonly splits: readonly (readonly [feature: number, threshold: number])[];
  readonly leaves: readonly number[];
}

export function treeScore(trees: readonly Tree[], row: ArrayLike<number>): number {
  let sum = 0;
  for (const { splits, leaves } of trees) {
    let node = 0;
    while (node < splits.length) {
      const [feature, threshold] = splits[node] as readonly [number, number];
      node = feature < 0 || (row[feature] ?? 0) <= threshold ? 2 * node + 1 : 2 * node + 2;
    }
    sum += leaves[node - splits.length] ?? 0;
  }
  return sum;
}
