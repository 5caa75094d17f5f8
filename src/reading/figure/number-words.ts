/** The words of numbers. */
const table = (words: string, first = 0, step = 1) =>
  words.split(' ').map((word, i) => [word, first + i * step] as const);

export const ones = new Map(table('zero one two three four five six seven eight nine'));
export const teens = new Map(
  table('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
);
export const tens = new Map(table('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
export const powers = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);
export const plurals = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
/** Abbreviated magnitudes; the single letters only after currency or where nothing else can be meant. */
export const short = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['t', 1e12],
  ['k', 1e3],
  ['g', 1e9],
]);
export const safeShort = new Set(['mn', 'mln', 'mil', 'bn', 'bln', 'tn', 'trn', 'k']);
export const vagueUnits = new Map([
  ['dozens', 12],
  ['tens', 10],
  ['scores', 20],
  ['hundreds', 100],
  ...plurals,
]);
export const parts = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

export const isNumberWord = (word: string): boolean =>
  ones.has(word) || teens.has(word) || tens.has(word) || powers.has(word) || word === 'hundred';

/** "first", "twelfth", "fiftieth". */
export const isOrdinalWord = (word: string): boolean => ordinals.test(word);
const ordinals =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|hundredth|thousandth|millionth)$/u;
