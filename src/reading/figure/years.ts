import { currencyBefore, isCurrencyWord } from './currencies.ts';
import { isCapitalised, isDash, type Lexeme } from './lexemes.ts';
import { isMeasureWord } from './units.ts';

const yearBefore = new Set(
  (
    'in since during until till before after by from of for around circa late early mid year through between the this last next ' +
    'spring summer autumn fall winter season class census a an and to or its his her their our my november december january february ' +
    'march april may june july august september october elected born founded built established'
  ).split(' '),
);
const yearAfter = new Set(
  (
    'election elections campaign season race cycle census report study survey budget film movie novel album song book olympics games ' +
    'tournament championship championships cup final finals draft agreement accord treaty constitution law act bill invasion war revolution coup crash ' +
    'crisis recession earthquake hurricane flood massacre attack attacks bombing and to when was is were memo ruling decision vote referendum ' +
    'polls poll presidential general midterm olympic fiscal model version edition visit trip speech interview'
  ).split(' '),
);

/** A bare four-digit number that reads as a year rather than a count. */
export function isYear(lexemes: readonly Lexeme[], i: number): boolean {
  const { text, value } = lexemes[i] as Lexeme;
  if (!/^\d{4}$/.test(text) || value < 1000 || value > 2100) return false;
  if (currencyBefore(lexemes, i)) return false;
  const before = lexemes[i - 1];
  const after = lexemes[i + 1];
  const word = before?.lower ?? '';
  if (isMeasured(lexemes, i) || opensRange(lexemes, i)) return false;
  if (isName(before) && value >= 1900 && !countsThings(lexemes, i + 1)) return true;
  if (value < 1500)
    return /^(?:in|since|year|ad|circa)$/.test(word) && !/^[\p{Ll}]+s$/u.test(after?.text ?? '');
  if (
    /^(?:about|around|some|nearly|almost|roughly|approximately|over|than|least|most|another|additional|only|just)$/.test(
      word,
    ) &&
    countsThings(lexemes, i + 1)
  ) {
    return false;
  }
  if (word === 'of' && countsThings(lexemes, i + 1) && !yearAfter.has(after?.lower ?? '')) return false;
  if (value >= 1800 && value <= 2035) {
    if (yearBefore.has(word) || yearAfter.has(after?.lower ?? '')) return true;
    return (
      !countsThings(lexemes, i + 1) || (value >= 1950 && !(value % 100 === 0 && introducesCount(before)))
    );
  }
  return /^(?:in|since|until|by)$/.test(word) && !countsThings(lexemes, i + 1);
}

/** The press writes 2,016 of a thing: four bare digits near our time count only if round, behind a verb or at the start. */
const introducesCount = (before: Lexeme | undefined) =>
  !before ||
  before.pos === 'VERB' ||
  /^(?:with|than|and|,|—|–|“|")$/.test(before.lower) ||
  /^[.?!:;]$/.test(before.text);

const isName = (word: Lexeme | undefined) => isCapitalised(word) && word?.pos === 'PROPN';

/** "2000 - 2500 calories". */
function opensRange(lexemes: readonly Lexeme[], i: number): boolean {
  const other = lexemes[i + 2];
  const joined = isDash(lexemes[i + 1]) || lexemes[i + 1]?.lower === 'to';
  const { value } = lexemes[i] as Lexeme;
  return (
    joined &&
    other?.kind === 'number' &&
    other.value > value &&
    (isMeasured(lexemes, i + 2) || countsThings(lexemes, i + 3))
  );
}

export const isMeasured = (lexemes: readonly Lexeme[], i: number) => {
  const after = lexemes[i + 1];
  if (!after) return false;
  const hyphen = isDash(after) && after.glued ? lexemes[i + 2] : undefined;
  const word = (hyphen ?? after).lower;
  if (/^(?:years?|months?|weeks?|days?|hours?)$/.test(word))
    return hyphen !== undefined || word.endsWith('s');
  return (
    after.text === '%' ||
    /^(?:percent|per|million|billion|thousand|sq|square|cubic)$/.test(word) ||
    (isMeasureWord(word) && word.length > 1 && !/^(?:in|second|min|bar|page)$/.test(word)) ||
    isCurrencyWord(word)
  );
};

/** Within three words a plural that can be counted, with nothing but its attributes before it. */
export function countsThings(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from; i < Math.min(lexemes.length, from + 4); i++) {
    const { kind, lower, pos, text } = lexemes[i] as Lexeme;
    if (kind !== 'word') return false;
    if (/^(?:people|men|women|children|police|others|percent)$/.test(lower)) return true;
    if ((pos === 'NOUN' || pos === 'PROPN') && /[^s]s$/.test(lower) && text === lower) return true;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB') return false;
  }
  return false;
}
