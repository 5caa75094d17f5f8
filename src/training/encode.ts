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
