import type { Lexeme } from './lexemes.ts';

/** A stretch of lexemes, `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Lexemes = readonly Lexeme[];

const quote = /^["“”‘’«»]$/;
/** The hyphen of a compound; longer dashes part phrases. */
export const isHyphen = (mark: Lexeme | undefined) =>
  mark?.kind === 'mark' && /^[-\u2010\u2011]$/.test(mark.text);
const wordAt = (lexemes: Lexemes, i: number) => lexemes[i]?.lower ?? '';

/** The apostrophe or the "s" of a genitive. */
export function isGenitive(lexemes: Lexemes, i: number): boolean {
  const lexeme = lexemes[i];
  if (!lexeme?.glued) return false;
  if (lexeme.lower === 's') return /^['’]$/.test(lexemes[i - 1]?.text ?? '');
  if (!/^['’]$/.test(lexeme.text)) return false;
  const next = lexemes[i + 1];
  if (next?.glued) return next.lower === 's';
  return wordAt(lexemes, i - 1).endsWith('s') && next?.kind === 'word' && isNoun(next);
}

/** The stop of "Mr." or of an initial, inside a name. */
export const isNameStop = (lexemes: Lexemes, i: number): boolean =>
  lexemes[i]?.text === '.' &&
  lexemes[i]?.glued === true &&
  /^(?:\p{Lu}|Mrs?|Ms|Dr|St|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt|Prof|Rev)$/u.test(lexemes[i - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(lexemes[i + 1]?.text ?? '');

export const isNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (lexeme.pos === 'NOUN' || lexeme.pos === 'PROPN');

const times =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|annually|daily|year|month|week|day|hour|night|morning|apiece|each|overall|ago|earlier|later|altogether)$/;

/** Words that say when, not what. */
export const isTime = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  (lexeme.masked ? /\d/.test(lexeme.text) || times.test(lexeme.lower) : times.test(lexeme.lower));

const attributes =
  /^(?:such|other|own|same|many|few|several|more|most|fewer|less|new|additional|others|people|extra)$/;

function isAttribute(lexemes: Lexemes, i: number): boolean {
  const lexeme = lexemes[i];
  if (lexeme?.kind !== 'word') return false;
  if (lexeme.pos === 'ADJ' || isNoun(lexeme) || attributes.test(lexeme.lower)) return true;
  const next = lexemes[i + 1];
  if (isHyphen(lexemes[i - 1]) && lexeme.glued) return true;
  if (isHyphen(next) && next?.glued && lexemes[i + 2]?.glued) return true;
  if (lexeme.pos === 'VERB')
    return /(?:ed|en|ing)$/.test(lexeme.lower) && (isNoun(next) || next?.pos === 'ADJ');
  if (lexeme.pos === 'ADV') return next?.pos === 'ADJ' || (next?.pos === 'VERB' && isNoun(lexemes[i + 2]));
  if (lexeme.pos === 'PRON' || lexeme.pos === 'X') return false;
  return false;
}

/**
 * The noun phrase that starts at lexeme `at`, its article left out: attributes and head, then what tells it apart
 * ("of …", a participle clause). Null where no noun follows.
 */
export function nounPhraseAt(
  lexemes: Lexemes,
  at: number,
  { extend = true, numbered = false } = {},
): Stretch | null {
  let i = at;
  if (quote.test(lexemes[i]?.text ?? '')) i++;
  while (
    /^(?:the|a|an|all|both|those|these|this|that|another)$/.test(wordAt(lexemes, i)) &&
    lexemes[i + 1]?.kind !== 'mark'
  )
    i++;
  const from = i;
  let head = -1;
  for (; i < Math.min(lexemes.length, from + 12); i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.masked && lexeme.kind === 'number') {
      if (isAttribute(lexemes, i + 1) && !isTime(lexemes[i + 1])) continue;
      break;
    }
    if ((isGenitive(lexemes, i) || isNameStop(lexemes, i)) && head >= 0) continue;
    if (isHyphen(lexeme) && lexeme.glued && lexemes[i + 1]?.glued && (head >= 0 || i > from)) continue;
    if (
      quote.test(lexeme.text) &&
      i > from &&
      lexemes[i + 1]?.kind === 'word' &&
      isNoun(lexemes[i + 1]) &&
      !isNoun(lexemes[i - 1])
    )
      continue;
    if (lexeme.lower === 'and' && head === i - 1 && isNoun(lexemes[i - 1]) && joinsNouns(lexemes, i))
      continue;
    if (
      lexeme.kind === 'number' &&
      !lexeme.masked &&
      isAttribute(lexemes, i + 1) &&
      (i > from ? takesNumber.test(wordAt(lexemes, i - 1)) : numbered)
    )
      continue;
    const possessive = i === from && /^(?:its|their|his|her|our|my|your|them|whom|us)$/.test(lexeme.lower);
    if (possessive) {
      if (/^(?:them|whom|us)$/.test(lexeme.lower)) return { from, to: i + 1 };
      continue;
    }
    if (
      !isAttribute(lexemes, i) ||
      (isTime(lexeme) && head >= 0) ||
      (isTime(lexeme) && head < 0 && !isNoun(lexemes[i + 1]))
    )
      break;
    if (isNoun(lexeme) || attributes.test(lexeme.lower)) head = i;
  }
  if (head < from) return thoseWho(lexemes, from);
  return extend ? extended(lexemes, { from, to: head + 1 }) : { from, to: head + 1 };
}

/** "those aged 18 to 24", "those on a placebo". */
function thoseWho(lexemes: Lexemes, at: number): Stretch | null {
  if (wordAt(lexemes, at - 1) !== 'those') return null;
  return { from: at - 1, to: Math.max(at, clauseEnd(lexemes, at, 5)) };
}

function joinsNouns(lexemes: Lexemes, and: number): boolean {
  const next = lexemes[and + 1];
  if (next?.pos === 'PROPN' && lexemes[and - 1]?.pos === 'PROPN') return true;
  return false;
}

const pastParticiple = /(?:ed|en|cast|held|made|lost|left|born|shot|hit|sold|built|sent|won|paid)$/;

/** "the bank’s 100,000 bankers", "its 11 plants", "her last 14 matches". */
const takesNumber = /^(?:s|its|their|his|her|our|my|last|first|other)$/;

/** "… of voters", "… serving life sentences", "… from Syria" after the head. */
function extended(lexemes: Lexemes, phrase: Stretch): Stretch {
  let { to } = phrase;
  const next = lexemes[to];
  if (!next || next.masked) return phrase;
  const list = listEnd(lexemes, to);
  if (list > to) return { from: phrase.from, to: list };
  if (next.lower === 'of') {
    const inner = nounPhraseAt(lexemes, to + 1, { extend: false });
    if (inner) return extended(lexemes, { from: phrase.from, to: inner.to });
    return phrase;
  }
  const after = wordAt(lexemes, to + 1);
  const active = /ing$/.test(next.lower) && !/^(?:during|since|after|before|until|as|while|and)$/.test(after);
  const passive =
    pastParticiple.test(next.lower) &&
    /^(?:in|by|from|at|to|for|on|after|during|under|with|without|as|into)$/.test(after);
  const participle = next.pos === 'VERB' && (active || passive);
  if (participle) {
    to = clauseEnd(lexemes, to + 1, 8);
    return { from: phrase.from, to };
  }
  return phrase;
}

/** "individuals, companies and unions": the end of a bare list that begins at the comma, else `at`. */
function listEnd(lexemes: Lexemes, at: number): number {
  let i = at;
  while (lexemes[i]?.text === ',' && isNoun(lexemes[i + 1]) && /s$/.test(wordAt(lexemes, i + 1))) i += 2;
  if (i === at) return at;
  if (lexemes[i]?.text === ',') i++;
  const closes = lexemes[i]?.lower === 'and' && isNoun(lexemes[i + 1]) && /s$/.test(wordAt(lexemes, i + 1));
  return closes ? i + 2 : at;
}

/** Where the clause that runs through lexeme `at` ends: at a mark, a conjunction, a relative or another finite verb. */
export function clauseEnd(lexemes: Lexemes, at: number, most: number): number {
  let i = at;
  for (; i < Math.min(lexemes.length, at + most); i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.masked) continue;
    if (lexeme.kind === 'mark') {
      if (isHyphen(lexeme) && lexeme.glued && lexemes[i + 1]?.glued) continue;
      if (isGenitive(lexemes, i) || (lexeme.text === '.' && lexemes[i - 1]?.masked && lexemes[i + 1]?.masked))
        continue;
      break;
    }
    if (lexeme.kind === 'number' || lexeme.pos === 'NUM') break;
    if (/^(?:AUX|SCONJ|CCONJ)$/.test(lexeme.pos)) break;
    if (/^(?:who|which|that|whose|when|while|where|than|so)$/.test(lexeme.lower)) break;
    if (
      lexeme.pos === 'VERB' &&
      i > at &&
      !/(?:ing|ed)$/.test(lexeme.lower) &&
      lexemes[i - 1]?.lower !== 'to'
    )
      break;
  }
  let end = i;
  while (
    end > at &&
    (/^(?:ADP|DET|ADV|PART)$/.test(lexemes[end - 1]?.pos ?? '') || lexemes[end - 1]?.kind === 'mark') &&
    !lexemes[end - 1]?.masked
  )
    end--;
  return end;
}

/** The noun phrase that ends right before lexeme `end`, back through "of" and "for"; null where no noun does. */
export function nounPhraseBefore(
  lexemes: Lexemes,
  end: number,
  first: number,
  { through = /^(?:of|for|to|in|among|between|on)$/ } = {},
): Stretch | null {
  let from = end;
  if (quote.test(lexemes[from - 1]?.text ?? '') && !isGenitive(lexemes, from - 1)) {
    from--;
    end--;
  }
  for (; from > first; from--) {
    const lexeme = lexemes[from - 1] as Lexeme;
    if (isNominal(lexemes, from - 1)) continue;
    if (lexeme.masked && lexeme.kind === 'number') continue;
    if (from === end) return null;
    if (begins(lexemes, from - 1)) {
      from--;
      break;
    }
    if (lexeme.pos === 'DET' || (lexeme.pos === 'NUM' && lexeme.kind === 'word')) continue;
    if (
      through.test(lexeme.lower) &&
      isNominal(lexemes, from - 2) &&
      isNoun(lexemes[from - 2]) &&
      !isNoun(lexemes[from]) === false
    )
      continue;
    if (
      through.test(lexeme.lower) &&
      isNoun(lexemes[from - 2]) &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(lexemes[from]?.pos ?? '')
    )
      continue;
    break;
  }
  while (from < end && /^(?:DET|ADP|CCONJ)$/.test(lexemes[from]?.pos ?? '') && !lexemes[from]?.masked) from++;
  const head = lexemes[end - 1];
  return from < end && head !== undefined && isHead(lexemes, end - 1) ? { from, to: end } : null;
}

/** "a limit | the association", "estimates | the damage": an article right behind a noun begins another phrase. */
function begins(lexemes: Lexemes, i: number): boolean {
  if (!/^(?:the|an?)$/.test(lexemes[i]?.lower ?? '')) return false;
  const before = lexemes[i - 1];
  return isNoun(before) && !/^(?:half|double|twice|all|both)$/.test(before?.lower ?? '');
}

/** A noun, a genitive or a masked number may end a noun phrase; an adjective alone may not. */
function isHead(lexemes: Lexemes, i: number): boolean {
  const head = lexemes[i] as Lexeme;
  if (head.kind === 'mark') return isGenitive(lexemes, i);
  return (
    head.pos !== 'ADJ' || /^(?:own|other|others|same|average)$/.test(head.lower) || isHyphen(lexemes[i - 1])
  );
}

/** Words that may stand inside a noun phrase. */
export function isNominal(lexemes: Lexemes, i: number): boolean {
  const lexeme = lexemes[i];
  if (!lexeme) return false;
  if (isGenitive(lexemes, i) || isNameStop(lexemes, i)) return true;
  if (/^(?:super|vice|earlier)$/.test(lexeme.lower)) return true;
  if (isHyphen(lexeme)) return lexeme.glued && lexemes[i + 1]?.glued === true;
  if (lexeme.kind === 'number') return lexeme.masked;
  if (lexeme.kind !== 'word') return false;
  if (isNoun(lexeme) || lexeme.pos === 'ADJ') return true;
  if (/^(?:its|their|his|her|our|my|your)$/.test(lexeme.lower)) return true;
  if (isHyphen(lexemes[i - 1]) && lexeme.glued) return true;
  if (isHyphen(lexemes[i + 1]) && lexemes[i + 1]?.glued) return true;
  const modifies =
    lexeme.pos === 'VERB' && /(?:ed|ing)$/.test(lexeme.lower) && lexemes[i + 1]?.pos === 'NOUN';
  return modifies && !isNoun(lexemes[i - 1]);
}
