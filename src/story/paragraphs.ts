import { cutInto, isBlank, type Span, span, textOf } from '../text/span.ts';
import type { Paragraph, ParagraphRole } from './story.ts';

/** A longer line is several paragraphs, so that a story of one endless line can be read, found in and shown. */
const longestParagraph = 20_000;

/** Paragraphs are parted by line breaks, one or more; blank ones are left out. */
export function paragraphsOf(text: string, title: string): Paragraph[] {
  const blocks = linesOf(text);
  return blocks.map((block, index) => ({ ...block, role: roleOf(text, block, index, blocks.length, title) }));
}

function linesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    const breaks = at === text.length || unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
    if (!breaks) continue;
    found.push(...cutInto(text, span(start, at), longestParagraph));
    start = at + 1;
  }
  return found;
}

const credit =
  /^(?:this (?:post|article|story|piece) (?:first |originally )?(?:appeared|was (?:first |originally )?published)\b|.{2,80}\bcontributed to this (?:report|story|article)\b|(?:reporting|additional reporting|editing|writing|edited|compiled) by\b|\(?(?:reuters|ap|afp|upi)\)?$|copyright\b|©|all rights reserved|follow .{2,60} on (?:twitter|facebook|x|instagram)\b|(?:read|see) (?:more|also|next)\b.{0,80}$|(?:click|tap) here\b|(?:sign up|subscribe)\b.{0,120}$|like us on facebook|advertisement$|share this (?:article|story))/iu;
const byline = /^by\s+\p{Lu}[\p{L}’'.-]+(?:\s+(?:and|,)?\s*\p{Lu}[\p{L}’'.-]+){0,7}(?:,.{0,60})?$/u;
const stray =
  /^(?:author|abstract\.?|full text\.?|share|tweet|comments?|related(?: (?:stories|articles|links))?:?|photos?|video|getty images|file photo|advertisement|print|email|topics:?|tags:?)$/iu;

function roleOf(text: string, block: Span, index: number, count: number, title: string): ParagraphRole {
  const line = textOf(text, block);
  if (index === 0 && isHeadline(line, title)) return 'headline';
  if (stray.test(line)) return 'stray';
  if (line.length <= 200 && credit.test(line)) return 'credit';
  if (byline.test(line) && (index < 4 || index >= count - 3)) return 'byline';
  return 'body';
}

function isHeadline(line: string, title: string): boolean {
  if (title === '') return false;
  const plain = (words: string) =>
    Array.from(words, (c) => (isBlank(c.charCodeAt(0)) ? ' ' : c))
      .join('')
      .trim();
  return plain(title).replace(/\s+/g, ' ').startsWith(plain(line).replace(/\s+/g, ' ').slice(0, 60));
}
