import type { FigureValue } from '../reading.ts';
import type { Amount } from './amount.ts';
import { clauseBefore } from './clauses.ts';
import { isCapitalised, type Lexeme } from './lexemes.ts';
import { isNoun, isTime, nounPhraseAt, nounPhraseBefore, type Stretch } from './phrases.ts';
import { isReportNoun } from './sources.ts';

type Lexemes = readonly Lexeme[];

/** Verbs that set one number's story against another's: "the demand exceeds the previous framework". */
const setsAgainst =
  /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|dwarf(?:s|ed)?|outstrip(?:s|ped)?|outnumber(?:s|ed)?|overtook|overtakes?|eclips(?:es|ed))$/;
/** Verbs of asking and offering, which name a plan together with who makes it. */
const proposes =
  /^(?:demand(?:s|ed|ing)?|offer(?:s|ed|ing)?|propos(?:es|ed|ing)|seek(?:s|ing)?|sought|request(?:s|ed|ing)?|want(?:s|ed)?|ask(?:s|ed|ing)?|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|plan(?:s|ned|ning)?|requir(?:es|ed|ing)|foresees?|foresaw|foreseen|envisag(?:es|ed)|envision(?:s|ed))$/;
const leads =
  /^(?:beats?|beating|leads?|leading|led|tops?|topping|topped|edges?|edged|edging|defeats?|defeated|defeating|ahead|over|outpoll(?:s|ed)|outspent|outraised)$/;
const trails = /^(?:trails?|trailed|trailing|behind|lags?|lagging)$/;

/** An amount in its sentence, with the one before it. */
export interface Setting {
  readonly lexemes: Lexemes;
  readonly amount: Amount;
  readonly first: number;
  readonly next: Amount | null;
  readonly before: { readonly amount: Amount; readonly scenario: Stretch | null } | null;
}

/** The side, plan, time or actor that an amount belongs to, from its own sentence. */
export function scenarioOf(setting: Setting): Stretch | null {
  const { before } = setting;
  return (
    planSetAgainst(setting) ??
    respective(setting) ??
    contestant(setting) ??
    recipient(setting) ??
    listed(setting) ??
    (before && isFurtherItem(setting) ? before.scenario : null) ??
    condition(setting) ??
    plan(setting) ??
    proposer(setting) ??
    actor(setting) ??
    time(setting)
  );
}

/** How far back a scenario is looked for: to the sentence's first lexeme, or sixty of them. */
const reach = (amount: Amount, first: number) => Math.max(first, amount.from - 60);

/** "… exceeds the previous framework accepted by Israel, which included the release of 125 …" */
function planSetAgainst({ lexemes, amount, first }: Setting): Stretch | null {
  for (let i = amount.from - 1; i >= reach(amount, first); i--) {
    if (!setsAgainst.test(lexemes[i]?.lower ?? '')) continue;
    const phrase = nounPhraseAt(lexemes, i + 1, { extend: false });
    return phrase && phrase.to < amount.from ? phrase : null;
  }
  return null;
}

/** "Steyer and Sussman gave $38 million and $23 million, respectively." */
function respective({ lexemes, amount, first, next, before }: Setting): Stretch | null {
  const second = before !== null && joined(lexemes, before.amount, amount, /^and$/);
  const last = second ? amount : next && joined(lexemes, amount, next, /^and$/) ? next : null;
  if (!last || !lexemes.slice(last.to, last.to + 3).some(({ lower }) => lower === 'respectively'))
    return null;
  const opening = second && before ? before.amount.from : amount.from;
  for (let i = opening - 1; i > reach(amount, first); i--) {
    if (lexemes[i]?.lower !== 'and') continue;
    if (second) return nounPhraseAt(lexemes, i + 1, { extend: false });
    return nounPhraseBefore(lexemes, i, first, { through: /^$/ });
  }
  return null;
}

function joined(lexemes: Lexemes, one: Amount, other: Amount, link: RegExp, most = 3): boolean {
  const between = lexemes.slice(one.to, other.from);
  return between.length > 0 && between.length <= most && between.some(({ lower }) => link.test(lower));
}

/** "Clinton leads Trump 46 percent to 42 percent": the leader has the larger number. */
function contestant({ lexemes, amount, first, next, before }: Setting): Stretch | null {
  const second = before !== null && joined(lexemes, before.amount, amount, /^(?:to|-)$/, 6);
  const rival =
    second && before ? before.amount : next && joined(lexemes, amount, next, /^(?:to|-)$/, 6) ? next : null;
  if (!rival) return null;
  const opening = Math.min(amount.from, rival.from);
  for (let i = opening - 1; i >= Math.max(first, opening - 10); i--) {
    const word = lexemes[i]?.lower ?? '';
    const trailing = trails.test(word);
    if (!trailing && !leads.test(word)) continue;
    const [ahead, behind] = rivals(lexemes, i, first, opening);
    if (!ahead || !behind) return null;
    const leader = trailing ? behind : ahead;
    const other = trailing ? ahead : behind;
    return sizeOf(amount.value) >= sizeOf(rival.value) ? leader : other;
  }
  return null;
}

function rivals(
  lexemes: Lexemes,
  verb: number,
  first: number,
  end: number,
): [Stretch | null, Stretch | null] {
  let from = verb;
  while (from > first && /^(?:AUX|ADV)$/.test(lexemes[from - 1]?.pos ?? '')) from--;
  const at = lexemes[verb + 1]?.lower === 'of' ? verb + 2 : verb + 1;
  const object = nounPhraseAt(lexemes, at, { extend: false });
  return [
    nounPhraseBefore(lexemes, from, first, { through: /^$/ }),
    object && object.to <= end ? object : null,
  ];
}

const sizeOf = (value: FigureValue) => (typeof value === 'number' ? value : (value?.[0] ?? 0));

/** "42 for Jones", "$45 million that went to Republican groups". */
function recipient({ lexemes, amount, before }: Setting): Stretch | null {
  let at = amount.to;
  const went = lexemes[at]?.lower === 'that' && lexemes[at + 1]?.lower === 'went';
  if (went) at += 2;
  else if (!(before && joined(lexemes, before.amount, amount, /^(?:to|against|and|,)$/))) return null;
  if (!/^(?:to|for)$/.test(lexemes[at]?.lower ?? '')) return null;
  const phrase = nounPhraseAt(lexemes, at + 1, { extend: false });
  return phrase && (went || isCapitalised(lexemes[phrase.to - 1])) ? phrase : null;
}

/** "… , Libertarian Gary Johnson 3 percent": a name right before its number, the verb left out. */
function listed({ lexemes, amount, first }: Setting): Stretch | null {
  const end = startOf(amount);
  if (lexemes[end - 1]?.pos !== 'PROPN' || isTime(lexemes[end - 1])) return null;
  const phrase = nounPhraseBefore(lexemes, end, first, { through: /^$/ });
  if (!phrase) return null;
  const before = lexemes[phrase.from - 1];
  return phrase.from === first || /^(?:,|;|and|while|:)$/.test(before?.lower ?? '') ? phrase : null;
}

const startOf = (amount: Amount) =>
  amount.qualified && amount.qualified.to <= amount.from ? amount.qualified.from : amount.from;

/** "and an additional 2,000": a further item of the same list, which shares what was said of the one before. */
function isFurtherItem({ lexemes, amount, first, before }: Setting): boolean {
  if (!before || before.amount.from < first || before.amount.kind !== amount.kind) return false;
  let i = startOf(amount) - 1;
  while (
    /^(?:an?|another|additional|further|some|other|also|the|more|as|well)$/.test(lexemes[i]?.lower ?? '')
  )
    i--;
  return /^(?:and|plus|,)$/.test(lexemes[i]?.lower ?? '');
}

/** "If they are Hispanic, the rate is …". */
function condition({ lexemes, amount, first }: Setting): Stretch | null {
  for (let comma = amount.from - 1; comma > reach(amount, first); comma--) {
    if (lexemes[comma]?.text !== ',') continue;
    for (let i = comma - 1; i >= Math.max(first, comma - 9); i--) {
      if (lexemes[i]?.text === ',') break;
      if (!/^(?:if|when)$/.test(lexemes[i]?.lower ?? '')) continue;
      const be = lastOf(lexemes, i, comma, /^(?:are|is|were|was|be|being)$/);
      return be > 0 && be + 1 < comma ? { from: be + 1, to: comma } : null;
    }
  }
  return null;
}

function lastOf(lexemes: Lexemes, from: number, to: number, words: RegExp): number {
  for (let i = to - 1; i > from; i--) if (words.test(lexemes[i]?.lower ?? '')) return i;
  return -1;
}

const plans =
  /^(?:plan|proposal|deal|framework|offer|agreement|draft|bill|version|scenario|budget|accord|truce|package|contract|treaty|estimate|forecast|scheme)$/;

/** "Under the plan, …", "The earlier proposal had foreseen …". */
function plan({ lexemes, amount, first }: Setting): Stretch | null {
  if (/^(?:under|in)$/.test(lexemes[first]?.lower ?? '')) {
    const phrase = nounPhraseAt(lexemes, first + 1, { extend: false });
    if (phrase && plans.test(lexemes[phrase.to - 1]?.lower ?? '')) return phrase;
  }
  const subject = clauseBefore(lexemes, startOf(amount), first)?.subject;
  return subject && plans.test(lexemes[subject.to - 1]?.lower ?? '') ? subject : null;
}

/** "Hamas is now demanding": who makes a plan, with the verb that says so. */
function proposer({ lexemes, amount, first }: Setting): Stretch | null {
  for (let i = amount.from - 1; i >= Math.max(first, amount.from - 12); i--) {
    const word = lexemes[i] as Lexeme;
    if (!/^(?:VERB|AUX)$/.test(word.pos)) continue;
    if (!proposes.test(word.lower)) return null;
    let from = i;
    while (from > first && /^(?:AUX|ADV|PART)$/.test(lexemes[from - 1]?.pos ?? '')) from--;
    const subject = nounPhraseBefore(lexemes, from, first);
    return subject ? { from: subject.from, to: i + 1 } : null;
  }
  return null;
}

/** The named one whose number it is: the clause's subject, where it is a name or a group of people. */
function actor({ lexemes, amount, first }: Setting): Stretch | null {
  const clause = clauseBefore(lexemes, startOf(amount), first);
  const subject = clause?.subject;
  if (subject && lexemes[articleBefore(lexemes, subject.from) - 1]?.lower === 'by') return null;
  if (subject && lexemes[subject.from - 1]?.pos === 'PRON' && !isCapitalised(lexemes[subject.from]))
    return null;
  if (!clause || !subject || isTime(lexemes[subject.to - 1])) return null;
  if (lexemes.slice(subject.from, subject.to).some(isNumberOrReport)) return null;
  const verb = lexemes[clause.verb.to - 1];
  if (verb?.lower.endsWith('ing') && lexemes[clause.verb.from]?.pos !== 'AUX') return null;
  const alone = subject.from === first && subject.to === first + 1;
  const singular = /^(?:is|was|has)$/.test(lexemes[clause.verb.from]?.lower ?? '');
  if (
    alone &&
    clause.copular &&
    !(singular && lexemes[first]?.lower.endsWith('s')) &&
    isMeasureNoun(lexemes[first]?.lower ?? '')
  )
    return null;
  if (/^(?:its|their|his|her|our|my|your)$/.test(lexemes[subject.from]?.lower ?? '')) return null;
  if (
    /^(?:said|says|shows?|showed|found|reported|told|estimated?|according)$/.test(
      lexemes[clause.verb.to - 1]?.lower ?? '',
    )
  )
    return null;
  const head = lexemes[headOf(lexemes, subject)];
  const opening = lexemes[subject.from];
  const capital =
    isCapitalised(opening) &&
    opening?.pos === 'PROPN' &&
    (subject.from > first || isCapitalised(lexemes[subject.from + 1]));
  const named = head?.pos === 'PROPN' || (isNoun(head) && capital);
  const group =
    /^(?:army|ministry|government|party|union|company|firm|bank|police|agency|office|council|court|department|navy|rebels|militia|campaign|club|team|citizens|voters|women|men|people|residents|workers|students|patients|officials|groups)$/.test(
      head?.lower ?? '',
    );
  return named || group ? subject : null;
}

const articleBefore = (lexemes: Lexemes, at: number) => (lexemes[at - 1]?.pos === 'DET' ? at - 1 : at);

/** A capital at the head of a sentence makes no name of what is measured: "Turnout was …", "Temperatures hit …". */
const isMeasureNoun = (word: string) =>
  /[^s]s$|^(?:turnout|unemployment|revenue|inflation|support|output|profit|turnover|growth|income|spending|production|trade|debt|crime|attendance|membership|demand|supply|employment|traffic|rainfall|approval)$/.test(
    word,
  );

/** The last word before the first preposition. */
function headOf(lexemes: Lexemes, { from, to }: Stretch): number {
  let i = from;
  while (i < to && (lexemes[i]?.pos !== 'ADP' || i === from)) i++;
  return i - 1;
}

const isNumberOrReport = (lexeme: Lexeme) =>
  (lexeme.kind === 'number' && !lexeme.masked) || lexeme.pos === 'NUM' || isReportNoun(lexeme.lower);

const periods =
  /^(?:year|month|week|quarter|decade|century|season|day|night|summer|winter|spring|autumn|fall)$/;

/** "in 2010", "a year earlier", "last month", behind the amount or at the head of its clause. */
function time({ lexemes, amount, first }: Setting): Stretch | null {
  return timeAt(lexemes, amount.to) ?? openingTime(lexemes, amount, first);
}

function timeAt(lexemes: Lexemes, at: number): Stretch | null {
  for (let i = at; i < at + 4; i++) {
    const word = lexemes[i];
    if (!word || word.kind === 'mark') return null;
    if (/^(?:from|than|over|against|compared)$/.test(word.lower) && timeEnd(lexemes, i + 1)) return null;
    const end = timeEnd(lexemes, i);
    if (end) return { from: /^(?:in|by|since)$/.test(word.lower) ? i + 1 : i, to: end };
    if (i > at + 1 && word.pos === 'VERB') return null;
  }
  return null;
}

/** Where the time that begins at lexeme `i` ends; 0 where none does. */
function timeEnd(lexemes: Lexemes, i: number): number {
  const words = [0, 1, 2].map((step) => lexemes[i + step]?.lower ?? '') as [string, string, string];
  if (/^(?:in|by|since)$/.test(words[0])) {
    let end = i + 1;
    if (/^(?:the|early|late)$/.test(words[1])) end++;
    if (!isTime(lexemes[end]) && !isMonth(lexemes[end])) return 0;
    while (lexemes[end]?.masked || isTime(lexemes[end]) || isMonth(lexemes[end])) end++;
    return end;
  }
  if (/^(?:last|this|next|previous)$/.test(words[0]) && periods.test(words[1])) return i + 2;
  if (/^(?:a|one)$/.test(words[0]) && periods.test(words[1]) && /^(?:earlier|ago|before)$/.test(words[2]))
    return i + 3;
  return 0;
}

/** Months that are other words too are known by their capital. */
const isMonth = (lexeme: Lexeme | undefined) => /^(?:March|May)$/.test(lexeme?.text ?? '');

function openingTime(lexemes: Lexemes, amount: Amount, first: number): Stretch | null {
  for (let i = startOf(amount) - 1; i >= reach(amount, first); i--) {
    const word = lexemes[i]?.lower ?? '';
    if (!/^(?:in|today|yesterday|last|this)$/.test(word)) continue;
    if (i !== first && !/^(?:;|,|and|but)$/.test(lexemes[i - 1]?.lower ?? '')) continue;
    if (/^(?:today|yesterday)$/.test(word)) return { from: i, to: i + 1 };
    const end = timeEnd(lexemes, i);
    if (end) return { from: word === 'in' ? i + 1 : i, to: end };
  }
  return null;
}
