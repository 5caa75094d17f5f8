import { isCapitalised, isDash, type Lexeme } from './lexemes.ts';
import { countsThings, isMeasured } from './years.ts';

const series = new Set(
  (
    'no nos number numbers room flight route highway interstate section article chapter page paragraph title proposition prop amendment ' +
    'measure group area block level tier phase stage step type version volume vol part season episode week day game round lap channel ' +
    'unit platform gate terminal building apartment suite floor line lane pier district ward precinct zone grade class ' +
    'category apollo voyager formula figure table item lot form bus tram train resolution regulation rule count counts lane exit ' +
    'act scene verse psalm super bowl big top dow nasdaq ftse nikkei dax cac s&p fortune euro windows iphone galaxy pixel boeing airbus playstation xbox ' +
    'corps brigade battalion regiment division ft fig protocol schedule annex exhibit extension ext box case docket agenda 1 ' +
    'model euro g bbc itv espn radio studio pier world asx tsx russell stoxx topix kospi sensex nifty csi sp buses'
  ).split(' '),
);
const seriesOnlyCapital = new Set(
  'group area level part season week day game round line unit class count counts top big super title act lot form floor case step type world page model box building block radio measure number numbers'.split(
    ' ',
  ),
);

/** "Room 12", "No. 10", "S&P 500", "Game 7": the number of a thing, not a number of things. */
export function isNumbered(lexemes: readonly Lexeme[], i: number): boolean {
  const number = lexemes[i] as Lexeme;
  if (number.kind === 'number' && (number.text.includes(',') || !Number.isInteger(number.value))) {
    if (!/^(?:section|article|version|windows|chapter)$/.test(lexemes[i - 1]?.lower ?? '')) return false;
  }
  let b = i - 1;
  const abbreviated =
    lexemes[b]?.text === '.' && /^(?:no|nos|vol|fig|ext|sec|art)$/.test(lexemes[b - 1]?.lower ?? '');
  if (abbreviated && lexemes[b]?.glued) return true;
  if (lexemes[b]?.text === '#' && number.glued) return true;
  const before = lexemes[b];
  if (before?.kind !== 'word') return false;
  const after = lexemes[i + 1];
  if (before.lower === 'number' && !isCapitalised(before))
    return !/^(?:of)$/.test(after?.lower ?? '') && lexemes[i - 2]?.lower !== 'total';
  if (series.has(before.lower) && (isCapitalised(before) || !seriesOnlyCapital.has(before.lower))) {
    if (before.pos === 'VERB' && !isCapitalised(before)) return false;
    if (/^(?:percent|million|billion|thousand)$/.test(after?.lower ?? '') || after?.text === '%')
      return false;
    if (before.lower === 'top' && countsThings(lexemes, i + 1)) return false;
    return !(isFirstWord(lexemes, i - 1) && countsThings(lexemes, i + 1));
  }
  b = i - 1;
  const ampersand = lexemes[b - 1]?.text === '&' && isCapitalised(before);
  if (ampersand && number.kind === 'number') return true;
  if (isDash(after) && after?.glued && lexemes[i + 2]?.lower === 'stock') return true;
  if (before.lower === 'p' && lexemes[b - 1]?.lower === 's') return true;
  if (isTitled(lexemes, i)) return true;
  return isNameTail(lexemes, i);
}

/** "The 411", "American Skin (41 Shots)". */
function isTitled(lexemes: readonly Lexeme[], i: number): boolean {
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  if (before?.text === 'The' && !isFirstWord(lexemes, i - 1))
    return !isCapitalised(after) || after?.pos !== 'NOUN';
  return false;
}

/** "(41 Shots)": a counted noun with a capital, alone between its marks. */
export function isTitleInMarks(lexemes: readonly Lexeme[], i: number): boolean {
  const opened = /^[("“‘]$/.test(lexemes[i - 1]?.text ?? '');
  return opened && isCapitalised(lexemes[i + 1]) && /^[)"”’]$/.test(lexemes[i + 2]?.text ?? '');
}

/** A capitalised word, digits, and then nothing that they could count: "Big 12", "the probe Heron 2 passed". */
function isNameTail(lexemes: readonly Lexeme[], i: number): boolean {
  const number = lexemes[i] as Lexeme;
  const before = lexemes[i - 1] as Lexeme;
  if (number.kind !== 'number' || !isCapitalised(before) || before.text.length < 2 || number.value > 9999)
    return false;
  if (isFirstWord(lexemes, i - 1) || (before.pos !== 'PROPN' && before.pos !== 'NOUN')) return false;
  const after = lexemes[i + 1];
  if (isMeasured(lexemes, i) || (after?.glued && after.kind === 'word')) return false;
  if (isCapitalised(after) && after?.pos === 'PROPN') return true;
  if (number.value > 20) return false;
  if (/^\p{Lu}{2,}$/u.test(before.text) && after?.kind === 'word') return true;
  return (after?.pos === 'VERB' || after?.pos === 'AUX') && !isInPlace(lexemes, i - 1);
}

/** "In Port Ashby 12 died": a place behind a preposition is no name with a number. */
function isInPlace(lexemes: readonly Lexeme[], i: number): boolean {
  let at = i;
  while (isCapitalised(lexemes[at - 1])) at--;
  return (
    at <= i &&
    (lexemes[at - 1]?.pos === 'ADP' ||
      isFirstWord(lexemes, at) ||
      /^(?:In|At|On|Near|Around|From|Of)$/.test(lexemes[at]?.text ?? ''))
  );
}

function isFirstWord(lexemes: readonly Lexeme[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && /^["'“‘’”«([—–-]$/.test(lexemes[at]?.text ?? '')) at--;
  return at < 0 || /^[.?!:;…]$/.test(lexemes[at]?.text ?? '');
}

export function isTitleCase(lexemes: readonly Lexeme[]): boolean {
  const words = lexemes.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return words.length > 3 && words.filter(isCapitalised).length > words.length * 0.7;
}

/** A number word with a capital inside a sentence is part of a name: "Formula One", "the Big Three". */
export function isNameWord(lexemes: readonly Lexeme[], i: number, titled: boolean): boolean {
  const word = lexemes[i] as Lexeme;
  if (!isCapitalised(word)) return false;
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  if (word.lower === 'zero') return isCapitalised(after) || isCapitalised(before);
  if (titled || isFirstWord(lexemes, i)) return false;
  if (/^(?:million|billion|thousand|hundred|percent)$/.test(after?.lower ?? '')) return false;
  return isCapitalised(after) || isCapitalised(before) || !isDash(before);
}
