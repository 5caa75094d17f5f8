import { type Item, lower, pos } from './line.ts';
import { phraseAfter } from './phrase.ts';

/** Sentence-final marks do not belong to a content. */
export function bodyEnd(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && /^[.?!;:,)\]]$/.test(lower(items[end - 1]))) end--;
  return end;
}

/** Past the conjunctions that open a content. */
export function contentStart(items: readonly Item[], from: number): number {
  let start = from;
  while (/^(?:but|and|so|yet|or|,|—|–|-)$/.test(lower(items[start]))) start++;
  return start;
}

/** Begins an adverbial of time. */
export const timeWord = new Set(
  'this last next earlier later late early yesterday today tonight tomorrow'.split(' '),
);

/** No finite verb: "In a statement Thursday". */
export function isAdjunct(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .every(
      (item) => !item.quoted && pos(item) !== 'AUX' && (pos(item) !== 'VERB' || /ing$|ed$/.test(lower(item))),
    );
}

/** "that" right here, or past adverbials: "said in an interview on Monday that …". */
export function thatAfter(items: readonly Item[], from: number, end: number): number {
  let at = from;
  if (lower(items[at]) === 'that' && !(pos(items[at + 1]) === 'VERB' || pos(items[at + 1]) === 'AUX'))
    return at;
  if (pos(items[at]) !== 'ADP' && !timeWord.has(lower(items[at]))) return -1;
  for (; at < Math.min(end, from + 16); at++) {
    const word = lower(items[at]);
    if (word === 'that') return at;
    if (pos(items[at]) === 'VERB' || pos(items[at]) === 'AUX' || items[at]?.quoted || /^[,;:—]$/.test(word))
      return -1;
  }
  return -1;
}

/** A phrase or a quotation may stand here. */
export const phraseLike = (items: readonly Item[], at: number) =>
  items[at]?.quoted !== null ||
  /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|VERB|ADV|CCONJ|SYM|ADP)$/.test(pos(items[at]));

/** A subject and its verb come next. */
export function finiteAfter(items: readonly Item[], from: number, end: number): boolean {
  const subject = phraseAfter(items, from, end);
  for (let at = subject?.to ?? from; at < Math.min(end, from + 14); at++) {
    if (pos(items[at]) === 'AUX' || (pos(items[at]) === 'VERB' && !/ing$/.test(lower(items[at]))))
      return true;
    if (/^[;:]$/.test(lower(items[at]))) return false;
  }
  return false;
}

/** "…, the agency said, while residents spoke of": from here somebody else is the subject. */
export const turns = (items: readonly Item[], at: number) =>
  /^(?:while|whereas|though|although)$/.test(lower(items[at])) && !/ing$/.test(lower(items[at + 1]));

/** Right after the last quoted stretch, colon or semicolon, or the sentence's start. */
export function clauseStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && !items[start - 1]?.quoted && !/^[;:]$/.test(lower(items[start - 1]))) start--;
  while (start < at && /^[,—–-]$/.test(lower(items[start]))) start++;
  return start;
}
