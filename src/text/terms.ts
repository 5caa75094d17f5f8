import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { type Span, span } from './span.ts';
import { isNameLike, isStopWord } from './stopwords.ts';

/** A word as it is searched for, with its place in the text, so that matches can be highlighted. */
export interface Term extends Span {
  /** Folded; no apostrophes, no possessive, no thousands separators: `ocalans`, `1200`, `us` for "U.S.". */
  readonly word: string;
  /** Porter stem of `word`: what is looked up. */
  readonly stem: string;
  /** Written with a capital that no sentence start explains. */
  readonly name: boolean;
}

/** Numbers lose an ordinal's or decade's ending; initials are one word; an apostrophe inside a word belongs to it. */
const pattern =
  /(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])(?<initials>\p{L}(?:\.\p{L})+)(?![\p{L}\p{N}])|(?<word>\p{L}(?:[\p{L}\p{M}]|'(?=\p{L}))*)|\p{N}+/gu;

const longest = 64;

/** The words of a text (or of `within`), stop words left out. */
export function termsOf(text: string, within: Span = span(0, text.length)): Term[] {
  return allTermsOf(text, within).filter(({ word, name }) => !isStopWord(word) || (name && isNameLike(word)));
}

/** The words of a text (or of `within`), stop words too. */
export function allTermsOf(text: string, within: Span = span(0, text.length)): Term[] {
  const found: Term[] = [];
  const folded = fold(text.slice(within.start, within.end));
  for (const match of folded.matchAll(pattern)) {
    const start = within.start + match.index;
    const word = wordOf(match);
    if (word === '') continue;
    found.push({
      start,
      end: start + match[0].length,
      word,
      stem: stem(word),
      name: isCapital(text, start) && (match.groups?.initials !== undefined || !opens(folded, match.index)),
    });
  }
  return found;
}

function wordOf({ 0: all, groups }: RegExpMatchArray): string {
  const { number, initials, word } = groups ?? {};
  if (number) return cut(number.replace(/,/g, ''));
  if (initials) return cut(initials.replaceAll('.', ''));
  if (word) return cut(word.includes("'") ? word.replace(/'s$/, '').replaceAll("'", '') : word);
  return cut(all);
}

/** No pair of UTF-16 units is parted. */
const cut = (word: string) =>
  word.length <= longest ? word : word.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** Does the word at `at` stand first, or after a stop or an opening mark, where any word has a capital? */
function opens(folded: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"'([-]/.test(folded.charAt(before))) before--;
  return before < 0 || /[.?!:]/.test(folded.charAt(before));
}

const stems = new Map<string, string>();
const mostStems = 200_000;

/** Porter's algorithm for words of Latin letters, others as they are. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, found);
  return found;
}
