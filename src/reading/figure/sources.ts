import { isCapitalised, isDash, type Lexeme } from './lexemes.ts';
import { isGenitive, isNoun, isTime, nounPhraseBefore, type Stretch } from './phrases.ts';

type Lexemes = readonly Lexeme[];

/** A source that a sentence names for its numbers, and the stretch of lexemes that it answers for. */
export interface Source {
  readonly name: Stretch;
  readonly scope: Stretch;
  /** A poll, a study, a forecast: what follows it in the paragraph is still its own. */
  readonly lasting: boolean;
  /** "X’s claim that …": nearer to the number than who reports the claim. */
  readonly claimed: boolean;
}

const reports =
  /^(?:polls?|surveys?|study|studies|analysis|analyses|reports?|data|figures|statistics|census|estimates?|research|average|review|audit|index|records|documents|memo|complaint|lawsuit|filings?|tally|investigation|forecasts?|paper|findings|results|researchers|economists|analysts|pollsters|numbers|count)$/;
export const isReportNoun = (word: string): boolean => reports.test(word);
const tells =
  /^(?:shows?|showed|shown|found|finds|find|says?|said|suggests?|suggested|estimates?|estimated|indicates?|indicated|reveals?|revealed|predicts?|predicted|projects?|projected|reports?|reported|concludes?|concluded|gives?|gave|puts?|has|had|listed|lists|recorded|counted|forecasts?|claims?|claimed|tracked|documented|calculated|calculates|determined)$/;
const foresees =
  /^(?:expects?|expected|predicts?|predicted|forecasts?|projects?|projected|estimates?|estimated|reckons?|calculates?|anticipates?|warned|warns|hopes|counts|counted|puts?|forecasted|advises?|believes?|reported|reports|claims?|claimed|shows?|showed|found|finds|ruled|pointed|points|noted|notes|charged|wrote|tells|told|says|said|announced|stated|states)$/;
const claimNouns =
  /^(?:claim|claims|statement|statements|estimate|estimates|forecast|forecasts|assertion|assertions|figure|tally|count|prediction|insistence|emphasis|contention|argument|projection|report|allegation|allegations|boast|complaint|remark|remarks|comment|comments|survey|poll|data|numbers)$/;
const methods =
  /^(?:error|conducted|respondents|interviewed|sample|sampled|surveyed|questioned|panel|participants|weighted|methodology)$/;

/** The sources named in the sentence of lexemes `first` to `last`. */
export function sourcesIn(lexemes: Lexemes, first: number, last: number): Source[] {
  const found: Source[] = [];
  for (let i = first; i < last; i++) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.kind !== 'word') continue;
    const source =
      accordingTo(lexemes, i, first, last) ??
      claimOf(lexemes, i, first, last) ??
      thisReport(lexemes, i, first, last) ??
      reportThatTells(lexemes, i, first, last) ??
      foreseer(lexemes, i, first, last) ??
      countedBy(lexemes, i, first);
    if (source) found.push({ ...source, scope: withinClause(lexemes, source) });
  }
  return found;
}

/** "According to exit polls, …", "…, according to the Norhelp Center". */
function accordingTo(lexemes: Lexemes, i: number, first: number, last: number): Source | null {
  if (lexemes[i]?.lower !== 'according' || lexemes[i + 1]?.lower !== 'to') return null;
  const opens = i - first < 2;
  const phrase =
    (opens && upToComma(lexemes, i + 2)) || nounPhraseBefore(lexemes, phraseEnd(lexemes, i + 2, last), i + 2);
  if (!phrase) return null;
  const scope = opens ? { from: i, to: last } : { from: first, to: i };
  const lasting = lexemes.slice(phrase.from, phrase.to).some(({ lower }) => reports.test(lower));
  return { name: phrase, scope, lasting, claimed: false };
}

function upToComma(lexemes: Lexemes, from: number): Stretch | null {
  const start = lexemes[from]?.pos === 'DET' ? from + 1 : from;
  for (let j = start; j < start + 8; j++) {
    if (lexemes[j]?.text === ',') return j > start ? { from: start, to: j } : null;
    if (lexemes[j]?.kind !== 'word' || lexemes[j]?.pos === 'AUX') return null;
  }
  return null;
}

/** "In this poll, …", "the poll asked …". */
function thisReport(lexemes: Lexemes, i: number, first: number, last: number): Source | null {
  const opens = i <= first + 3 && /^(?:this|the|that)$/.test(lexemes[i - 1]?.lower ?? '');
  if (!opens || !/^(?:poll|survey|study|report|analysis|data)$/.test(lexemes[i]?.lower ?? '')) return null;
  const inIt = lexemes[i - 2]?.lower === 'in' && lexemes[i + 1]?.text === ',';
  if (!inIt && lexemes[i + 1]?.lower !== 'asked') return null;
  return { name: { from: i - 1, to: i + 1 }, scope: { from: i, to: last }, lasting: true, claimed: false };
}

/** "A Lakeview poll of 1012 voters shows …", "…, a study by Ana Ortiz found." */
function reportThatTells(lexemes: Lexemes, i: number, first: number, last: number): Source | null {
  const noun = lexemes[i] as Lexeme;
  const next = lexemes[i + 1];
  const partOfName = next?.pos === 'NOUN' && !tells.test(next.lower);
  if (!reports.test(noun.lower) || partOfName || !(isNoun(noun) || noun.lower === 'average')) return null;
  if (lexemes[i - 1]?.lower === 'of' && lexemes[i + 1]?.lower !== 'by') return null;
  const verb = tellingVerb(lexemes, i + 1, last);
  if (verb < 0) return null;
  const phrase = nounPhraseBefore(lexemes, i + 1, first, { through: /^$/ });
  if (!phrase || isInside(lexemes, phrase.from)) return null;
  const name = agentOf(lexemes, i + 1, verb) ?? withOf(lexemes, phrase, verb);
  const closes =
    lexemes[verb + 1] === undefined || /^[.;]$/.test(lexemes[verb + 1]?.text ?? '') || verb + 1 >= last;
  const scope = closes ? { from: first, to: verb } : { from: phrase.from, to: last };
  return { name, scope, lasting: true, claimed: false };
}

/** The telling verb of a report's clause, over "of …", "by …", "released Friday" and a relative between commas. */
function tellingVerb(lexemes: Lexemes, from: number, last: number): number {
  let inside = false;
  for (let j = from; j < Math.min(last, from + 26); j++) {
    const word = lexemes[j] as Lexeme;
    if (word.text === ',') inside = !inside;
    else if (word.kind === 'mark' && /^[.;:]$/.test(word.text) && !word.masked) return -1;
    else if (
      !inside &&
      tells.test(word.lower) &&
      (word.pos === 'VERB' || (word.pos === 'AUX' && (j === from || lexemes[j + 1]?.pos === 'PROPN')))
    ) {
      if (/^(?:that|who|which|have|had|has)$/.test(lexemes[j - 1]?.lower ?? '') && j > from) continue;
      return j;
    } else if (
      !inside &&
      word.pos === 'AUX' &&
      !/^(?:that|which|who)$/.test(lexemes[j - 1]?.lower ?? '') &&
      !/^(?:have|has|had)$/.test(word.lower)
    )
      return -1;
  }
  return -1;
}

/** "by Ana Ortiz", "conducted by the Norhelp Center". */
function agentOf(lexemes: Lexemes, from: number, to: number): Stretch | null {
  for (let j = from; j < to; j++) {
    if (lexemes[j]?.lower !== 'by') continue;
    const phrase = nounPhraseBefore(lexemes, phraseEnd(lexemes, j + 1, to), j + 1);
    const named = phrase && lexemes[phrase.to - 1]?.pos === 'PROPN';
    return phrase && named ? personIn(lexemes, phrase) : null;
  }
  return null;
}

function phraseEnd(lexemes: Lexemes, from: number, to: number): number {
  let end = from;
  while (
    end < to &&
    (/^(?:NOUN|PROPN|ADJ|DET)$/.test(lexemes[end]?.pos ?? '') ||
      /^(?:of|for|and)$/.test(lexemes[end]?.lower ?? '') ||
      isGenitive(lexemes, end))
  )
    end++;
  while (end > from && !isNoun(lexemes[end - 1])) end--;
  return end;
}

/** "professor Justin Levitt": the name behind a title in lower case. */
function personIn(lexemes: Lexemes, phrase: Stretch): Stretch {
  for (let j = phrase.to - 1; j > phrase.from; j--) {
    const word = lexemes[j - 1] as Lexeme;
    if (word.kind === 'word' && word.pos === 'NOUN' && /^\p{Ll}/u.test(word.text))
      return { from: j, to: phrase.to };
    if (word.pos === 'ADP') break;
  }
  return phrase;
}

/** "average of polls": the short "of" phrase is part of the name. */
function withOf(lexemes: Lexemes, phrase: Stretch, to: number): Stretch {
  const inner = lexemes[phrase.to]?.lower === 'of' && reports.test(lexemes[phrase.to + 1]?.lower ?? '');
  return inner && phrase.to + 2 <= to ? { from: phrase.from, to: phrase.to + 2 } : phrase;
}

/** "The IMF expects that …", "The bank estimates …": a name or role, then the verb, then the number. */
function foreseer(lexemes: Lexemes, i: number, first: number, last: number): Source | null {
  const verb = lexemes[i] as Lexeme;
  if (!foresees.test(verb.lower)) return null;
  let from = i;
  while (from > first && /^(?:AUX|ADV)$/.test(lexemes[from - 1]?.pos ?? '')) from--;
  const subject = nounPhraseBefore(lexemes, from, first, { through: /^(?:of|for|in|at)$/ });
  const phrase = untimed(lexemes, subject ?? nameInserted(lexemes, from, first));
  if (!phrase || lexemes[phrase.from]?.masked || isInside(lexemes, phrase.from)) return null;
  const counted = lexemes
    .slice(phrase.from, phrase.to)
    .some(({ kind, pos }) => kind === 'number' || pos === 'NUM');
  const shares = lexemes
    .slice(Math.max(first, phrase.from - 2), phrase.to)
    .some(({ kind, lower }) => kind === 'number' || lower === 'percent' || lower === '%' || lower === 'cent');
  if (counted || shares) return null;
  const before = lexemes[phrase.from - 1];
  if (before?.lower === 'that' || before?.pos === 'VERB') return null;
  const closes = i + 1 >= last || /^[.;,]$/.test(lexemes[i + 1]?.text ?? '');
  const opens = closes && lexemes[articleOf(lexemes, phrase.from) - 1]?.text === ',';
  if ((closes && !opens) || (verb.pos !== 'VERB' && !opens)) return null;
  if (verb.lower === 'charged' && !lexemes.slice(i, last).some(({ lower }) => lower === 'with')) return null;
  return {
    name: phrase,
    scope: opens ? { from: first, to: phrase.from } : { from: i, to: last },
    lasting: /^(?:expect|predict|forecast|project|estimate)/.test(verb.lower),
    claimed: false,
  };
}

/** "The water company, Brack & Dale, put the bill at": the name between the commas. */
function nameInserted(lexemes: Lexemes, verb: number, first: number): Stretch | null {
  if (lexemes[verb - 1]?.text !== ',') return null;
  let from = verb - 1;
  while (from > first && verb - from < 8 && lexemes[from - 1]?.text !== ',') from--;
  const named = lexemes.slice(from, verb - 1);
  const capital = named.length > 0 && named.every((word) => isCapitalised(word) || word.text === '&');
  return capital && lexemes[from - 1]?.text === ',' ? { from, to: verb - 1 } : null;
}

/** Without "in April" at the end; null where only a time is left. */
function untimed(lexemes: Lexemes, phrase: Stretch | null): Stretch | null {
  if (!phrase || !isTime(lexemes[phrase.to - 1])) return phrase;
  const cut = lexemes[phrase.to - 2]?.pos === 'ADP' ? phrase.to - 2 : phrase.to - 1;
  return cut > phrase.from ? { from: phrase.from, to: cut } : null;
}

/** Behind a preposition a noun is part of another phrase: "an average of polls". */
function isInside(lexemes: Lexemes, at: number): boolean {
  let before = at - 1;
  while (/^(?:DET|ADV|ADJ|NUM)$/.test(lexemes[before]?.pos ?? '')) before--;
  if (lexemes[before]?.pos === 'VERB' && !isDash(lexemes[before + 1])) return true;
  return lexemes[before]?.pos === 'ADP' && !/^(?:that|while|as)$/.test(lexemes[before]?.lower ?? '');
}

/** A semicolon ends what a source answers for. */
function withinClause(lexemes: Lexemes, { name, scope }: Source): Stretch {
  let { from, to } = scope;
  for (let j = from; j < to; j++) {
    if (lexemes[j]?.text !== ';') continue;
    if (j < name.from) from = j + 1;
    else to = j;
  }
  return { from, to };
}

const articleOf = (lexemes: Lexemes, at: number) => (lexemes[at - 1]?.pos === 'DET' ? at - 1 : at);

/** "Whitlock’s claim that …", "the ministry’s estimate of …". */
function claimOf(lexemes: Lexemes, i: number, first: number, last: number): Source | null {
  if (!claimNouns.test(lexemes[i]?.lower ?? '')) return null;
  let genitive = i - 1;
  while (
    genitive > first &&
    genitive > i - 4 &&
    !isGenitive(lexemes, genitive) &&
    lexemes[genitive]?.kind !== 'mark'
  )
    genitive--;
  if (!isGenitive(lexemes, genitive)) return null;
  const end = lexemes[genitive]?.lower === 's' ? genitive - 1 : genitive;
  const phrase = nounPhraseBefore(lexemes, end, first, { through: /^$/ });
  if (!phrase) return null;
  return {
    name: phrase,
    scope: { from: genitive, to: last },
    lasting: /^(?:estimate|forecast|poll|survey|data)/.test(lexemes[i]?.lower ?? ''),
    claimed: true,
  };
}

/** "estimated at 5,000 by police". */
function countedBy(lexemes: Lexemes, i: number, first: number): Source | null {
  if (lexemes[i]?.lower !== 'by') return null;
  const before = lexemes.slice(Math.max(first, i - 16), i);
  const counted = before.some(({ lower }) => /^(?:estimated|put|given|counted|reckoned|quoted)$/.test(lower));
  const number = before.findLastIndex(({ kind, masked }) => kind === 'number' && !masked);
  if (!counted || number < 0 || before.length - number > 4) return null;
  const end = phraseEnd(lexemes, i + 1, i + 6);
  const phrase = nounPhraseBefore(lexemes, end, i + 1);
  return phrase
    ? { name: phrase, scope: { from: i - (before.length - number), to: i }, lasting: false, claimed: true }
    : null;
}

const respondents =
  /^(?:percent|%|who|they|voters|respondents|people|adults|women|men|americans|republicans|democrats|half|third|quarter|majority|most|many|others|number|those|participants|likely)$/;

/** Whether a sentence has someone say, expect or warn, who is no part of those whom a poll asked. */
export function speaks(lexemes: Lexemes, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    const verb = lexemes[i] as Lexeme;
    if (verb.pos !== 'VERB' || !voices.test(verb.lower)) continue;
    const before = lexemes.slice(Math.max(first, i - 8), i);
    const asked = before.some(
      ({ lower, kind, pos }) => respondents.test(lower) || kind === 'number' || pos === 'NUM',
    );
    const finite = !/^(?:to|be|been|being|was|were|is|are)$/.test(lexemes[i - 1]?.lower ?? '');
    if (!asked && finite) return true;
  }
  return false;
}

const voices =
  /^(?:said|says|told|expects?|expected|warned|warns|predicts?|predicted|forecasts?|argued|argues|announced|claimed|claims|added|estimated?s?|believes?|insisted|noted|wrote)$/;

const moves =
  /^(?:rose|fell|gained|lost|dropped|slipped|climbed|jumped|grew|shrank|surged|plunged|slid|eased|dipped|cut|raised)$/;

/** Whether a sentence may go on with a poll of the paragraph before: a rise or a fall of something is no finding of it. */
export const mayGoOn = (lexemes: Lexemes, first: number, last: number): boolean =>
  !lexemes.slice(first, last).some(({ lower }) => moves.test(lower));

/** Sentences that tell how a poll was made state no finding of it. */
export function tellsMethod(lexemes: Lexemes, first: number, last: number): boolean {
  return lexemes.slice(first, last).some(({ lower }) => methods.test(lower));
}

/** "It edged up its forecast to …": the last source speaks on. */
export function revises(lexemes: Lexemes, first: number, last: number): boolean {
  return lexemes
    .slice(first, last)
    .some(
      ({ lower }, j, all) =>
        /^(?:its|their)$/.test(lower) &&
        all
          .slice(j + 1, j + 4)
          .some((word) => /^(?:forecasts?|estimates?|projections?|outlook|predictions?)$/.test(word.lower)),
    );
}
