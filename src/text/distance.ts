/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other; `limit + 1` as soon as it is
 * more than `limit`. Optimal string alignment: no stretch is edited twice.
 */
export function distance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(old, j) + 1, at(row, j - 1) + 1, at(old, j - 1) + (same ? 0 : 1));
      if (swaps(a, b, i, j)) cost = Math.min(cost, at(older, j - 2) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return tooFar;
    older = old;
    old = row;
  }
  return Math.min(at(old, b.length), tooFar);
}

const at = (row: readonly number[], index: number) => row[index] as number;

const swaps = (a: string, b: string, i: number, j: number) =>
  i > 1 &&
  j > 1 &&
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
  a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
