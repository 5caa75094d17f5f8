import { distance } from './distance.ts';

/**
 * Words that carry grammar, not matter: left out of postings and questions alike. Folded, apostrophes left out.
 * Few on purpose: "first", "more", "after" or "over" tell sentences apart, and rank them measurably better.
 */
const list =
  'a an and are as at be been by did do does for from had has have how in is it its of on or that the their these this ' +
  'those to was were what when where which who whom whose why will with would he she his her him they them i you we our my ' +
  'me your im ive id ill youre youve youd youll hes shes weve wed were theyre theyve theyd theyll thats theres heres whats ' +
  'whos wheres hows whens lets dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wont wouldnt';

const stopWords = new Set(list.split(' '));

export const isStopWord = (word: string): boolean => stopWords.has(word);

const longer = [...stopWords].filter((word) => word.length >= 4);
const short = [...stopWords].filter((word) => word.length === 3);

/** Is it a stop word but for one slip ("whcih", "thsi", "teh")? To be asked of words that nothing else is known of. */
export function isSlipOfStopWord(word: string): boolean {
  if (word.length < 3 || word.length > 8) return false;
  return (
    longer.some((stop) => distance(word, stop, 1) <= 1) ||
    short.some((stop) => stop.length === word.length && isSwapped(word, stop))
  );
}

/** The same letters, two of them in the other order. */
const isSwapped = (word: string, other: string) =>
  distance(word, other, 1) === 1 && [...word].sort().join('') === [...other].sort().join('');

/** Stop words that are names when they are written in capitals: the WHO, Will Smith. */
const names = new Set(['who', 'will', 'it']);

export const isNameLike = (word: string): boolean => names.has(word);
