/** The rows turned on to their first principal components, their mean taken away. */
export function principalComponents(rows: readonly Row[], count: number): number[][] {
  const { centred, axes } = componentsOf(rows);
  return centred.map((row) => axes.slice(0, count).map((axis) => product(row, axis)));
}

/**
 * The rows at unit length without their mean and first principal components, which tell frequent words from rare ones
 * and little of meaning (Mu & Viswanath 2018, "All-but-the-Top").
 */
export function withoutFirst(rows: readonly Row[], count: number): Float64Array[] {
  const { centred, axes } = componentsOf(rows);
  return centred.map((row) => {
    const rest = row.slice();
    for (const axis of axes.slice(0, count)) {
      const part = product(row, axis);
      for (let k = 0; k < rest.length; k++) rest[k]! -= part * axis[k]!;
    }
    const length = Math.hypot(...rest) || 1;
    return rest.map((value) => value / length);
  });
}

type Row = ArrayLike<number>;

const product = (row: Float64Array, axis: Float64Array) =>
  row.reduce((sum, value, i) => sum + value * axis[i]!, 0);

function componentsOf(rows: readonly Row[]): { centred: Float64Array[]; axes: Float64Array[] } {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i]! += row[i]! / rows.length;
  const centred = rows.map((row) => Float64Array.from(row, (value, i) => value - mean[i]!));
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of centred) {
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) covariance[i]![j]! += row[i]! * row[j]!;
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) covariance[i]![j] = covariance[j]![i]!;
  return { centred, axes: eigenvectors(covariance) };
}

/** Eigenvectors of a symmetric matrix, largest eigenvalue first, by Jacobi's rotations. The matrix is used up. */
function eigenvectors(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const axes = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => +(i === j)),
  );
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += matrix[p]![q]! ** 2;
    if (off < 1e-18) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, axes, p, q);
  }
  const order = axes.map((_, i) => i).sort((a, b) => matrix[b]![b]! - matrix[a]![a]! || a - b);
  return order.map((i) => Float64Array.from(axes, (row) => row[i]!));
}

function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number) {
  const pq = matrix[p]![q]!;
  if (pq === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * pq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of matrix) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [a, b] = [matrix[p]!, matrix[q]!];
  for (let k = 0; k < a.length; k++) [a[k], b[k]] = [c * a[k]! - s * b[k]!, s * a[k]! + c * b[k]!];
  for (const row of axes) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
}
