import type { Paragraph } from '../../story/story.ts';
import { type Span, span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isFirstName } from './first-names.ts';

/** A run of capitals that may name someone, titles cut off. */
export interface NameRun extends Span {
  /** The words of the name, possessive left out. */
  readonly words: readonly string[];
  /** Lower-case title words right before it ("president", "mr"). */
  readonly title: readonly string[];
  /** Where the title starts, or the name itself. */
  readonly titleStart: number;
  readonly organisation: boolean;
  /** Token indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly possessive: boolean;
}

export const honorifics: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ['mr', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['sir', 'he'],
  ['dame', 'she'],
  ['lord', 'he'],
  ['lady', 'she'],
  ['dr', null],
  ['prof', null],
  ['king', 'he'],
  ['queen', 'she'],
  ['prince', 'he'],
  ['princess', 'she'],
  ['congressman', 'he'],
  ['congresswoman', 'she'],
  ['chairman', 'he'],
  ['chairwoman', 'she'],
  ['spokesman', 'he'],
  ['spokeswoman', 'she'],
  ['father', 'he'],
  ['sister', 'she'],
  ['brother', 'he'],
  ['businessman', 'he'],
  ['businesswoman', 'she'],
  ['assemblyman', 'he'],
  ['assemblywoman', 'she'],
  ['councilman', 'he'],
  ['councilwoman', 'she'],
  ['anchorman', 'he'],
  ['anchorwoman', 'she'],
]);

const titles = new Set([
  ...honorifics.keys(),
  ...(
    'sen sens senator senators rep reps representative gov govs governor lt gen general col colonel maj major capt ' +
    'captain sgt sergeant cmdr commander adm admiral president vice vice-president secretary minister prime chancellor ' +
    'premier speaker mayor judge justice attorney sheriff chief officer commissioner ambassador chair chairperson ' +
    'director former acting deputy assistant candidate nominee professor doctor rev reverend pastor bishop cardinal ' +
    'pope rabbi imam spokesperson strategist adviser advisor manager host anchor reporter columnist author analyst ' +
    'pollster envoy special representative republican democrat democratic detective inspector lieutenant corporal ' +
    'private coach actor actress comedian majority minority leader whip first lady senate house foreign defense defence ' +
    'treasury state press interior home finance health education energy labor labour agriculture commerce executive ' +
    'coordinator counsel gop ceo cfo editor publisher correspondent superintendent principal dean archbishop'
  ).split(' '),
]);

const organisationHeads = new Set(
  (
    'party committee department university news times post inc corp council senate court bank association union ' +
    'institute center centre agency bureau campaign group foundation company co llc ltd administration commission ' +
    'office board congress parliament journal magazine network radio tv television press society federation league ' +
    'club school college church ministry authority force army navy police guard service services organization ' +
    'organisation coalition alliance trust fund partners caucus tribune herald gazette chronicle globe daily street ' +
    'hill pac airlines airways motors industries systems technologies media states nations kingdom republic county city ' +
    'house tower act amendment day week island islands river valley beach park avenue road bridge airport square ' +
    'war award awards show convention conference summit deal agreement scotland america'
  ).split(' '),
);

const particles = new Set('de da von van der den bin ibn al la le del di du el dos das ten ter'.split(' '));
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;

export const isCalendar = (lower: string): boolean => calendar.test(lower);

const never = new Set(
  (
    'i the a an this that these those he she it they we you who what when where why how if but and or so not no yes ' +
    'in on at by for from to with of as after before while since because although though however meanwhile also then ' +
    'there here his her their its our my your some many most all both each every another other such one two three four ' +
    'five six seven eight nine ten many much more less few several only just even still now today yesterday tomorrow ' +
    'twitter facebook islam god'
  ).split(' '),
);

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** The name runs of the body, in text order. */
export function findNames(tokens: readonly Token[], paragraphs: readonly Paragraph[]): NameRun[] {
  const found: NameRun[] = [];
  let block = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    while (block < paragraphs.length && (paragraphs[block] as Paragraph).end <= token.start) block++;
    const paragraph = paragraphs[block];
    const readable = paragraph && (paragraph.role === 'body' || paragraph.role === 'headline');
    if (!readable || token.start < paragraph.start || !isCapital(tokens, at)) {
      at++;
      continue;
    }
    const to = runEnd(tokens, at, paragraph.end);
    found.push(...cut(tokens, at, to));
    at = to;
  }
  return found;
}

function isCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^\p{Lu}/u.test(token.text) || never.has(token.lower) || isCalendar(token.lower))
    return false;
  if (token.pos === 'PROPN' || token.pos === 'NOUN' || titles.has(bare(token.lower))) return true;
  if (isFirstName(token.text)) return true;
  if (token.pos === 'PRON' || token.pos === 'DET' || token.pos === 'AUX' || token.pos === 'SCONJ')
    return false;
  const before = tokens[at - 1];
  return before !== undefined && /^[\p{L}\p{N},]/u.test(before.text) && before.end !== token.start;
}

function runEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from + 1;
  while (to < tokens.length) {
    const token = tokens[to] as Token;
    const before = tokens[to - 1] as Token;
    if (token.end > limit || token.start - before.end > 2) break;
    const next = tokens[to + 1];
    const glued = before.end === token.start;
    if (
      /^[.]$/.test(token.text) &&
      glued &&
      /^\p{Lu}$/u.test(before.text) &&
      next &&
      isCapital(tokens, to + 1)
    )
      to++;
    else if (
      /^[-–&'’]$/.test(token.text) &&
      glued &&
      next &&
      next.start === token.end &&
      /^\p{L}/u.test(next.text)
    )
      to += 2;
    else if (isCapital(tokens, to) || suffixes.has(token.lower)) to++;
    else if (particles.has(token.lower) && next && isCapital(tokens, to + 1)) to += 2;
    else break;
  }
  return to;
}

/** Parts the run into title and name: "Middle East Steve Witkoff" holds a name from its first name on. */
function cut(tokens: readonly Token[], from: number, to: number): NameRun[] {
  let start = from;
  const wordAt = (at: number) => bare(tokens[at]?.text ?? '');
  const last = wordAt(to - 1);
  const organisation = organisationHeads.has(last) || /^\p{Lu}{2,}$/u.test(tokens[to - 1]?.text ?? '');
  let title = from;
  if (!organisation || titles.has(wordAt(from))) while (start < to - 1 && titles.has(wordAt(start))) start++;
  if (!organisation) {
    for (let at = start + 1; at < to - 1; at++) {
      const named = isFirstName(tokens[at]?.text ?? '') && !isFirstName(tokens[start]?.text ?? '');
      const initial = /^\p{Lu}\.?$/u.test(tokens[start]?.text ?? '');
      if ((named && !initial && at - start >= 1 && to - at >= 2) || titles.has(wordAt(at)))
        start = at + (named ? 0 : 1);
    }
    if (start > from && start >= to) start = to - 1;
  }
  if (start === to - 1 && start > from && titles.has(wordAt(start))) start = from;
  if (start < to && titles.has(wordAt(start)) && to - start === 1) return [];
  title = from;
  while (
    title > 0 &&
    titles.has(wordAt(title - 1)) &&
    (tokens[title]?.start ?? 0) - (tokens[title - 1]?.end ?? 0) <= 2
  )
    title--;
  const after = tokens[to];
  const words = tokens.slice(start, to).map(({ text }) => text);
  return [
    {
      ...span(tokens[start]?.start ?? 0, tokens[to - 1]?.end ?? 0),
      words: joinGlued(tokens.slice(start, to)),
      title: tokens.slice(title, start).map(({ text }) => bare(text)),
      titleStart: tokens[title]?.start ?? 0,
      organisation: organisation && words.length > 0,
      from: start,
      to,
      possessive: after !== undefined && /^['’]s?$/.test(after.text) && after.pos === 'PART',
    },
  ];
}

function joinGlued(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  tokens.forEach((token, at) => {
    if (at > 0 && tokens[at - 1]?.end === token.start) words[words.length - 1] += token.text;
    else words.push(token.text);
  });
  return words;
}
