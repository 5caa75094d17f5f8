/** Number words and magnitudes: what a numeral is worth, however it is written. */
const small = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const magnitudes = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const glued = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

/** Words that tell how much without being a numeral; one for another is a wrong number, not a changed word. */
const amounts = new Set(
  (
    'first second fourth sixth seventh eighth ninth tenth eleventh twelfth half third thirds quarter quarters fifth dozen dozens hundred thousand million billion hundreds thousands millions billions twice thrice double doubled ' +
    'triple tripled quadrupled halved'
  ).split(' '),
);

export const isAmount = (key: string): boolean => amounts.has(key) || /^\p{L}{3,}fold$/u.test(key);

export interface Numeral {
  readonly value: number;
  /** How many of the words given it takes. */
  readonly words: number;
}

/**
 * The numeral that a run of folded words begins with: "4.5 million", "1,200", "twenty-one" (as two words), "3bn".
 * A bare "one" is none: it is a pronoun as often.
 */
export function numeralAt(words: readonly string[], from = 0): Numeral | null {
  const first = words[from] ?? '';
  if (!/^\p{N}/u.test(first) && !small.has(first) && !tens.has(first)) return null;
  return numeral(words.slice(from, from + 5));
}

function numeral(words: readonly string[]): Numeral | null {
  const [first = '', second = '', third = ''] = words;
  const digits = digitsOf(first);
  if (digits !== null) return scaled(digits, words, 1);
  const units = small.get(first);
  if (units !== undefined) {
    const found = scaled(units, words, 1);
    return first === 'one' && found.words === 1 ? null : found;
  }
  const ten = tens.get(first);
  if (ten === undefined) return null;
  const unit = small.get(second);
  const joined = unit !== undefined && unit > 0 && unit < 10 && !magnitudes.has(third) ? unit : 0;
  return joined > 0 ? scaled(ten + joined, words, 2) : scaled(ten, words, 1);
}

function scaled(value: number, words: readonly string[], used: number): Numeral {
  let total = value;
  let at = used;
  for (
    let next = magnitudes.get(words[at] ?? '');
    next !== undefined;
    next = magnitudes.get(words[at] ?? '')
  ) {
    total *= next;
    at++;
  }
  return { value: total, words: at };
}

function digitsOf(word: string): number | null {
  const match = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn)?$/.exec(word);
  if (!match) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return Number.isFinite(value) ? value * (glued.get(match[2] ?? '') ?? 1) : null;
}
