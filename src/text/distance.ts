/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other; `limit + 1` as soon as it is
 * more than `limit`. Optimal string alignment: no stretch is edited twice.
 */
export function distance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  if (b.length >= rowLength) return a === b ? 0 : tooFar;
  let [older, old, row] = rows;
  for (let j = 0; j <= b.length; j++) old[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(old, j - 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(at(old, j) + 1, at(row, j - 1) + 1, replaced);
      if (swaps(a, b, i, j)) cost = Math.min(cost, at(older, j - 2) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return tooFar;
    [older, old, row] = [old, row, older];
  }
  return Math.min(at(old, b.length), tooFar);
}

/** Longer words are only compared for being the same. */
const rowLength = 256;
const rows = [new Uint16Array(rowLength), new Uint16Array(rowLength), new Uint16Array(rowLength)] as const;

const at = (row: Uint16Array, index: number) => row[index] as number;

const swaps = (a: string, b: string, i: number, j: number) =>
  i > 1 &&
  j > 1 &&
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
  a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

/** None in numbers, where a digit more is another number, nor in short words, which are near to everything. */
export function editsAllowed(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 3) return 0;
  return word.length < 6 ? 1 : 2;
}
