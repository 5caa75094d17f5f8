import type { Paragraph } from '../../story/story.ts';
import { span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isFirstName } from './first-names.ts';
import { withParticles } from './particles.ts';
import type { NameRun } from './run.ts';
import { isCalendar, isOrganisationHead, isParticle, isRoleNoun, isSuffix, isTitle } from './words.ts';

/** Tokens in a person's name at most, initials and particles among them. */
const longest = 6;

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** The name runs of the body, in text order; lines all in capitals or title case tell no names. */
export function findNames(tokens: readonly Token[], paragraphs: readonly Paragraph[]): NameRun[] {
  const capitals = new Capitals(tokens);
  const found: NameRun[] = [];
  for (const [from, to] of readable(tokens, paragraphs)) {
    if (isTitleCase(tokens, from, to)) continue;
    for (let at = from; at < to; ) {
      if (!capitals.at(at)) {
        at++;
        continue;
      }
      const end = runEnd(tokens, capitals, at, to);
      const run = cut(tokens, at, end);
      if (run) found.push(run);
      at = end;
    }
  }
  return withParticles(tokens, found);
}

/** Where names that are known already stand in the lines that {@link findNames} leaves out. */
export function findKnownNames(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<string>,
): NameRun[] {
  const found: NameRun[] = [];
  for (const [from, to] of readable(tokens, paragraphs)) {
    if (!isTitleCase(tokens, from, to)) continue;
    for (let at = from; at < to; at++) {
      for (let length = Math.min(4, to - at); length > 0; length--) {
        const words = tokens.slice(at, at + length);
        const name = words.map(({ text }) => text).join(' ');
        if (!known.has(name.toLowerCase())) continue;
        const last = words.at(-1) as Token;
        const place = span((words[0] as Token).start, last.end);
        found.push({
          ...place,
          words: joinGlued(words),
          title: [],
          organisation: false,
          from: at,
          to: at + length,
          titleFrom: at,
        });
        at += length - 1;
        break;
      }
    }
  }
  return found;
}

/** The token ranges of paragraphs that may be read for names. */
function readable(tokens: readonly Token[], paragraphs: readonly Paragraph[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < tokens.length && (tokens[at] as Token).start < paragraph.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).end <= paragraph.end) at++;
    if (paragraph.role === 'body' || paragraph.role === 'headline') ranges.push([from, at]);
  }
  return ranges;
}

function isTitleCase(tokens: readonly Token[], from: number, to: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at] as Token;
    if (!/^\p{L}{4,}/u.test(text)) continue;
    long++;
    if (/^\p{Lu}/u.test(text)) capital++;
  }
  return to - from <= 30 && long >= 4 && capital / long >= 0.9;
}

const never = new Set(
  (
    'i the a an this that these those he she it they we you who what when where why how if but and or so not no yes ' +
    'in on at by for from to with of as after before while since because although though however meanwhile also then ' +
    'there here his her their its our my your some many most all both each every another other such one two three four ' +
    'five six seven eight nine ten many much more less few several only just even still now today yesterday tomorrow ' +
    'well look ok okay thank thanks let is are was were be do does did has have had will would can could may might ' +
    'several plenty dozens scores hundreds thousands roughly nearly around up asked according including like unlike ' +
    'without within neither either none nobody nothing everyone everybody everything someone somebody something again ' +
    'perhaps maybe never once later earlier soon instead almost exactly whether until since because nor others critics officials despite during under over between against about among'
  ).split(' '),
);

/** Which words are capitals for their own sake, not because they begin a sentence. */
class Capitals {
  private readonly tokens: readonly Token[];
  private readonly common = new Set<string>();
  private readonly proper = new Set<string>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    tokens.forEach((token, at) => {
      if (/^\p{Ll}/u.test(token.text)) this.common.add(token.lower);
      else if (/^\p{Lu}\p{Ll}/u.test(token.text) && !this.opens(at)) this.proper.add(token.lower);
    });
  }

  at(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !/^\p{Lu}/u.test(token.text) || never.has(token.lower) || isCalendar(token.lower))
      return false;
    if (isTitle(bare(token.lower)) || isFirstName(token.text)) return true;
    if (this.opens(at)) {
      if (this.common.has(token.lower) && !this.proper.has(token.lower)) return false;
      return (
        token.pos === 'PROPN' ||
        token.pos === 'NOUN' ||
        this.proper.has(token.lower) ||
        /^\p{Lu}\p{Ll}/u.test(this.tokens[at + 1]?.text ?? '')
      );
    }
    if (token.pos === 'PROPN' || token.pos === 'NOUN') return true;
    return token.pos !== 'PRON' && token.pos !== 'DET' && token.pos !== 'AUX' && token.pos !== 'SCONJ';
  }

  private opens(at: number): boolean {
    const before = this.tokens[at - 1];
    return before === undefined || /^[.?!:…"“‘'”’(—–-]+$/.test(before.text);
  }
}

function runEnd(tokens: readonly Token[], capitals: Capitals, from: number, limit: number): number {
  let to = from + 1;
  while (to < tokens.length) {
    const token = tokens[to] as Token;
    const before = tokens[to - 1] as Token;
    if (to >= limit || token.start - before.end > 2) break;
    const next = tokens[to + 1];
    const glued = before.end === token.start;
    const abbreviated = /^\p{Lu}$/u.test(before.text) || isTitle(before.lower);
    if (token.text === '.' && glued && abbreviated && next && capitals.at(to + 1)) to++;
    else if (/^[-–&'’]$/.test(token.text) && glued && next?.start === token.end && /^\p{Lu}/u.test(next.text))
      to += 2;
    else if (
      isParticle(token.lower) &&
      next?.text === '-' &&
      next.start === token.end &&
      isCapital(tokens[to + 2])
    )
      to += 3;
    else if (capitals.at(to) || isSuffix(token.lower)) to++;
    else if (isParticle(token.lower) && next && capitals.at(to + 1)) to += 2;
    else if (isParticle(token.lower) && isParticle(next?.lower ?? '') && capitals.at(to + 2)) to += 3;
    else if (joins(tokens, capitals, from, to)) to += /^the$/i.test(next?.text ?? '') ? 3 : 2;
    else break;
  }
  return to;
}

/** "University of Texas", "Bank of the West": the name goes on. */
function joins(tokens: readonly Token[], capitals: Capitals, from: number, to: number): boolean {
  if (!/^(?:of|for)$/.test(tokens[to]?.text ?? '')) return false;
  if (!isOrganisationHead(tokens[to - 1]?.lower ?? '') || isTitle(tokens[from]?.lower ?? '')) return false;
  const next = tokens[to + 1]?.text.toLowerCase() === 'the' ? to + 2 : to + 1;
  return capitals.at(next);
}

const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? '');

/** Parts the run into title and name: "Middle East Steve Witkoff" holds a name from its first name on. */
function cut(tokens: readonly Token[], from: number, to: number): NameRun | null {
  const word = (at: number) => bare(tokens[at]?.text ?? '');
  const organisation = isOrganisation(tokens, from, to);
  const start = organisation ? from : nameStart(tokens, from, to);
  if (
    start >= to ||
    (!organisation && to - start > longest) ||
    (!organisation && isTitle(word(to - 1)) && !isFirstName(tokens[to - 1]?.text ?? ''))
  )
    return null;
  let titleFrom = start;
  while (
    titleFrom > 0 &&
    (isTitle(word(titleFrom - 1)) || (word(titleFrom - 1) === '' && isTitle(word(titleFrom - 2))))
  )
    titleFrom--;
  const owner = /^\p{L}.*['’]s$/u.test(tokens[to - 1]?.text ?? '') ? 2 : 0;
  const words = joinGlued(tokens.slice(start, to));
  if (owner > 0) words.push((words.pop() ?? '').slice(0, -owner));
  return {
    ...span(tokens[start]?.start ?? 0, (tokens[to - 1]?.end ?? 0) - owner),
    words,
    title: tokens.slice(titleFrom, start).map(({ text }) => bare(text)),
    organisation,
    from: start,
    to,
    titleFrom,
  };
}

function isOrganisation(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  if (!last) return false;
  const known = tokens
    .slice(from, to)
    .some(({ text }, at) => at < to - from - 1 && isFirstName(text) && at === 0);
  if (/^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,})$/u.test(last.text) && to - from === 1) return true;
  if (tokens.slice(from, to).some(({ text }) => /^(?:of|for)$/.test(text))) return true;
  return (
    isOrganisationHead(bare(last.text)) &&
    !(known && to - from === 2) &&
    !(
      isTitle(bare(tokens[from]?.text ?? '')) &&
      to - from === 2 &&
      !/^(?:state|house|senate|justice|defense|defence|treasury|press|foreign|interior|home|finance|health|education|energy|labor|labour|agriculture|commerce|democratic|republican|special)$/.test(
        bare(tokens[from]?.text ?? ''),
      )
    )
  );
}

function nameStart(tokens: readonly Token[], from: number, to: number): number {
  const text = (at: number) => tokens[at]?.text ?? '';
  let start = from;
  while (start < to - 1 && (isTitle(bare(text(start))) || text(start) === '.')) start++;
  for (let at = start; at < to - 1; at++) {
    if (isTitle(bare(text(at))) && !isFirstName(text(at))) start = at + 1;
    if (text(start) === '.') start++;
  }
  if (to - start > 2 && isRoleNoun(text(start).toLowerCase()) && !isFirstName(text(start))) start++;
  if (isFirstName(text(start)) || /^\p{Lu}\.?$/u.test(text(start))) return start;
  for (let at = start + 1; at < to - 1; at++) {
    if (
      isFirstName(text(at)) &&
      !(isParticle(text(at).toLowerCase()) && text(at + 1) === '-') &&
      !isParticle(text(at + 1).toLowerCase()) &&
      tokens[at - 1]?.end !== tokens[at]?.start &&
      to - start > 2
    )
      return at;
  }
  return start;
}

function joinGlued(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  tokens.forEach((token, at) => {
    if (at > 0 && tokens[at - 1]?.end === token.start) words[words.length - 1] += token.text;
    else words.push(token.text);
  });
  return words;
}
