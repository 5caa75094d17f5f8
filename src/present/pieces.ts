import type { IndexedStory } from '../index/entry.ts';
import { contains, type Span, span as spanOf, trimmed } from '../text/span.ts';

/**
 * A span in pieces that each fit, in order, nothing lost but blanks between them. Cut at a sentence's end outside
 * quotations; where one quotation alone is too long, at a sentence's end in it; else between words.
 */
export function piecesOf(entry: IndexedStory, span: Span, fits: (piece: Span) => boolean): Span[] {
  const { text } = entry.story;
  const found: Span[] = [];
  let rest = trimmed(text, span);
  while (rest.start < rest.end) {
    const end = fits(rest) ? rest.end : cutOf(entry, rest, fits);
    const piece = trimmed(text, spanOf(rest.start, end));
    if (piece.end > piece.start) found.push(piece);
    rest = trimmed(text, spanOf(end, rest.end));
  }
  return found;
}

function cutOf(entry: IndexedStory, rest: Span, fits: (piece: Span) => boolean): number {
  const longest = longestFit(rest, fits);
  const ends = entry.story.sentences
    .map(({ end }) => end)
    .filter((end) => end > rest.start && end <= longest);
  const outside = ends.filter((end) => !isInQuotation(entry, end));
  return outside.at(-1) ?? ends.at(-1) ?? wordEnd(entry.story.text, rest.start, longest);
}

/** By bisection: a longer piece never takes less room. */
function longestFit({ start, end }: Span, fits: (piece: Span) => boolean): number {
  let low = start + 1;
  let high = end;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(spanOf(start, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isInQuotation = ({ reading }: IndexedStory, at: number) =>
  reading.quotations.some(
    (each) => each.kind !== 'indirect' && contains(each, spanOf(at, at)) && at > each.start && at < each.end,
  );

function wordEnd(text: string, start: number, longest: number): number {
  for (let at = longest; at > start + 1; at--) {
    if (/\s/u.test(text.charAt(at))) return at;
  }
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) && longest - 1 > start;
  return splitsPair ? longest - 1 : longest;
}
