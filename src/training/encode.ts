/** The words, a line each, then one byte a dimension: each vector scaled so that its largest part is 127. */
export function encodeVectors(words: readonly string[], vectors: readonly (readonly number[])[]): Buffer {
  const dimensions = vectors[0]?.length ?? 0;
  const names = Buffer.from(words.join('\n'), 'utf8');
  const head = Buffer.alloc(12);
  head.writeUInt32LE(words.length, 0);
  head.writeUInt32LE(dimensions, 4);
  head.writeUInt32LE(names.length, 8);
  const body = Buffer.alloc(words.length * dimensions);
  for (const [row, vector] of vectors.entries()) {
    const largest = Math.max(...vector.map(Math.abs)) || 1;
    for (const [i, value] of vector.entries()) {
      body.writeInt8(Math.round((value / largest) * 127), row * dimensions + i);
    }
  }
  return Buffer.concat([head, names, body]);
}

type Lists = readonly (readonly number[])[];

/** Three tables of lists, each as `starts` and `values` (a length in 4 bytes, then 2 bytes a number), then the names, a line each. */
export function encodeKinds(wider: Lists, naming: Lists, meanings: Lists, names: readonly string[]): Buffer {
  const tables = [wider, naming, meanings].flatMap((lists) => {
    const starts = [0];
    for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
    return [starts, lists.flat()];
  });
  return Buffer.concat([...tables.map(shorts), Buffer.from(names.join('\n'), 'utf8')]);
}

function shorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 2 * values.length);
  bytes.writeUInt32LE(values.length, 0);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, 4 + 2 * i);
  return bytes;
}
