import { isDash, type Lexeme } from './lexemes.ts';
import { isNumberWord } from './number-words.ts';

type Lexemes = readonly Lexeme[];

const wordAt = (lexemes: Lexemes, i: number) => lexemes[i]?.lower ?? '';

/** Words behind "one" that make it a pronoun or a turn of phrase. */
const afterOne = new Set(
  (
    'thing day point time way side hand another last such of by at on who that which whose might must should can could would will may ' +
    'has had is was does did says said from with for about and or but final knows wants needs expects else too either more word liner ' +
    'off stop size piece voice bit kind sort fell swoop'
  ).split(' '),
);
const beforeOne = new Set(
  'no each this that every any which the another some first last next good bad big new old right wrong single biggest same other latest everyone whichever loved'.split(
    ' ',
  ),
);
/** "two-state", "one-sided": what kind it is, not how many. */
const hyphenIdioms = new Set(
  'state pointer pointers way sided time off dimensional faced handed stop size on horse star night party fold of tier'.split(
    ' ',
  ),
);
const units =
  /^(?:third|fifth|tenth|quarter|half|sixth|eighth|seventh|ninth|year|month|week|day|hour|minute|mile|point|page|fourth|yen|euro|dollar|vote|run|goal|man|woman|judge|member)$/;
const states =
  /^(?:hundred|thousand|million|billion|trillion|percent|per|third|quarter|fifth|dead|missing|wounded|injured|killed)$/;

export function isIdiom(lexemes: Lexemes, i: number): boolean {
  const word = lexemes[i] as Lexeme;
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  const tail = isDash(after) && after?.glued && lexemes[i + 2]?.glued ? lexemes[i + 2] : undefined;
  if (isHyphenTail(lexemes, i) || isHour(lexemes, i)) return true;
  if (/^(?:one|two|three|zero|four|five)$/.test(word.lower) && tail && hyphenIdioms.has(tail.lower)) {
    return !(tail.lower === 'way' && word.lower !== 'one' && word.lower !== 'two');
  }
  if (word.lower === 'zero') {
    return (
      tail !== undefined ||
      /^(?:tolerance|hour|sum)$/.test(after?.lower ?? '') ||
      /^(?:ground|absolute|patient|net|from)$/.test(before?.lower ?? '')
    );
  }
  if (/^(?:top|bottom)$/.test(before?.lower ?? '') && after?.pos !== 'NOUN' && after?.pos !== 'ADJ')
    return true;
  if (word.lower === 'one') return isPronoun(lexemes, i, tail);
  const cut = /^(?:in|by)$/.test(before?.lower ?? '') && word.lower === 'two';
  return cut && !after?.glued && (after?.kind !== 'word' || after.pos === 'CCONJ');
}

const hours = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
const stands =
  /^(?:stood|stands|standing|put|puts|set|sets|fixed|kept|held|capped|remained?s?|unchanged|level|starts?|estimated|valued|priced|aged?|arrived|look|looked|looking|shot|aimed)$/;

/** "We walked the pier at nine.": an hour, where nothing is counted and nothing said to stand at a number. */
function isHour(lexemes: Lexemes, i: number): boolean {
  if (!hours.test(wordAt(lexemes, i)) || wordAt(lexemes, i - 1) !== 'at') return false;
  const after = lexemes[i + 1];
  const ends = !after || (after.kind === 'mark' && !isDash(after)) || /^(?:on|in|and)$/.test(after.lower);
  return ends && !lexemes.slice(Math.max(0, i - 6), i - 1).some(({ lower }) => stands.test(lower));
}

/** "hole-in-one". */
function isHyphenTail(lexemes: Lexemes, i: number): boolean {
  const before = lexemes[i - 1];
  if (!isDash(before) || !before?.glued || !lexemes[i]?.glued || lexemes[i - 2]?.kind !== 'word')
    return false;
  return !isNumberWord(wordAt(lexemes, i - 2)) && !/^(?:to|and|mid|sub)$/.test(wordAt(lexemes, i - 2));
}

function isPronoun(lexemes: Lexemes, i: number, tail: Lexeme | undefined): boolean {
  const after = lexemes[i + 1];
  if (beforeOne.has(wordAt(lexemes, i - 1))) return true;
  if (wordAt(lexemes, i - 1) === 'only' && wordAt(lexemes, i - 2) === 'the') return true;
  if (tail) return !isNumberWord(tail.lower) && !units.test(tail.lower);
  if (!after) return i > 0;
  if (after.kind === 'mark') return !/^[%"“‘]$/.test(after.text);
  if (/^(?:in|out)$/.test(after.lower)) return !isRatio(lexemes, i + 1);
  if (/^(?:to|or)$/.test(after.lower)) return !isNumberWord(wordAt(lexemes, i + 2));
  if (after.lower === 'and') return !/^(?:a|one)$/.test(wordAt(lexemes, i + 2));
  if (after.lower === 'half') return false;
  if (afterOne.has(after.lower)) return true;
  return (
    /^(?:AUX|VERB|ADP|ADV|PRON|DET|CCONJ|SCONJ|PART)$/.test(after.pos) &&
    !states.test(after.lower) &&
    !isPremodifier(lexemes, i + 1)
  );
}

/** "one registered bidder". */
const isPremodifier = (lexemes: Lexemes, i: number) =>
  lexemes[i]?.pos === 'VERB' && /(?:ed|ing)$/.test(wordAt(lexemes, i)) && lexemes[i + 1]?.pos === 'NOUN';

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

const halves =
  /^(?:first|second|latter|other|better|opening|final|upper|lower|top|bottom|front|back|in|this|last|each|either)$/;
const halfUnits = /^(?:century|dozen|million|billion|mile|hour|year|day|inch|ton|decade)$/;
const powers = /^(?:million|billion|trillion|dozen|thousand|hundred)$/;
const shares =
  /^(?:of|the|a|an|their|its|his|her|my|our|all|as|that|those|these|said|say|were|are|have|had|more|hour|percent)$/;
const bounds = /^(?:about|nearly|almost|over|than|roughly|around|by|to|least|up|only|just)$/;

/** "second half", "half-frozen", "cut in half". */
export function isHalfIdiom(lexemes: Lexemes, i: number): boolean {
  const [before, after] = [lexemes[i - 1], lexemes[i + 1]];
  const word = before?.lower ?? '';
  if (halves.test(word)) return true;
  if (isDash(before) && before?.glued)
    return !isNumberWord(wordAt(lexemes, i - 2)) && wordAt(lexemes, i - 2) !== 'a';
  if (isDash(after) && after?.glued) return !halfUnits.test(wordAt(lexemes, i + 2));
  if (!after) return !bounds.test(word);
  if (powers.test(after.lower) || shares.test(after.lower)) return false;
  if (word === 'a') return true;
  return !bounds.test(word) && !(after.pos === 'NOUN' && /s$/.test(after.lower));
}
