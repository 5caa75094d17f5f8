import { type Span, span } from '../../text/span.ts';
import type { Pos, Token } from '../../text/tokens.ts';

/** A number in digits, a word or a single mark of a paragraph, finer than a token: `$3million` is three of them. */
export interface Lexeme extends Span {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** The value of digits, else NaN. */
  readonly value: number;
  /** No blank between this one and the one before. */
  readonly glued: boolean;
  readonly pos: Pos;
  /** Part of a date, a name, an identifier …: no figure may start, end or lie here. */
  masked: boolean;
}

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

const pattern =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?![\d,]|\.\d)|\d+(?:\.\d+)?|(?<![\p{L}\d.])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])|((?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’](?!s\b)\p{L}+)?)|(\S)/gu;

/** The lexemes of one paragraph. `tokens` are those of the whole text; `from` is the first that may lie in it. */
export function lexemesOf(text: string, paragraph: Span, tokens: readonly Token[], from: number): Lexeme[] {
  const found: Lexeme[] = [];
  const part = text.slice(paragraph.start, paragraph.end);
  let token = from;
  let end = -1;
  for (const match of part.matchAll(pattern)) {
    const start = paragraph.start + match.index;
    const raw = match[0];
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token++;
    const at = tokens[token];
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark';
    found.push({
      start,
      end: start + raw.length,
      kind,
      text: raw,
      lower: raw.toLowerCase().replaceAll('’', "'"),
      value: kind === 'number' ? (vulgar[raw] ?? Number(raw.replace(/[^\d.]/g, ''))) : Number.NaN,
      glued: start === end,
      pos: at && at.start <= start ? at.pos : 'X',
      masked: false,
    });
    end = start + raw.length;
  }
  return found;
}

/** Index of the first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isCapitalised = (word: Lexeme | undefined): boolean =>
  word?.kind === 'word' && /^\p{Lu}/u.test(word.text);

export const isDash = (mark: Lexeme | undefined): boolean =>
  mark?.kind === 'mark' && /^[-\u2010-\u2015\u2212]$/.test(mark.text);

/** The place in the text of a stretch of lexemes, `from` inclusive, `to` exclusive. */
export const placeOf = (lexemes: readonly Lexeme[], { from, to }: { from: number; to: number }): Span =>
  span(lexemes[from]?.start ?? 0, lexemes[to - 1]?.end ?? 0);
