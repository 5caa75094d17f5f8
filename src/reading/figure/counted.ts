import type { Amount } from './amount.ts';
import { clauseBefore, predicateAt } from './clauses.ts';
import { type CountedContext, inFront, startOf } from './infront.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { clauseEnd, isNoun, isTime, nounPhraseAt, nounPhraseBefore, type Stretch } from './phrases.ts';
import { durations } from './units.ts';

type Lexemes = readonly Lexeme[];

/** The phrase that an amount counts or measures, verbatim. */
export function countedPhrase(context: CountedContext): Stretch | null {
  const phrase = phraseFor(context);
  return phrase && saysSomething(context.lexemes, phrase) ? phrase : null;
}

/** More than an article or an auxiliary. */
const saysSomething = (lexemes: Lexemes, { from, to }: Stretch) =>
  lexemes
    .slice(from, to)
    .some(
      ({ kind, pos, lower }) =>
        kind === 'word' && lower !== 's' && !/^(?:DET|AUX|ADP|PART|CCONJ|SCONJ)$/.test(pos),
    );

function phraseFor(context: CountedContext): Stretch | null {
  const { amount } = context;
  switch (amount.kind) {
    case 'count':
      return behind(context) ?? shared(context) ?? inFront(context);
    case 'percent':
    case 'fraction':
      return (
        shareOf(context) ??
        stateBehind(context) ??
        behind(context) ??
        shared(context) ??
        saidBehind(context) ??
        inFront(context)
      );
    case 'multiple':
      return behind(context) ?? inFront(context);
    case 'money':
      return moneyFor(context) ?? shared(context) ?? inFront(context) ?? rate(context);
    case 'age':
      return agedOne(context) ?? (isHyphened(context.lexemes, context.amount) ? null : inFront(context));
    case 'score':
      return behind(context) ?? inFront(context);
    case 'quantity':
      return measuredThing(context);
  }
}

/** Behind the amount and a qualifier that follows it ("$3 million or more"), over a hyphen. */
function afterAmount({ lexemes, amount }: CountedContext): number {
  let at = amount.qualified && amount.qualified.from >= amount.to ? amount.qualified.to : amount.to;
  if (isDash(lexemes[at]) && lexemes[at]?.glued && lexemes[at + 1]?.glued) at++;
  return at;
}

const rateWords =
  /^(?:year|month|week|day|hour|minute|share|barrel|person|head|night|piece|ton|tonne|ounce|gallon|litre|liter|pound)$/;

function isRate(lexemes: Lexemes, at: number): boolean {
  return /^(?:an?|per|each|every)$/.test(lexemes[at]?.lower ?? '') && lexemes[at + 1]?.kind === 'word';
}

/** "350 prisoners", "thousands of voters", "a 3 to 1 margin". */
function behind(context: CountedContext): Stretch | null {
  const { lexemes } = context;
  let at = afterAmount(context);
  const next = lexemes[at];
  if (!next || next.masked) return null;
  if (/^(?:who|whose)$/.test(next.lower)) return { from: at, to: clauseEnd(lexemes, at + 1, 6) };
  const of = next.lower === 'of';
  if (of) at++;
  else if (isRate(lexemes, at) || next.pos === 'DET') {
    if (context.amount.kind !== 'multiple' && context.amount.kind !== 'fraction') return null;
  } else if (next.pos === 'ADP' && next.lower !== 'as') return null;
  if (lexemes[at]?.lower === 'as') at++;
  if (isTime(lexemes[at]) && !isNoun(lexemes[at + 1])) return null;
  const phrase = nounPhraseAt(lexemes, at, { numbered: of });
  if (phrase) return withPredicate(lexemes, phrase);
  const word = lexemes[at];
  if (word?.kind === 'word' && isHyphened(lexemes, context.amount))
    return { from: at, to: overOf(lexemes, at + 1) };
  const state = word?.pos === 'VERB' || word?.pos === 'ADJ' || word?.pos === 'ADV';
  if (context.amount.kind === 'count' && state && !/^(?:compared|according)$/.test(word.lower)) {
    return { from: at, to: word.lower.endsWith('ing') ? clauseEnd(lexemes, at + 1, 8) : at + 1 };
  }
  if (context.amount.kind === 'multiple' && word) return { from: at, to: clauseEnd(lexemes, at + 1, 6) };
  return null;
}

/** "a ten-point lead": whatever stands behind a hyphened number is a noun. */
const isHyphened = (lexemes: Lexemes, { from, to }: Amount) =>
  lexemes.slice(from, to).some((lexeme) => isDash(lexeme));

/** "lead over Obama". */
function overOf(lexemes: Lexemes, at: number): number {
  if (!/^(?:over|of|in|on)$/.test(lexemes[at]?.lower ?? '')) return at;
  return nounPhraseAt(lexemes, at + 1, { extend: false })?.to ?? at;
}

/** "past the $1 billion mark": the mark is not what is counted. */
const isMilestone = (lexemes: Lexemes, { from, to }: Stretch) =>
  to === from + 1 && /^(?:mark|level|threshold|barrier|milestone|point)$/.test(lexemes[from]?.lower ?? '');

/** "of whom are black": the pronoun alone says nothing. */
function withPredicate(lexemes: Lexemes, phrase: Stretch): Stretch {
  if (!/^(?:whom|them)$/.test(lexemes[phrase.to - 1]?.lower ?? '')) return phrase;
  const next = lexemes[phrase.to];
  if (next?.pos === 'AUX') return { from: phrase.from, to: clauseEnd(lexemes, phrase.to + 1, 3) };
  return next?.kind === 'word' && next.pos !== 'ADP' ? { from: phrase.from, to: phrase.to + 1 } : phrase;
}

/** "8 percent of its workforce", "half the money". */
function shareOf(context: CountedContext): Stretch | null {
  const { lexemes } = context;
  const at = afterAmount(context);
  const of = lexemes[at]?.lower === 'of';
  if (!of && !/^(?:the|their|its|his|her|our|all)$/.test(lexemes[at]?.lower ?? '')) return null;
  if (!of && context.amount.kind === 'percent') return null;
  const phrase = nounPhraseAt(lexemes, of ? at + 1 : at, { numbered: of });
  return phrase && withPredicate(lexemes, phrase);
}

/** "was 15 percent contained", "with 9 percent undecided". */
function stateBehind(context: CountedContext): Stretch | null {
  const { lexemes, amount } = context;
  const at = afterAmount(context);
  const state = lexemes[at];
  if (
    state?.kind !== 'word' ||
    !(state.pos === 'ADJ' || /ed$/.test(state.lower)) ||
    /^(?:compared|higher|lower|more|less|fewer)$/.test(state.lower)
  )
    return null;
  const before = lexemes[startOf(amount) - 1];
  const led = before?.pos === 'AUX' || before?.lower === 'with';
  return led && lexemes[at + 1]?.pos !== 'NOUN' ? { from: at, to: at + 1 } : null;
}

/** "19 percent said they would not pick either candidate". */
function saidBehind(context: CountedContext): Stretch | null {
  const { lexemes, amount, first } = context;
  const starts =
    startOf(amount) === first ||
    /^(?:,|;|and|while|but|another|that|about|said|says|found|“|")$/.test(
      lexemes[startOf(amount) - 1]?.lower ?? '',
    );
  return starts ? predicateAt(lexemes, afterAmount(context)) : null;
}

/** "or 1.6 percent", "to $1.1bn", "compared with 21": what the figure before it counts too. */
function shared({ lexemes, amount, before, first }: CountedContext): Stretch | null {
  if (!before?.what || before.amount.from < first) return null;
  const parted = lexemes.slice(before.amount.to, amount.from).some(({ text }) => /^[–—]$/.test(text));
  if (before.amount.kind === amount.kind && !parted && isCompared(lexemes, startOf(amount)))
    return before.what;
  if (before.amount.kind !== amount.kind && !(amount.kind === 'percent' || amount.kind === 'money'))
    return null;
  let i = startOf(amount) - 1;
  let link = 0;
  while (i >= before.amount.to && link < 6) {
    const word = lexemes[i] as Lexeme;
    if (
      !isTime(word) &&
      !/^(?:,|in|or|and|to|from|up|down|compared|with|against|versus|vs|a|an|the|by|only|just|\(|\)|-|–|—|about|at|than|more|rather|now|on|of|another|then|even|share|barrel|ounce|dose)$/.test(
        word.lower,
      )
    ) {
      return null;
    }
    i--;
    link++;
  }
  return i < before.amount.to ? before.what : null;
}

/** Behind "up from", "down from", "compared with". */
function isCompared(lexemes: Lexemes, at: number): boolean {
  const [one, two] = [lexemes[at - 2]?.lower ?? '', lexemes[at - 1]?.lower ?? ''];
  return (
    (/^(?:up|down)$/.test(one) && two === 'from') ||
    (one === 'compared' && /^(?:with|to)$/.test(two)) ||
    /^(?:versus|vs)$/.test(two)
  );
}

/** "a $100 million penalty", "$8.8 billion in debt", "$20 million to a super PAC". */
function moneyFor(context: CountedContext): Stretch | null {
  const { lexemes } = context;
  const at = afterAmount(context);
  const next = lexemes[at];
  if (!next || next.masked) return null;
  if (next.lower === 'in' || next.lower === 'of' || next.lower === 'worth') {
    const of = next.lower === 'worth' && lexemes[at + 1]?.lower === 'of' ? 2 : 1;
    if (lexemes[at + of]?.masked || isTime(lexemes[at + of])) return null;
    return nounPhraseAt(lexemes, at + of);
  }
  if (next.lower === 'that' || next.lower === 'which') {
    const verb = lexemes[at + 1];
    if (verb?.pos === 'VERB' || verb?.pos === 'AUX')
      return { from: at + 1, to: clauseEnd(lexemes, at + 2, 6) };
  }
  if (next.lower === 'an' && isDash(lexemes[at - 1])) return hyphenedRate(lexemes, at);
  const target = targetAt(lexemes, at);
  if (target) return target;
  if (isRate(lexemes, at) || next.pos === 'ADP' || next.pos === 'DET' || isTime(next)) return null;
  const phrase = next.kind === 'word' ? nounPhraseAt(lexemes, at) : null;
  return phrase && !isMilestone(lexemes, phrase) ? phrase : null;
}

/** "$12-an-hour wages". */
function hyphenedRate(lexemes: Lexemes, at: number): Stretch {
  const phrase = nounPhraseAt(lexemes, at + 3, { extend: false });
  return { from: at, to: phrase && lexemes[at + 3]?.kind === 'word' ? phrase.to : at + 3 };
}

/** "$20 million last month to a super PAC", "$3 million on new scanners": what the money goes to. */
function targetAt(lexemes: Lexemes, at: number): Stretch | null {
  let i = at;
  while (
    i < at + 3 &&
    (isTime(lexemes[i]) || /^(?:last|this|next|a|an|each|every)$/.test(lexemes[i]?.lower ?? ''))
  )
    i++;
  if (!/^(?:to|for|on|toward|towards)$/.test(lexemes[i]?.lower ?? '')) return null;
  if (isTime(lexemes[i + 1]) || lexemes[i + 1]?.masked) return null;
  return nounPhraseAt(lexemes, i + 1);
}

/** "a year", "an hour in low-cost regions". */
function rate(context: CountedContext): Stretch | null {
  const { lexemes } = context;
  const at = afterAmount(context);
  if (!isRate(lexemes, at) || !rateWords.test(lexemes[at + 1]?.lower ?? '')) return null;
  return { from: at, to: at + 2 };
}

/** "a 9-year-old girl", "Ana Ortiz, 42", "men aged 18 to 24". */
function agedOne(context: CountedContext): Stretch | null {
  const { lexemes, amount, first } = context;
  if (lexemes[amount.from - 1]?.lower === 'at' && lexemes[amount.to]?.text === ',') {
    return nounPhraseAt(lexemes, amount.to + 1, { extend: false });
  }
  const next = nounPhraseAt(lexemes, amount.to, { extend: false });
  if (next && lexemes[amount.to]?.kind === 'word' && lexemes[amount.to]?.pos !== 'DET') return next;
  const hyphened = isHyphened(lexemes, amount);
  if (hyphened && lexemes[amount.to]?.pos === 'ADJ')
    return { from: amount.to, to: adjectivesEnd(lexemes, amount.to) };
  if (hyphened) return null;
  let end = startOf(amount);
  while (/^(?:,|\(|aged|ages|age|of|between|the|a|an|and|over|under)$/.test(lexemes[end - 1]?.lower ?? ''))
    end--;
  if (lexemes[end - 1]?.lower === 'those') return { from: end - 1, to: end };
  return end < amount.from ? nounPhraseBefore(lexemes, end, first, { through: /^$/ }) : null;
}

/** "a 74-year-old democratic socialist", where the tagger sees no noun. */
function adjectivesEnd(lexemes: Lexemes, at: number): number {
  let end = at;
  while (lexemes[end]?.pos === 'ADJ' || isNoun(lexemes[end])) end++;
  return end;
}

/** Lengths, weights and times: the thing behind, else the one measured in front. */
function measuredThing(context: CountedContext): Stretch | null {
  const { lexemes, amount } = context;
  const at = afterAmount(context);
  const next = lexemes[at];
  if (next?.lower === 'of') return nounPhraseAt(lexemes, at + 1) ?? inFront(context);
  if (/^(?:ahead|behind|away|north|south|east|west|off|deep|apart)$/.test(next?.lower ?? '')) {
    return { from: at, to: Math.max(at + 1, clauseEnd(lexemes, at + 1, 5)) };
  }
  if (next && next.kind === 'word' && next.pos !== 'ADP' && next.pos !== 'DET' && !isTime(next)) {
    const phrase = nounPhraseAt(lexemes, at);
    if (phrase) return phrase;
  }
  if (amount.unit && durations.has(amount.unit)) return lasting(context);
  return shared(context) ?? inFront(context);
}

/** "spent 15 years under house arrest", "imprisoned for three years", "six years after she was released". */
function lasting(context: CountedContext): Stretch | null {
  const { lexemes, amount, first } = context;
  const at = amount.to;
  const next = lexemes[at]?.lower ?? '';
  if (/^(?:after|before|since)$/.test(next)) return { from: at, to: laterEnd(lexemes, at + 1) };
  const lasts = /^(?:for|in|over|within|after|during)$/.test(lexemes[startOf(amount) - 1]?.lower ?? '');
  if (!lasts && /^(?:under|in|into|at|on)$/.test(next) && !lexemes[at + 1]?.masked) {
    const phrase = nounPhraseAt(lexemes, at + 1);
    if (phrase) return { from: at, to: phrase.to };
  }
  if (next === 'to') return { from: at, to: clauseEnd(lexemes, at + 1, 4) };
  let end = startOf(amount);
  while (
    end > first &&
    (/^(?:DET|ADP|PRON)$/.test(lexemes[end - 1]?.pos ?? '') ||
      /^(?:next|last|past|first|previous|coming|final)$/.test(lexemes[end - 1]?.lower ?? ''))
  )
    end--;
  const clause = clauseBefore(lexemes, end, first);
  if (!clause) return inFront(context);
  return end - clause.verb.from <= 9 ? { from: clause.verb.from, to: end } : clause.verb;
}

function laterEnd(lexemes: Lexemes, at: number): number {
  let i = at;
  while (i < lexemes.length && i < at + 6 && lexemes[i]?.kind === 'word' && lexemes[i]?.pos !== 'CCONJ') i++;
  return i;
}
