import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/text/distance.ts';

test.each([
  ['witkoff', 'witkof', 1],
  ['brandt', 'barndt', 1],
  ['hamas', 'hammas', 1],
  ['prisoners', 'prisnors', 2],
  ['boat', 'goal', 2],
  ['', 'ab', 2],
  ['same', 'same', 0],
])('%s and %s are %i apart', (a, b, edits) => {
  expect(distance(a, b, 3)).toBe(edits);
});

/** The textbook's table, whole. */
function slow(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1
          ? at(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      (table[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swap);
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });

test('agrees with the whole table up to its limit, both ways round', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const expected = Math.min(slow(a, b), limit + 1);
      expect(distance(a, b, limit)).toBe(expected);
      expect(distance(b, a, limit)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
