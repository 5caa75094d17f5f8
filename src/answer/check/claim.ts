import { type Word, wordsIn } from './words.ts';

export interface ClaimWord extends Word {
  /** Stands in brackets: put in by whoever quotes, or by the story itself. */
  readonly bracketed: boolean;
}

/** What is claimed, split where an ellipsis leaves words out. Spans are into `text`: the claim as typed, less "[sic]" and brackets inside words. */
export interface Claim {
  readonly text: string;
  readonly segments: readonly (readonly ClaimWord[])[];
}

const ellipsis = /[[(]\s*(?:…|\.{3,}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \./g;

/** A letter or ending in brackets, "[w]e", "demand[ed]": brackets away, the word stays whole. */
const partial = /\[(\p{L}{1,3})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,3})\]/gu;

const aside = /[[(]([^[\]()]{1,120})[\])]/g;

const withoutEditing = (text: string): string =>
  text.replace(/\[\s*sic\.?\s*\]/gi, '').replace(partial, '$1$2');

export function parseClaim(text: string): Claim {
  const plain = withoutEditing(text);
  const asides = [...plain.matchAll(aside)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const segments: ClaimWord[][] = [];
  let from = 0;
  for (const match of [...plain.matchAll(ellipsis), null]) {
    const to = match?.index ?? plain.length;
    const words = wordsIn(plain, { start: from, end: to }).map((word) => ({
      ...word,
      bracketed: asides.some(({ start, end }) => start <= word.start && word.end <= end),
    }));
    if (words.length > 0) segments.push(words);
    from = match ? match.index + match[0].length : plain.length;
  }
  return { text: plain, segments };
}
