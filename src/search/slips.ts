/** What a slip of the hand costs, against 1 for any edit: the likely ones less, a letter of another place more. */
const costs = { swapped: 0.7, doubled: 0.7, omitted: 0.9, beside: 0.8, added: 1, other: 1.3 } as const;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const places = new Map(
  rows.flatMap((keys, row) => Array.from(keys, (key, at) => [key, [row, at + row / 2]] as const)),
);

/** Are the two keys side by side, in a row or across two? */
function isBeside(a: string, b: string): boolean {
  const [one, other] = [places.get(a), places.get(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(one[0] - other[0]) <= 1 &&
    Math.abs(one[1] - other[1]) <= 1
  );
}

/** How unlikely it is that a word was typed so, by what one edit it takes to mend it; `edits` where it takes more. */
export function slipCost(typed: string, meant: string, edits: number): number {
  if (edits !== 1) return edits;
  let i = 0;
  while (i < typed.length && typed[i] === meant[i]) i++;
  const [letter, wanted] = [typed[i] ?? '', meant[i] ?? ''];
  if (typed.length > meant.length) {
    if (letter === typed[i - 1]) return costs.doubled;
    return isBeside(letter, typed[i - 1] ?? '') || isBeside(letter, typed[i + 1] ?? '')
      ? costs.beside
      : costs.added;
  }
  if (typed.length < meant.length) return wanted === meant[i - 1] ? costs.doubled : costs.omitted;
  if (letter === meant[i + 1] && typed[i + 1] === wanted) return costs.swapped;
  return isBeside(letter, wanted) ? costs.beside : costs.other;
}
