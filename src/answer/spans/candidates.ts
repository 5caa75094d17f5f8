import { contains, overlaps, type Span, sameSpan, trimmed } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { NameSpan, SentenceView, StoryView, Word } from '../view.ts';

export type SpanKind =
  | 'name'
  | 'names'
  | 'figure'
  | 'figure-with-noun'
  | 'time'
  | 'phrase'
  | 'long-phrase'
  | 'apposition'
  | 'role'
  | 'quotation'
  | 'fragment'
  | 'clause'
  | 'predicate'
  | 'segment'
  | 'sentence';

/** A piece of a sentence that may be the answer. */
export interface SpanCandidate extends Span {
  readonly kind: SpanKind;
}

const most = 80;

/** All pieces of a sentence that could stand as an answer, each once, the surest kind of it first. */
export function spansOf(view: StoryView, sentence: SentenceView): SpanCandidate[] {
  const { text } = view.entry.story;
  const found: SpanCandidate[] = [];
  const add = (kind: SpanKind, start: number, end: number) => {
    const span = tidy(text, { start, end });
    if (span.end <= span.start || found.length >= most) return;
    if (kind !== 'figure' && cutsWord(text, span)) return;
    if (!contains(sentence, span) || found.some((other) => sameSpan(other, span))) return;
    found.push({ kind, ...span });
  };
  for (const { start, end } of sentence.quotations)
    add('quotation', Math.max(start, sentence.start), Math.min(end, sentence.end));
  for (const { fragments } of sentence.quotations)
    for (const { start, end } of fragments) add('fragment', start, end);
  addFigures(view, sentence, add);
  for (const { start, end } of sentence.times) {
    add('time', start, end);
    const previous = sentence.words.findLast((word) => word.end <= start);
    if (
      previous &&
      /^(in|on|since|until|by|around|about|before|after|during|from|through|at|within|for)$/.test(
        previous.word,
      )
    ) {
      add('time', previous.start, end);
    }
  }
  for (const { role } of view.entry.reading.people) if (role) add('role', role.start, role.end);
  addNames(text, sentence, add);
  addPhrases(text, sentence, add);
  addClauses(text, sentence, add);
  add('sentence', sentence.start, sentence.end);
  return found;
}

/** Does it begin or end inside a hyphenated word: "backed framework" of "mediator-backed framework"? */
const cutsWord = (text: string, { start, end }: Span) =>
  /[\p{L}\p{N}]-[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start + 1)) ||
  /^[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(text.slice(end - 1, end + 2));

type Add = (kind: SpanKind, start: number, end: number) => void;

/** Without marks, blanks and stops at its ends. */
function tidy(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  while (start < end && /[\s"“”‘,;:—–.-]/u.test(text.charAt(start)) && !/[$£€]/.test(text.charAt(start)))
    start++;
  while (end > start && /[\s"“”’,;:—–!-]/u.test(text.charAt(end - 1))) end--;
  if (
    /[.?]/.test(text.charAt(end - 1)) &&
    !/\b(?:\p{Lu}|[ap]|\p{Lu}\p{Ll}{1,3})\.$/u.test(text.slice(Math.max(start, end - 6), end))
  )
    end--;
  while (end > start && /[\s"“”’,;:]/u.test(text.charAt(end - 1))) end--;
  return { start, end: end + closingLength(text, start, end) };
}

/** Of the marks after a piece: those that close what is opened inside it. */
function closingLength(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  const opened = (words.split('"').length - 1) % 2 === 1 || words.lastIndexOf('“') > words.lastIndexOf('”');
  return opened ? (/^[,.!?]?["”]/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
}

function addFigures(view: StoryView, sentence: SentenceView, add: Add) {
  for (const figure of sentence.figures) {
    add('figure', figure.start, figure.end);
    const start = Math.min(figure.start, figure.qualifierSpan?.start ?? figure.start);
    if (start < figure.start) add('figure', start, figure.end);
    const { what } = figure;
    if (!what || what.start < figure.end || what.start - figure.end > 6) continue;
    const words = sentence.words.filter((word) => word.start >= what.start && word.end <= what.end);
    for (const word of [words.find(({ tag }) => tag === 'N'), words.at(-1)]) {
      if (!word) continue;
      add('figure-with-noun', figure.start, word.end);
      if (start < figure.start) add('figure-with-noun', start, word.end);
    }
  }
  const { text } = view.entry.story;
  for (const word of sentence.words) {
    if (word.tag !== '1' && !/^\d/.test(word.word)) continue;
    if (sentence.figures.some((figure) => overlaps(figure, word))) continue;
    const from = /[$£€]/.test(text.charAt(word.start - 1)) ? word.start - 1 : word.start;
    add('figure', from, word.end);
  }
}

function addNames(text: string, { names, words, times }: SentenceView, add: Add) {
  for (const name of names) {
    const party = /^[DRI]-/.test(text.slice(name.start, name.end)) || text.charAt(name.start - 1) === '(';
    const date = times.find(({ start }) => start > name.start && start < name.end);
    if (!party && date) add('name', name.start, date.start);
    else if (!party) add('name', name.start, withoutPossessive(text, name));
  }
  for (let i = 0; i + 1 < names.length; i++) {
    let last = i;
    let and = -1;
    while (last + 1 < names.length && joins(text, names[last], names[last + 1])) {
      last++;
      if (closesList(text, names[last - 1], names[last])) and = last;
    }
    if (and > i) add('names', names[i]?.start ?? 0, names[and]?.end ?? 0);
    if (and > i + 1) add('names', names[and - 1]?.start ?? 0, names[and]?.end ?? 0);
    if (and < 0 && last === i + 1 && isRegion(text, names[i], names[last]))
      add('names', names[i]?.start ?? 0, names[last]?.end ?? 0);
    i = last;
  }
  for (const name of names) {
    const first = words.findIndex(({ start }) => start === name.start);
    let at = first;
    while (at > 0 && isTitle(words[at - 1]) && touches(text, words[at - 1], words[at])) at--;
    if (at === first || !words[at]) continue;
    add('names', words[at]?.start ?? 0, name.end);
    let last = names.indexOf(name);
    while (last + 1 < names.length && joins(text, names[last], names[last + 1])) last++;
    add('names', words[at]?.start ?? 0, names[last]?.end ?? name.end);
  }
}

/** "manager", "former mayor", not "same day". */
const isTitle = (word: Word | undefined) =>
  /^[NJ]$/.test(word?.tag ?? '') &&
  !/^(?:day|night|week|weekend|month|year|morning|evening|time)s?$/.test(word?.word ?? '');

const withoutPossessive = (text: string, { start, end }: Span) =>
  end - start > 3 && /['’]s$/u.test(text.slice(start, end)) ? end - 2 : end;

const joins = (text: string, a: NameSpan | undefined, b: NameSpan | undefined) =>
  a !== undefined &&
  b !== undefined &&
  /^(?:,|,? and|,? or|,? &|;)\s+(?:the\s+)?$/u.test(text.slice(a.end, b.start));

/** A list ends with "and"; without it two names side by side are a town and its country, or nothing. */
const closesList = (text: string, a: NameSpan | undefined, b: NameSpan | undefined) =>
  /\b(?:and|or)\b|&|;/.test(text.slice(a?.end, b?.start));

const isRegion = (text: string, a: NameSpan | undefined, b: NameSpan | undefined) =>
  text.slice(a?.end, b?.start) === ', ' && /^[,.]|^$/.test(text.slice(b?.end, (b?.end ?? 0) + 1));

const touches = (text: string, a: Word | undefined, b: Word | undefined) =>
  a !== undefined && b !== undefined && /^(?:[\s\u00a0]+|[-'’]s?\s*)$/u.test(text.slice(a.end, b.start));

/** Noun phrases: determiner, adjectives, nouns; then with the "of …" and "in …" that follow. */
function addPhrases(text: string, { words }: SentenceView, add: Add) {
  const phrases: { from: number; to: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!/^[DJNM1O]$/.test(words[i]?.tag ?? '') || words[i]?.tag === 'O') continue;
    let to = i;
    while (to + 1 < words.length && isNominal(words[to + 1]) && gapInPhrase(text, words[to], words[to + 1]))
      to++;
    const reached = to;
    while (to > i && !/^[NM1]$/.test(words[to]?.tag ?? '')) to--;
    if (/^[NM1]$/.test(words[to]?.tag ?? '')) phrases.push({ from: i, to });
    i = reached;
  }
  for (const [n, { from, to }] of phrases.entries()) {
    const [first, last] = [words[from], words[to]];
    if (!first || !last) continue;
    add('phrase', first.start, last.end);
    if (words[from]?.tag === 'D' && words[from + 1]) add('phrase', words[from + 1]?.start ?? 0, last.end);
    let end = to;
    for (let next = n + 1; next < phrases.length && next < n + 4; next++) {
      const following = phrases[next];
      if (!following || !linked(text, words, end, following.from)) break;
      end = following.to;
      add('long-phrase', first.start, words[end]?.end ?? 0);
    }
    const after = text.slice(last.end, last.end + 2);
    if (after.startsWith(',') && phrases[n + 1]?.from === to + 1) {
      const next = phrases[n + 1];
      let far = next?.to ?? to;
      for (
        let k = n + 2;
        k < phrases.length && k < n + 4 && linked(text, words, far, phrases[k]?.from ?? 0);
        k++
      )
        far = phrases[k]?.to ?? far;
      add('apposition', words[next?.from ?? 0]?.start ?? 0, words[far]?.end ?? 0);
    }
  }
}

const isNominal = (word: Word | undefined) => /^[DJNM1R]$/.test(word?.tag ?? '') || word?.word === 's';
const gapInPhrase = (text: string, a: Word | undefined, b: Word | undefined) =>
  a !== undefined &&
  b !== undefined &&
  /^(?:[\s\u00a0]+|-|['’]s?\s+|[.$£€]?\s*|\s[$£€]|['’]\s+)$/u.test(text.slice(a.end, b.start));

/** Is there but a preposition or "and" between the two phrases? */
function linked(text: string, words: readonly Word[], end: number, from: number): boolean {
  if (from - end > 2 || from <= end) return false;
  const gap = text.slice(words[end]?.end ?? 0, words[from]?.start ?? 0);
  if (from - end === 2) return /^[PC]$/.test(words[end + 1]?.tag ?? '') && !/[,;:"“”]/u.test(gap);
  return /^,\s+$/u.test(gap);
}

const openers = new Set(
  'that to because if whether why how what as since by for after in until when where who which while so with from on at into'.split(
    ' ',
  ),
);

/** What follows "that", "to", "because", a verb; what stands between commas; all from the verb on. */
function addClauses(text: string, sentence: SentenceView, add: Add) {
  const { words, start, end } = sentence;
  const ends = [end];
  for (const [i, word] of words.entries()) {
    const gap = text.slice(word.end, words[i + 1]?.start ?? end);
    if (/[,;:—–]|--/u.test(gap)) ends.push(word.end);
  }
  ends.sort((a, b) => a - b);
  const closings = words
    .filter((word, i) => /^[,.!?]*["”]/.test(text.slice(word.end, words[i + 1]?.start ?? end)))
    .map((word) => word.end);
  const stopsAfter = (from: number) => ends.filter((stop) => stop > from);
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (!next) continue;
    const isOpener = openers.has(word.word);
    const isVerb = word.tag === 'V' || word.tag === 'A';
    if (!isOpener && !isVerb) continue;
    const [near] = stopsAfter(next.start);
    const kind = isVerb ? 'predicate' : 'clause';
    for (const stop of new Set([near ?? end, closings.find((stop) => stop > next.start) ?? end, end])) {
      if (isOpener && word.word !== 'that') add(kind, word.start, stop);
      if (isVerb) add(kind, word.start, stop);
      if (!isStopWord(next.word) || isVerb || word.word === 'that' || word.word === 'because')
        add(kind, next.start, stop);
    }
  }
  let from = start;
  for (const stop of ends) {
    add('segment', from, stop);
    if (from > start) add('segment', from, end);
    if (stop < end) add('segment', start, stop);
    from = stop;
  }
}
