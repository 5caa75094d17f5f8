/** One question: its candidates' features and which of them are right. */
export interface List {
  readonly rows: readonly Float32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface LinearModel {
  readonly weights: readonly number[];
}

const steps = 100;
const rate = 0.05;

/**
 * Weights whose softmax over each list puts most on the right candidates: full batches, Adam, L2 on z-scored features.
 * A mean takes nothing from a softmax, so only the spread is divided out.
 */
export function trainListwise(lists: readonly List[], size: number, l2 = 0.003): LinearModel {
  const spread = spreadOf(lists, size);
  const scaled = lists.map((list) => ({
    ...list,
    rows: mostTelling(list).map((i) =>
      (list.rows[i] as Float32Array).map((value, j) => (spread[j]! > 0 ? value / spread[j]! : 0)),
    ),
    right: mostTelling(list).map((i) => list.right[i] as boolean),
  }));
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const total = lists.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (const list of scaled) addGradient(list, weights, gradient);
    for (let j = 0; j < size; j++) {
      const g = gradient[j]! / total + l2 * weights[j]!;
      first[j] = 0.9 * first[j]! + 0.1 * g;
      second[j] = 0.999 * second[j]! + 0.001 * g * g;
      const m = first[j]! / (1 - 0.9 ** step);
      const v = second[j]! / (1 - 0.999 ** step);
      weights[j]! -= (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return { weights: Array.from(weights, (weight, j) => (spread[j]! > 0 ? weight / spread[j]! : 0)) };
}

const mostRows = 40;

/** The right candidates and the first others: a long document's far ones teach little. */
function mostTelling({ rows, right }: List): number[] {
  if (rows.length <= mostRows) return rows.map((_, i) => i);
  const order = rows
    .map((row, i) => [row[0]! + row[1]!, i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return order.map(([, i]) => i).filter((i, place) => place < mostRows || right[i]);
}

/** Standard deviation of each feature inside the lists. */
function spreadOf(lists: readonly List[], size: number): Float64Array {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  let count = 0;
  for (const { rows } of lists) {
    for (const row of rows) {
      count++;
      for (let j = 0; j < size; j++) {
        sum[j]! += row[j]!;
        squares[j]! += row[j]! ** 2;
      }
    }
  }
  return Float64Array.from(sum, (value, j) => {
    const variance = squares[j]! / count - (value / count) ** 2;
    return variance > 1e-9 ? Math.sqrt(variance) : 0;
  });
}

function addGradient({ rows, right, weight }: List, weights: Float64Array, gradient: Float64Array) {
  const scores = rows.map((row) => dot(row, weights));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
  for (const [i, row] of rows.entries()) {
    const push = weight * (powers[i]! / all - (right[i] ? powers[i]! / good : 0));
    if (Math.abs(push) < 1e-6) continue;
    for (let j = 0; j < row.length; j++) gradient[j]! += push * row[j]!;
  }
}

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += row[j]! * weights[j]!;
  return sum;
}
