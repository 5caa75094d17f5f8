import { foldOf } from './folds.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A question as a hasty hand types it: every other longer word with one slip. The same slips for the same question. */
export function withSlips(question: string): string {
  let at = 0;
  return question.replace(/\p{L}{4,}/gu, (word) => {
    const seed = `${question}|${at++}`;
    return foldOf(seed, 2) === 0 ? word : slipped(word, (of) => foldOf(`${of}|${seed}`, 1_000_003));
  });
}

/** A letter left out, doubled, swapped with the next, or struck beside its key; the first mostly stays. */
function slipped(word: string, draw: (of: string) => number): string {
  const i = 1 + (draw('place') % (word.length - 2));
  const [before, letter, after] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
  switch (draw('kind') % 4) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + after.charAt(0) + letter + after.slice(1);
    default:
      return before + beside(letter, draw('key')) + after;
  }
}

function beside(letter: string, draw: number): string {
  const row = rows.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(at === 0 || (at < row.length - 1 && draw % 2 === 0) ? at + 1 : at - 1);
}
