/** Signals by name and what came of it, with the example's weight. */
export interface Case {
  readonly signals: Readonly<Record<string, number>>;
  readonly outcome: boolean;
  readonly weight: number;
}

const steps = 400;
const rate = 0.03;

/** Logistic regression on z-scored signals with L2, full batches, Adam; weights come back on the signals' own scale. */
export function trainLogistic(cases: readonly Case[], l2 = 0.01): Record<string, number> {
  const names = Object.keys(cases[0]?.signals ?? {});
  const mean = names.map(
    (name) => cases.reduce((sum, { signals }) => sum + signals[name]!, 0) / cases.length,
  );
  const spread = names.map((name, j) =>
    Math.sqrt(cases.reduce((sum, { signals }) => sum + (signals[name]! - mean[j]!) ** 2, 0) / cases.length),
  );
  const rows = cases.map(({ signals }) =>
    Float64Array.from([
      1,
      ...names.map((name, j) => (spread[j]! > 1e-6 ? (signals[name]! - mean[j]!) / spread[j]! : 0)),
    ]),
  );
  const size = names.length + 1;
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    for (const [i, row] of rows.entries()) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += row[j]! * weights[j]!;
      const push = (cases[i]!.weight * (1 / (1 + Math.exp(-sum)) - Number(cases[i]!.outcome))) / total;
      for (let j = 0; j < size; j++) gradient[j]! += push * row[j]!;
    }
    for (let j = 0; j < size; j++) {
      const g = gradient[j]! + (j > 0 ? l2 * weights[j]! : 0);
      first[j] = 0.9 * first[j]! + 0.1 * g;
      second[j] = 0.999 * second[j]! + 0.001 * g * g;
      weights[j]! -=
        (rate * (first[j]! / (1 - 0.9 ** step))) / (Math.sqrt(second[j]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const found: Record<string, number> = { bias: weights[0]! };
  for (const [j, name] of names.entries()) {
    const weight = spread[j]! > 1e-6 ? weights[j + 1]! / spread[j]! : 0;
    found[name] = weight;
    found['bias']! -= weight * mean[j]!;
  }
  return found;
}
