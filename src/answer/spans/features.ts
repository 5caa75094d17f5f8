import { contains, overlaps, type Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { allTermsOf } from '../../text/terms.ts';
import { type Asked, speakerFit } from '../asked.ts';
import { countedBy, isAsked } from '../features/fit.ts';
import { matchOf } from '../features/match.ts';
import { clausesOf, within } from '../rules/clauses.ts';
import { isVerbal } from '../rules/pieces.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView, Word } from '../view.ts';
import type { Wanted } from '../wanted.ts';
import type { SpanCandidate } from './candidates.ts';
import { flagCount, flags } from './names.ts';
import { isPlaced, placedShare } from './places.ts';
import { type Act, actsOf, roleAsked, roleFit } from './roles.ts';

/**
 * A row of values a candidate, in the order of `spanFeatureNames`. `share` is the sentence's probability against the
 * likeliest one's.
 */
export function spanFeatures(
  asked: Asked,
  sentence: SentenceView,
  spans: readonly SpanCandidate[],
  share: number,
): number[][] {
  const scene = sceneOf(asked, sentence, share);
  const siblings = new Map<string, number>();
  for (const { kind } of spans) siblings.set(kind, (siblings.get(kind) ?? 0) + 1);
  const before = new Map<string, number>();
  return spans.map((span) => {
    const nth = before.get(span.kind) ?? 0;
    before.set(span.kind, nth + 1);
    return rowOf(scene, span, nth, siblings.get(span.kind) ?? 0);
  });
}

/** What all candidates of a sentence share; the lists have a number a word. */
interface Scene {
  readonly asked: Asked;
  readonly sentence: SentenceView;
  readonly text: string;
  /** The weight of the question's term that the word matches, 0 for none. */
  readonly weights: readonly number[];
  /** 1 for words that the question has, that carry matter, that stand for the noun asked for. */
  readonly asks: readonly number[];
  readonly content: readonly number[];
  readonly heads: readonly number[];
  /** Likeness of the nouns among them to the noun asked for. */
  readonly likeness: readonly number[];
  readonly quotations: readonly Said[];
  /** By the sentence's figures: likeness of what each counts to the noun asked for. */
  readonly counted: readonly number[];
  readonly total: number;
  readonly firstMatch: number;
  readonly share: number;
  /** 1 where who does it is asked for, 2 whom it is done to, 0 neither. */
  readonly role: number;
  readonly acts: readonly Act[];
  /** How near the nearest of the acts is to the question's verb. */
  readonly act: number;
  readonly clauses: readonly { readonly parts: readonly Span[]; readonly weight: number }[];
  /** Of each word, whether a place could begin there. */
  readonly placed: readonly number[];
  readonly placedNames: readonly (Span & { readonly share: number })[];
}

interface Said extends Span {
  readonly fit: number;
  /** Share of the question's words that the sentence has which are said. */
  readonly topic: number;
}

function sceneOf(asked: Asked, sentence: SentenceView, share: number): Scene {
  const { words } = sentence;
  const { head, terms } = asked;
  const { text } = asked.view.entry.story;
  const weights = words.map(({ stem }) => {
    let best = 0;
    for (const { matches, weight } of terms) if (matches.has(stem)) best = Math.max(best, weight);
    return best;
  });
  const match = matchOf(asked, sentence);
  const found = terms.reduce((all, { weight }, i) => all + weight * ((match.exact[i] ?? 0) > 0 ? 1 : 0), 0);
  const total = Math.max(found, 1e-6);
  const role = roleAsked(asked);
  const acts = role ? actsOf(role, text, sentence) : [];
  return {
    asked,
    sentence,
    text,
    role: role ? (role.role === 'agent' ? 1 : 2) : 0,
    acts,
    act: acts.reduce((most, { strength }) => Math.max(most, strength), 0),
    clauses: clausesOf(text, sentence).map(({ parts }) => ({
      parts,
      weight: sum(weights.filter((_, i) => within({ parts }, words[i] as Word))),
    })),
    placed: words.map((word) => Number(isPlaced(text, word))),
    placedNames: sentence.names.map((name) => ({
      start: name.start,
      end: name.end,
      share: placedShare(asked.view, name),
    })),
    weights,
    asks: weights.map((weight) => Number(weight > 0)),
    content: words.map(({ word }) => Number(!isStopWord(word))),
    heads: words.map(({ stem }) => Number(head?.matches.has(stem) ?? false)),
    likeness: words.map(({ stem, tag }) =>
      head && /[NM]/.test(tag) ? Math.max(0, vectors().cosine(head.rank, vectors().rank(stem))) : 0,
    ),
    quotations: sentence.quotations.map((quotation) => ({
      start: quotation.start,
      end: quotation.end,
      fit: speakerFit(asked, quotation) ?? 0.5,
      topic: Math.min(1, sum(weights.filter((_, i) => contains(quotation, words[i] as Word))) / total),
    })),
    counted: sentence.figures.map((figure) => countedBy(figure, head, text)),
    total,
    firstMatch: weights.findIndex((weight) => weight > 0),
    share,
  };
}

const noFlags = Array.from({ length: flagCount }, () => 0);

/** `nth` of its `siblings`, the candidates of its kind. */
function rowOf(scene: Scene, span: SpanCandidate, nth: number, siblings: number): number[] {
  const { asked, sentence, text, weights, total } = scene;
  const { words } = sentence;
  const { question } = asked;
  const from = words.findIndex((word) => word.end > span.start);
  let to = from;
  while (to + 1 < words.length && (words[to + 1] as Word).start < span.end) to++;
  const count = Math.max(1, to - from + 1);
  const [first, last, before, after] = [words[from], words[to], words[from - 1], words[to + 1]];
  const content = sum(scene.content, from, to + 1);
  const leadGap = text.slice(before?.end ?? sentence.start, span.start);
  const tailGap = text.slice(span.end, after?.start ?? sentence.end);
  const quotation = scene.quotations.find((one) => overlaps(one, span));
  const figure = sentence.figures.findIndex((one) => contains(span, one));
  const distances = distancesTo(weights, from, to);
  const measures = [
    count,
    content,
    Number(from === 0),
    Number(to >= words.length - 1),
    count / Math.max(1, words.length),
    sum(weights, from, to + 1) / total,
    sum(scene.asks, from, to + 1) / Math.max(1, content),
    Number(sum(scene.heads, from, to + 1) > 0),
    Number(sum(scene.heads, from - 3, from) > 0 || sum(scene.heads, to + 1, to + 4) > 0),
    most(scene.likeness, from, to + 1),
    distances.nearest,
    distances.mean,
    sum(weights, 0, from) / total,
    sum(weights, to + 1) / total,
    Number(isVerbal(before)),
    Number(isVerbal(after)),
    Number(leadGap.includes(',')),
    Number(/[,;]/.test(tailGap)),
    Number(/["“‘:]/.test(leadGap)),
    weights[from - 1] ?? 0,
    weights[to + 1] ?? 0,
    fitOf(scene, span, words.slice(from, to + 1)),
    scene.counted[figure] ?? 0,
    quotation ? 1 : 0,
    quotation ? shareOf(quotation, span) : 0,
    quotation?.fit ?? 0,
    isSpeaker(scene, span),
    Number(sentence.quotations.some(({ speaker }) => speaker && contains(span, speaker.mention))),
    quotation?.topic ?? 0,
    countWithin(span, sentence.figures),
    countWithin(span, sentence.times),
    countWithin(span, sentence.names),
    nth,
    siblings,
    Number(span.kind === 'names' || / and |, /.test(text.slice(span.start, span.end))),
    Number(question.list),
    from - scene.firstMatch,
    scene.share,
    Number(/^(?:the|a|an)$/.test(first?.word ?? '')),
    Number(isStopWord(last?.word ?? '')),
    Number(leadGap.includes(',') && tailGap.includes(',')),
    scene.acts.length > 0 ? roleFit(scene.acts, text, span) : 0,
    scene.act,
    scene.role,
    clauseShare(scene, span, sum(weights, from, to + 1)),
    scene.placed[from] ?? 0,
    scene.placedNames.reduce((most, name) => (contains(span, name) ? Math.max(most, name.share) : most), 0),
  ];
  const row = noFlags.concat(measures);
  for (const flag of [
    flags.kind.get(span.kind),
    flags.wanted.get(question.wanted),
    flags.first.get(first?.tag ?? ''),
    flags.last.get(last?.tag ?? ''),
    flags.before.get(before?.word ?? ''),
  ]) {
    if (flag !== undefined) row[flag] = 1;
  }
  return row;
}

function sum(values: readonly number[], from = 0, to = values.length): number {
  let all = 0;
  for (let i = Math.max(0, from); i < to && i < values.length; i++) all += values[i] as number;
  return all;
}

function most(values: readonly number[], from: number, to: number): number {
  let best = 0;
  for (let i = from; i < to; i++) best = Math.max(best, values[i] as number);
  return best;
}

function countWithin(span: Span, all: readonly Span[]): number {
  let count = 0;
  for (const one of all) if (contains(span, one)) count++;
  return count;
}

/** 0..1: of the question's words that the sentence has, those in the piece's clause and outside of the piece. */
function clauseShare({ clauses, total }: Scene, span: Span, inside: number): number {
  const clause = clauses.find((one) => within(one, span));
  return clause ? Math.max(0, Math.min(1, (clause.weight - inside) / total)) : 0;
}

function distancesTo(
  weights: readonly number[],
  from: number,
  to: number,
): { nearest: number; mean: number } {
  let nearest = 30;
  let all = 0;
  let mass = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0 || (i >= from && i <= to)) continue;
    const far = i < from ? from - i : i - to;
    nearest = Math.min(nearest, far);
    all += weight * Math.min(far, 30);
    mass += weight;
  }
  return { nearest, mean: mass > 0 ? all / mass : 30 };
}

const numbers = new Set<Wanted>(['count', 'money', 'percent', 'quantity']);

function fitOf({ asked, sentence }: Scene, span: SpanCandidate, inside: readonly Word[]): number {
  const { wanted } = asked.question;
  const name = sentence.names.find((one) => contains(span, one));
  const isName = span.kind === 'name' || span.kind === 'names';
  const fresh = name && !isAsked(asked, name);
  if (wanted === 'person' || wanted === 'speaker')
    return fresh && isName ? (name.person?.kind === 'person' ? 1 : 0.6) : 0;
  if (wanted === 'place') return fresh ? (name.person?.kind === 'person' ? 0.2 : isName ? 1 : 0.7) : 0;
  if (wanted === 'name') return fresh && isName ? 1 : 0;
  if (wanted === 'time') return span.kind === 'time' ? 1 : 0;
  if (wanted === 'definition') return definitionFit(asked, span);
  if (!numbers.has(wanted)) return 0;
  const figure = sentence.figures.find((one) => contains(span, one));
  if (!figure) return inside.some(({ tag }) => tag === '1') ? 0.3 : 0;
  if (wanted === 'money') return figure.kind === 'money' ? 1 : 0.2;
  if (wanted === 'percent') return figure.kind === 'percent' || figure.kind === 'fraction' ? 1 : 0.1;
  if (wanted === 'count') return figure.kind === 'count' ? 1 : 0.4;
  return figure.kind === 'quantity' || figure.kind === 'age' ? 1 : 0.5;
}

/** Is it the role of someone who is asked about? */
function definitionFit(asked: Asked, span: Span): number {
  const { people } = asked.view.entry.reading;
  const person = people.find(({ role }) => role && overlaps(role, span));
  if (!person) return 0;
  const words = person.mentions[0] ? allTermsOf(person.name) : [];
  return words.some(({ stem }) => asked.terms.some(({ matches }) => (matches.get(stem) ?? 0) >= 0.8)) ? 1 : 0;
}

const shareOf = (quotation: Span, span: Span) =>
  Math.max(0, Math.min(quotation.end, span.end) - Math.max(quotation.start, span.start)) /
  Math.max(1, Math.max(quotation.end, span.end) - Math.min(quotation.start, span.start));

/** Does the span name the speaker of a quotation here? */
function isSpeaker({ sentence }: Scene, span: Span): number {
  let best = 0;
  for (const { speaker, confidence } of sentence.quotations) {
    if (speaker && overlaps(speaker.mention, span)) best = Math.max(best, confidence);
  }
  return best;
}
