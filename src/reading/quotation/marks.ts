import type { Paragraph } from '../../story/story.ts';
import { isBlank, type Span, span } from '../../text/span.ts';

/** A stretch between quotation marks; outermost marks only, what is nested inside is part of it. */
export interface Quoted extends Span {
  /** The stretch with its marks. */
  readonly outer: Span;
  readonly paragraph: number;
  /** False where the paragraph ends before the mark does. */
  readonly closed: boolean;
  /** The mark is opened anew in this paragraph, for a quotation that the one before left open. */
  readonly resumes: boolean;
}

type Family = 'double' | 'single';

interface Mark extends Span {
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** The quoted stretches of the body, in text order. One pass a paragraph: outside, or inside a family of marks. */
export function findQuoted(text: string, paragraphs: readonly Paragraph[]): Quoted[] {
  const found: Quoted[] = [];
  let open = false;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.role !== 'body' && paragraph.role !== 'headline') return;
    const goesOn = /^‘\p{Lu}/u.test(text.slice(paragraphs[index + 1]?.start));
    const quoted = quotedIn(text, paragraph, index, open, goesOn);
    open = quoted.at(-1)?.closed === false;
    found.push(...quoted);
  });
  return found;
}

function quotedIn(
  text: string,
  paragraph: Span,
  index: number,
  resuming: boolean,
  goesOn: boolean,
): Quoted[] {
  const marks = marksOf(text, paragraph);
  const found: Quoted[] = [];
  let opener: Mark | null = null;
  const push = (from: Mark, to: Span, closed: boolean) => {
    const resumes = resuming && found.length === 0 && from.start === paragraph.start;
    found.push({
      start: from.end,
      end: to.start,
      outer: span(from.start, to.end),
      paragraph: index,
      closed,
      resumes,
    });
  };
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    if (opener === null) {
      if (!mark.canOpen) continue;
      if (mark.family === 'double') {
        opener = mark;
        continue;
      }
      const close = singleClose(text, marks, at, resuming && mark.start === paragraph.start, goesOn);
      if (close === 'never') continue;
      if (close === 'open') {
        push(mark, span(paragraph.end, paragraph.end), false);
        break;
      }
      push(mark, marks[close] as Mark, true);
      at = close;
    } else if (mark.family === 'double') {
      if (mark.canClose) {
        push(opener, mark, true);
        opener = null;
      }
    }
  }
  if (opener) push(opener, span(paragraph.end, paragraph.end), false);
  return found.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

const doubles = /["“”„‟«»＂]/;
const singles = /['‘’‚‛`]/;
const elided = /^(?:\d0s|em|er|im|n|til|tis|twas|cause|cos|bout|round|ere|ave|ello)\b/i;

/** Every mark of the paragraph that may open or close; apostrophes inside words and elisions are none. */
function marksOf(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const isDouble = doubles.test(char);
    if (!isDouble && !singles.test(char)) continue;
    const twice = !isDouble && singles.test(text.charAt(at + 1)) && paired(text, at, start);
    const to = twice ? at + 2 : at + 1;
    const mark = markAt(text, at, to, isDouble || twice ? 'double' : 'single', start, end);
    if (mark) marks.push(mark);
    at = to - 1;
  }
  return marks;
}

/** `''` is one double mark; in `’’` closing a single inside a single, and in `dogs''`, that is as good. */
function paired(text: string, at: number, start: number): boolean {
  const pair = text.slice(at, at + 2);
  if (pair === "''" || pair === '``' || pair === '‘‘') return true;
  return (
    pair === '’’' && (at === start || text.lastIndexOf('’’', at - 1) >= start || text.includes('’’', at + 2))
  );
}

function markAt(
  text: string,
  at: number,
  to: number,
  family: Family,
  start: number,
  end: number,
): Mark | null {
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = to < end ? text.charAt(to) : ' ';
  const char = text.charAt(at);
  const afterGap = isGap(before) || /[([{—–\-/:…]/.test(before) || (isMark(before) && !isGap(after));
  const beforeWord = /[\p{L}\p{N}$£€#@([{.…—–-]/u.test(after) || isMark(after);
  const beforeGap = isGap(after) || /[.,;:!?)\]}—–\-/…*]/.test(after) || isMark(after);
  let canOpen = afterGap && (beforeWord || !isGap(after));
  let canClose = !isGap(before) && (beforeGap || !afterGap);
  if (family === 'single') {
    if (elided.test(text.slice(to, to + 7)) && afterGap) canOpen = false;
    if (char === '’' || char === "'")
      canClose = canClose && beforeGap && !/['’]n$/.test(text.slice(at - 2, at));
    if (char === '’') canOpen = false;
    if (char === '‘') canClose = false;
    canOpen = canOpen && beforeWord && before !== '-';
  } else {
    if ('“„'.includes(char) && afterGap) canOpen = true;
    if (char === '“' && !isGap(before) && /[\p{L}\p{N}$]/u.test(after)) canOpen = true;
    if (!afterGap && beforeGap) canOpen = false;
    if (isGap(before) && isGap(after)) {
      canOpen = char !== '”' || at === start;
      canClose = char !== '“';
    }
  }
  return canOpen || canClose ? { start: at, end: to, family, canOpen, canClose } : null;
}

const isGap = (char: string) => char === '' || isBlank(char.charCodeAt(0));
const isMark = (char: string) => doubles.test(char) || singles.test(char);

/**
 * Where a single mark closes, though apostrophes look the same. A close after punctuation is sure; one after a
 * plural's s, with a word to follow, is a possessive if a sure one comes later.
 */
function singleClose(
  text: string,
  marks: readonly Mark[],
  from: number,
  resuming: boolean,
  goesOn: boolean,
): number | 'open' | 'never' {
  const opener = marks[from] as Mark;
  let possessive: number | null = null;
  let inner = false;
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    if (mark.family === 'double') {
      inner = mark.canOpen && !(inner && mark.canClose);
      continue;
    }
    if (inner) continue;
    if (mark.canOpen && !mark.canClose) break;
    if (!mark.canClose) continue;
    const before = text.charAt(mark.start - 1);
    if (/[.,?!;:…—–-]/.test(before) || isMark(before)) return at;
    const fragment = /^[\p{Ll}\p{N}]/u.test(text.slice(opener.end));
    const plural = /s/i.test(before) && /^[\s.,;:]/.test(text.slice(mark.end));
    if (!plural) return at;
    if (fragment && /^[.,;:]/.test(text.slice(mark.end))) return at;
    possessive ??= at;
  }
  if (possessive !== null) return possessive;
  const capital = /^[^\p{Ll}]/u.test(text.slice(opener.end));
  const startsParagraph = resuming || (from === 0 && capital && text.charAt(opener.start) === '‘');
  const first = opener.start === 0 || /[\n\r\u2028\u2029]/.test(text.charAt(opener.start - 1));
  const afterSentence = /[.?!:,]\s$/.test(text.slice(Math.max(0, opener.start - 2), opener.start));
  return resuming || (startsParagraph && first) || (goesOn && capital && afterSentence) ? 'open' : 'never';
}
