import type { Span } from '../../text/span.ts';
import { datesOf } from './dates.ts';
import { identifiersOf } from './identifiers.ts';
import { isCapitalised, isDash, type Lexeme } from './lexemes.ts';
import { isNumberWord } from './numerals.ts';
import { currencyBefore, isCurrencyWord, isMeasureWord } from './units.ts';

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
      else if (isNumbered(lexemes, i)) lexeme.masked = true;
    } else if (lexeme.kind === 'word' && isNumberWord(lexeme.lower)) {
      if (isNameWord(lexemes, i, titled) || isIdiom(lexemes, i) || isNumbered(lexemes, i))
        lexeme.masked = true;
    } else if (lexeme.lower === 'half' && isHalfIdiom(lexemes, i)) lexeme.masked = true;
  }
}

function maskSpans(lexemes: Lexeme[], spans: readonly Span[]) {
  if (spans.length === 0) return;
  for (const lexeme of lexemes) {
    if (spans.some(({ start, end }) => lexeme.start < end && start < lexeme.end)) lexeme.masked = true;
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
  return (
    !/^(?:sub|mid|pre|post|over|under|to|and|non|plus|minus|low|high|top|about|nearly)$/.test(word.lower) ||
    (lexemes[i - 3]?.kind === 'number' && false)
  );
}

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
function isYear(lexemes: readonly Lexeme[], i: number): boolean {
  const { text, value } = lexemes[i] as Lexeme;
  if (!/^\d{4}$/.test(text) || value < 1000 || value > 2100) return false;
  if (currencyBefore(lexemes, i)) return false;
  const before = lexemes[i - 1];
  const after = lexemes[i + 1];
  const word = before?.lower ?? '';
  if (isMeasured(lexemes, i)) return false;
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
    return !countsThings(lexemes, i + 1) || before?.lower === "'s";
  }
  return /^(?:in|since|until|by)$/.test(word) && !countsThings(lexemes, i + 1);
}

const isMeasured = (lexemes: readonly Lexeme[], i: number) => {
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
function countsThings(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from; i < Math.min(lexemes.length, from + 4); i++) {
    const { kind, lower, pos, text } = lexemes[i] as Lexeme;
    if (kind !== 'word') return false;
    if (/^(?:people|men|women|children|police|others|percent)$/.test(lower)) return true;
    if ((pos === 'NOUN' || pos === 'PROPN') && /[^s]s$/.test(lower) && text === lower) return true;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB') return false;
  }
  return false;
}

const series = new Set(
  (
    'no nos number numbers room flight route highway interstate section article chapter page paragraph title proposition prop amendment ' +
    'measure group area block level tier phase stage step type version volume vol part season episode week day game round lap channel ' +
    'unit platform gate terminal building apartment suite floor line lane pier district ward precinct zone grade class ' +
    'category apollo voyager formula figure table item lot form bus tram train resolution regulation rule count counts lane exit ' +
    'act scene verse psalm super bowl big top dow nasdaq ftse nikkei dax cac s&p fortune euro windows iphone galaxy pixel boeing airbus playstation xbox ' +
    'corps brigade battalion regiment division ft fig protocol schedule annex exhibit extension ext box case docket agenda 1 ' +
    'model euro g bbc itv espn radio studio pier world'
  ).split(' '),
);
const seriesOnlyCapital = new Set(
  'group area level part season week day game round line unit class count counts top big super title act lot form floor case step type world page model box building block radio measure number numbers'.split(
    ' ',
  ),
);

/** "Room 12", "No. 10", "S&P 500", "Game 7": the number of a thing, not a number of things. */
function isNumbered(lexemes: readonly Lexeme[], i: number): boolean {
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
  return isNameTail(lexemes, i);
}

/** A capitalised word, digits, and then nothing that they could count: "Big 12", "Galaxy Note 20 Ultra". */
function isNameTail(lexemes: readonly Lexeme[], i: number): boolean {
  const number = lexemes[i] as Lexeme;
  const before = lexemes[i - 1] as Lexeme;
  if (number.kind !== 'number' || !isCapitalised(before) || before.text.length < 2 || number.value > 9999)
    return false;
  if (isFirstWord(lexemes, i - 1)) return false;
  if (before.pos !== 'PROPN' && before.pos !== 'NOUN') return false;
  const after = lexemes[i + 1];
  if (isMeasured(lexemes, i) || (after?.glued && after.kind === 'word')) return false;
  return isCapitalised(after) && after?.pos === 'PROPN';
}

function isFirstWord(lexemes: readonly Lexeme[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && /^["'“‘’”«([—–-]$/.test(lexemes[at]?.text ?? '')) at--;
  return at < 0 || /^[.?!:;…]$/.test(lexemes[at]?.text ?? '');
}

function isTitleCase(lexemes: readonly Lexeme[]): boolean {
  const words = lexemes.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return words.length > 3 && words.filter(isCapitalised).length > words.length * 0.7;
}

/** A number word with a capital inside a sentence is part of a name: "Formula One", "the Big Three". */
function isNameWord(lexemes: readonly Lexeme[], i: number, titled: boolean): boolean {
  const word = lexemes[i] as Lexeme;
  if (!isCapitalised(word)) return false;
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  if (word.lower === 'zero') return isCapitalised(after) || isCapitalised(before);
  if (titled || isFirstWord(lexemes, i)) return false;
  if (/^(?:million|billion|thousand|hundred|percent)$/.test(after?.lower ?? '')) return false;
  return isCapitalised(after) || isCapitalised(before) || !isDash(before);
}

const oneIdioms = new Set(
  (
    'thing day point time way side hand another last such of by to in at on who that which whose might must should can could would will may ' +
    'has had is was does did says said from with for about and or but final might knows wants needs expects else too either more half word liner ' +
    'off stop size piece voice bit kind sort fell swoop does would'
  ).split(' '),
);
const beforeOne = new Set(
  'no each this that every any which the another some first last next only good bad big new old right wrong single biggest same other latest everyone whichever loved'.split(
    ' ',
  ),
);
const hyphenIdioms = new Set(
  'state way sided time off dimensional faced handed stop size on horse star night party fold of tier third-party'.split(
    ' ',
  ),
);

function isIdiom(lexemes: readonly Lexeme[], i: number): boolean {
  const word = lexemes[i] as Lexeme;
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  const hyphened = isDash(after) && after?.glued && lexemes[i + 2]?.glued ? lexemes[i + 2] : undefined;
  if (
    isDash(before) &&
    before?.glued &&
    word.glued &&
    lexemes[i - 2]?.kind === 'word' &&
    !isNumberWord(lexemes[i - 2]?.lower ?? '') &&
    !/^(?:to|and|mid|sub)$/.test(lexemes[i - 2]?.lower ?? '')
  )
    return true;
  if (/^(?:one|two|three|zero|four|five)$/.test(word.lower) && hyphened) {
    if (hyphened.lower === 'way' && word.lower !== 'one' && word.lower !== 'two') return false;
    if (hyphenIdioms.has(hyphened.lower)) return true;
  }
  if (word.lower === 'hundred' || word.lower === 'million' || word.lower === 'billion') return false;
  if (word.lower === 'zero')
    return (
      (isDash(after) && hyphened !== undefined) ||
      /^(?:tolerance|in|hour|sum)$/.test(after?.lower ?? '') ||
      /^(?:ground|absolute|patient|net|from)$/.test(before?.lower ?? '')
    );
  if (word.lower !== 'one') {
    return before?.lower === 'or' && /^one$/.test(lexemes[i - 2]?.lower ?? '')
      ? false
      : /^(?:in|by)$/.test(before?.lower ?? '') &&
          !after?.glued &&
          (after?.kind !== 'word' || after.pos === 'CCONJ') &&
          /^(?:two|twos)$/.test(word.lower);
  }
  if (beforeOne.has(before?.lower ?? '')) return true;
  if (hyphened)
    return isNumberWord(hyphened.lower)
      ? false
      : !/^(?:third|fifth|tenth|quarter|half|sixth|eighth|seventh|ninth|year|month|week|day|hour|minute|mile|point|page|fourth)$/.test(
          hyphened.lower,
        );
  if (!after) return true;
  if (after.kind === 'mark') return !/^[%"“‘]$/.test(after.text);
  if (/^(?:in|out)$/.test(after.lower)) return !isRatio(lexemes, i + 1);
  if (oneIdioms.has(after.lower))
    return !(after.lower === 'and' && lexemes[i + 2]?.lower === 'a') && !(after.lower === 'half');
  return (
    /^(?:AUX|VERB|ADP|ADV|PRON|DET|CCONJ|SCONJ|PART)$/.test(after.pos) &&
    !/^(?:hundred|thousand|million|billion|trillion|percent|per|third|quarter|fifth|dead|missing|wounded|injured|killed)$/.test(
      after.lower,
    )
  );
}

/** "in 5", "out of 10", "in every five" after a small number. */
export function isRatio(lexemes: readonly Lexeme[], at: number): boolean {
  let i =
    lexemes[at]?.lower === 'out' && lexemes[at + 1]?.lower === 'of'
      ? at + 2
      : lexemes[at]?.lower === 'in'
        ? at + 1
        : -1;
  if (i < 0) return false;
  if (lexemes[i]?.lower === 'every') i++;
  const next = lexemes[i];
  if (!next || next.masked || lexemes[i + 1]?.text === '%') return false;
  return (
    (next.kind === 'number' && next.value <= 100000 && Number.isInteger(next.value)) ||
    (isNumberWord(next.lower) && next.lower !== 'million' && next.lower !== 'billion')
  );
}

function isHalfIdiom(lexemes: readonly Lexeme[], i: number): boolean {
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  const word = before?.lower ?? '';
  if (
    /^(?:first|second|latter|other|better|opening|final|upper|lower|top|bottom|front|back|in|this|last|a|each|either)$/.test(
      word,
    )
  ) {
    return (
      !(
        word === 'a' &&
        (/^(?:million|billion|trillion|dozen|thousand|hundred)$/.test(after?.lower ?? '') || isDash(after))
      ) && !(word === 'in' && after?.lower === 'of' && false)
    );
  }
  if (isDash(before) && before?.glued) return true;
  if (isDash(after) && after?.glued)
    return !/^(?:century|dozen|million|billion|mile|hour|year|point|day|inch|ton|decade)$/.test(
      lexemes[i + 2]?.lower ?? '',
    );
  if (!after) return !/^(?:by|than|about|nearly|almost|over|to|least)$/.test(word);
  if (
    /^(?:of|the|a|an|their|its|his|her|my|our|all|as|that|those|these|said|say|were|are|have|had|million|billion|trillion|dozen|thousand|hundred|percent|more)$/.test(
      after.lower,
    )
  )
    return false;
  return (
    !/^(?:about|nearly|almost|over|than|roughly|around|by|to|least|up|only|just)$/.test(word) &&
    !(after.kind === 'word' && after.pos === 'NOUN' && /s$/.test(after.lower))
  );
}
