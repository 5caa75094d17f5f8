/** A stretch of a text: UTF-16 code units, `end` exclusive. What is shown is always `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

export const lengthOf = ({ start, end }: Span): number => end - start;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** From the first one's start to the last one's end. */
export const hull = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** Index of the first of spans, in the order of their starts, that starts at a place or behind it. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span without blanks (no-break and zero-width ones too) at either end; empty at its start where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return span(from, to);
}

/** The span in parts of at most `longest` units, parted at blanks; within a word only where it is half as long. */
export function cutInto(text: string, whole: Span, longest: number): Span[] {
  const parts: Span[] = [];
  let rest = trimmed(text, whole);
  while (lengthOf(rest) > longest) {
    const cut = cutBefore(text, rest.start + longest, rest.start + Math.ceil(longest / 2));
    parts.push(trimmed(text, span(rest.start, cut)));
    rest = trimmed(text, span(cut, rest.end));
  }
  if (rest.end > rest.start) parts.push(rest);
  return parts;
}

function cutBefore(text: string, end: number, least: number): number {
  for (let at = end; at > least; at--) if (isBlank(text.charCodeAt(at))) return at;
  const splitsPair = /[\udc00-\udfff]/.test(text.charAt(end)) && /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return splitsPair ? end - 1 : end;
}

const zeroWidth = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad]);

export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x3000 ||
    zeroWidth.has(unit)
  );
}
