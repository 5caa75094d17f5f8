import type { Span } from '../../text/span.ts';
import { currencyBefore } from './currencies.ts';
import { datesOf } from './dates.ts';
import { identifiersOf } from './identifiers.ts';
import { isHalfIdiom, isIdiom } from './idioms.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { isNameWord, isNumbered, isTitleCase, isTitleInMarks } from './names.ts';
import { isNumberWord, isOrdinalWord } from './number-words.ts';
import { isYear } from './years.ts';

/** Marks the lexemes that lie in what is no figure: dates, years, identifiers, names, idioms, ordinals. */
export function maskNotFigures(lexemes: Lexeme[], part: string, offset: number): void {
  maskSpans(lexemes, [...datesOf(part, offset), ...identifiersOf(part, offset)]);
  const titled = isTitleCase(lexemes);
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.masked) continue;
    if (lexeme.kind === 'number') {
      if (isOrdinal(lexemes, i)) lexeme.masked = true;
      else if (isGluedToLetters(lexemes, i)) maskRun(lexemes, i);
      else if (isYear(lexemes, i)) lexeme.masked = true;
      else if (isNumbered(lexemes, i) || isTitleInMarks(lexemes, i) || isNextInSeries(lexemes, i))
        lexeme.masked = true;
    } else if (lexeme.kind === 'word' && isNumberWord(lexeme.lower)) {
      if (isNameWord(lexemes, i, titled) || isIdiom(lexemes, i) || isNumbered(lexemes, i))
        lexeme.masked = true;
    } else if (isOrdinalWord(lexeme.lower)) {
      maskOrdinal(lexemes, i);
    } else if (lexeme.lower === 'half' && isHalfIdiom(lexemes, i)) lexeme.masked = true;
  }
}

function maskSpans(lexemes: Lexeme[], spans: readonly Span[]) {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = 0;
  for (const lexeme of lexemes) {
    for (let next = sorted[at]; next && next.start < lexeme.end; next = sorted[at]) {
      reach = Math.max(reach, next.end);
      at++;
    }
    if (lexeme.start < reach) lexeme.masked = true;
  }
}

function maskRun(lexemes: Lexeme[], i: number) {
  let from = i;
  while (from > 0 && lexemes[from]?.glued && lexemes[from - 1]?.kind !== 'mark') from--;
  for (let at = from; at <= i || (lexemes[at]?.glued && lexemes[at]?.kind !== 'mark'); at++) {
    const lexeme = lexemes[at];
    if (!lexeme) break;
    lexeme.masked = true;
  }
}

const isOrdinal = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i + 1]?.glued === true && /^(?:st|nd|rd|th)$/.test(lexemes[i + 1]?.lower ?? '');

/** "Future45", "EB-5", "COVID-19", "P2qp": letters before the digits, unless they are a currency. */
function isGluedToLetters(lexemes: readonly Lexeme[], i: number): boolean {
  const number = lexemes[i] as Lexeme;
  const before = lexemes[i - 1];
  if (!number.glued || !before) return false;
  if (before.kind === 'word')
    return !before.masked && currencyBefore(lexemes, i) === null && lexemes[i - 2]?.text !== '$';
  if (!isDash(before) || !before.glued) return false;
  const word = lexemes[i - 2];
  if (word?.kind !== 'word') return false;
  return !/^(?:sub|mid|pre|post|over|under|to|and|non|plus|minus|low|high|top|about|nearly)$/.test(
    word.lower,
  );
}

/** "Buses 40 and 41": the second number of a pair whose first is masked as a name's. */
function isNextInSeries(lexemes: readonly Lexeme[], i: number): boolean {
  const [number, link] = [lexemes[i - 2], lexemes[i - 1]];
  if (number?.kind !== 'number' || !number.masked || !/^(?:and|or|to|&)$/.test(link?.lower ?? ''))
    return false;
  const after = lexemes[i + 1];
  return (
    lexemes[i - 3]?.kind === 'word' &&
    lexemes[i - 3]?.masked === false &&
    !/\d{4}/.test(number.text) &&
    after?.pos !== 'NOUN' &&
    after?.text !== '%'
  );
}

/** "twenty-fifth", "one hundred first": the number words before an ordinal are part of it. */
function maskOrdinal(lexemes: Lexeme[], i: number) {
  let from = i;
  while (
    from > 0 &&
    (isNumberWord(lexemes[from - 1]?.lower ?? '') || (isDash(lexemes[from - 1]) && lexemes[from]?.glued))
  )
    from--;
  if (isDash(lexemes[from])) from++;
  if (from === i) return;
  const compound =
    /^(?:\w+ty|hundred|thousand|million|trillion|billion)$/.test(lexemes[from]?.lower ?? '') || i - from > 2;
  const seconds = lexemes[i]?.lower === 'second' && !isDash(lexemes[i - 1]);
  if (!compound || seconds) return;
  for (let at = from; at <= i; at++) (lexemes[at] as Lexeme).masked = true;
}
