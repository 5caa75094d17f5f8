/** Token F1 by SQuAD's normal form. */
export function tokenF1(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of y) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of x) {
    const count = left.get(word) ?? 0;
    if (count > 0) same++;
    left.set(word, count - 1);
  }
  return same === 0 ? 0 : (2 * same) / (x.length + y.length);
}

/** Longest run of words by which a right answer may be longer than a gold one. */
const slack = 8;

/** Holds a gold answer and little more, or nearly is one. */
export function isRight(given: string, gold: readonly string[]): boolean {
  return gold.some((answer) => {
    const holds = ` ${wordsOf(given).join(' ')} `.includes(` ${wordsOf(answer).join(' ')} `);
    return (
      (holds && wordsOf(given).length <= wordsOf(answer).length + slack) || tokenF1(given, answer) >= 0.6
    );
  });
}

/** 0..1: what an answer is worth, half for being right, half for being exact. */
export function gainOf(given: string, gold: readonly string[]): number {
  const f1 = Math.max(0, ...gold.map((answer) => tokenF1(given, answer)));
  return (f1 + (isRight(given, gold) ? 1 : 0)) / 2;
}

function wordsOf(text: string): string[] {
  const normal = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}%$ ]+/gu, ' ')
    .replace(/\b(a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return normal === '' ? [] : normal.split(' ');
}
