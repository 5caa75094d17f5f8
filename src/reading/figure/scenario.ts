import type { Amount } from './amounts.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import type { Stretch } from './phrases.ts';

/** Verbs that set one number's story against another's: "the demand exceeds the previous framework". */
const setsAgainst =
  /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|dwarf(?:s|ed)?|outstrip(?:s|ped)?|doubles?|doubled|triples?|tripled|outnumber(?:s|ed)?|overtook|overtakes?|eclips(?:es|ed))$/;

/** The side, plan or actor that an amount belongs to, from its own sentence (lexemes `first` to `last`). */
export function scenarioOf(lexemes: readonly Lexeme[], amount: Amount, first: number): Stretch | null {
  return planSetAgainst(lexemes, amount, first) ?? actorAndVerb(lexemes, amount, first);
}

/** "… exceeds the previous framework accepted by Israel, which included the release of 125 …" */
function planSetAgainst(lexemes: readonly Lexeme[], amount: Amount, first: number): Stretch | null {
  for (let i = amount.from - 1; i >= first; i--) {
    if (!setsAgainst.test(lexemes[i]?.lower ?? '')) continue;
    const phrase = nounPhrase(lexemes, i + 1);
    return phrase && phrase.to < amount.from ? phrase : null;
  }
  return null;
}

/** "Hamas is now demanding": the last clause's subject with its verb. */
function actorAndVerb(lexemes: readonly Lexeme[], amount: Amount, first: number): Stretch | null {
  for (let i = amount.from - 1; i >= first; i--) {
    if (lexemes[i]?.pos !== 'VERB' && lexemes[i]?.pos !== 'AUX') continue;
    let from = i;
    while (from > first && /^(?:AUX|ADV|VERB|PART)$/.test(lexemes[from - 1]?.pos ?? '')) from--;
    const subject = phraseBefore(lexemes, from, first);
    if (subject === null || (from === i && lexemes[i]?.lower.endsWith('ing'))) continue;
    return { from: subject, to: i + 1 };
  }
  return null;
}

/** "and an additional 2,000": a further item of the same list, which shares what was said of the one before. */
export function isFurtherItem(lexemes: readonly Lexeme[], amount: Amount): boolean {
  let i = (amount.qualified && amount.qualified.to <= amount.from ? amount.qualified.from : amount.from) - 1;
  while (
    /^(?:an?|another|additional|further|some|other|also|the|more|as|well)$/.test(lexemes[i]?.lower ?? '')
  )
    i--;
  return /^(?:and|plus|,)$/.test(lexemes[i]?.lower ?? '');
}

/** Where a noun phrase that ends before lexeme `end` begins; null where none does. */
function phraseBefore(lexemes: readonly Lexeme[], end: number, first: number): number | null {
  let from = end;
  while (from > first && isNominal(lexemes, from - 1)) from--;
  const head = lexemes[end - 1];
  return from < end && (head?.pos === 'NOUN' || head?.pos === 'PROPN') ? from : null;
}

/** The determiner-less noun phrase from lexeme `at` on. */
function nounPhrase(lexemes: readonly Lexeme[], at: number): { from: number; to: number } | null {
  let from = at;
  while (lexemes[from]?.pos === 'DET') from++;
  let to = from;
  let head = -1;
  while (
    isNominal(lexemes, to) ||
    (lexemes[to]?.pos === 'VERB' && /(?:ed|ing)$/.test(lexemes[to]?.lower ?? '') && head < 0)
  ) {
    if (lexemes[to]?.pos === 'NOUN' || lexemes[to]?.pos === 'PROPN') head = to;
    else if (head >= 0 && !isNominal(lexemes, to)) break;
    to++;
  }
  return head >= from ? { from, to: head + 1 } : null;
}

function isNominal(lexemes: readonly Lexeme[], i: number): boolean {
  const lexeme = lexemes[i];
  if (!lexeme) return false;
  if (isDash(lexeme)) return lexeme.glued;
  return (
    lexeme.kind === 'word' &&
    (/^(?:NOUN|PROPN|ADJ)$/.test(lexeme.pos) || (isDash(lexemes[i - 1]) && lexeme.glued))
  );
}
