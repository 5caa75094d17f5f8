import { contains, overlaps, type Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { allTermsOf } from '../../text/terms.ts';
import { type Asked, speakerFit } from '../asked.ts';
import { countedBy, isAsked } from '../features/fit.ts';
import { matchOf } from '../features/match.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView, Word } from '../view.ts';
import type { Wanted } from '../wanted.ts';
import type { SpanCandidate } from './candidates.ts';
import { kinds, tagsOfEdges, wants, wordsBefore } from './names.ts';

/**
 * Values in the order of `spanFeatureNames`, a row a candidate. `share` is the sentence's probability against the
 * likeliest one's.
 */
export function spanFeatures(
  asked: Asked,
  sentence: SentenceView,
  spans: readonly SpanCandidate[],
  share: number,
): number[][] {
  const scene = sceneOf(asked, sentence, share);
  const siblings = new Map<string, SpanCandidate[]>();
  for (const span of spans) {
    const same = siblings.get(span.kind);
    if (same) same.push(span);
    else siblings.set(span.kind, [span]);
  }
  return spans.map((span) => rowOf(scene, span, siblings.get(span.kind) ?? []));
}

interface Scene {
  readonly asked: Asked;
  readonly sentence: SentenceView;
  readonly text: string;
  /** For each word of the sentence the weight of the question's term that it matches, 0 for none. */
  readonly weights: readonly number[];
  readonly total: number;
  readonly firstMatch: number;
  readonly share: number;
}

function sceneOf(asked: Asked, sentence: SentenceView, share: number): Scene {
  const weights = sentence.words.map(({ stem }) => {
    let best = 0;
    for (const { matches, weight } of asked.terms) if (matches.has(stem)) best = Math.max(best, weight);
    return best;
  });
  const match = matchOf(asked, sentence);
  const total = asked.terms.reduce(
    (sum, { weight }, i) => sum + weight * ((match.exact[i] ?? 0) > 0 ? 1 : 0),
    0,
  );
  return {
    asked,
    sentence,
    text: asked.view.entry.story.text,
    weights,
    total: Math.max(total, 1e-6),
    firstMatch: weights.findIndex((weight) => weight > 0),
    share,
  };
}

/** `siblings`: the candidates of its kind, itself among them. */
function rowOf(scene: Scene, span: SpanCandidate, siblings: readonly SpanCandidate[]): number[] {
  const { asked, sentence, text, weights, total } = scene;
  const { words } = sentence;
  const { question } = asked;
  const from = words.findIndex((word) => word.end > span.start);
  let to = from;
  while (to + 1 < words.length && (words[to + 1] as Word).start < span.end) to++;
  const count = Math.max(1, to - from + 1);
  const inside = words.slice(from, to + 1);
  const before = words[from - 1];
  const after = words[to + 1];
  const insideWeight = sum(weights.slice(from, to + 1));
  const content = inside.filter(({ word }) => !isStopWord(word));
  const leadGap = text.slice(before?.end ?? sentence.start, span.start);
  const tailGap = text.slice(span.end, after?.start ?? sentence.end);
  const quotation = sentence.quotations.find((one) => overlaps(one, span));
  const distances = distancesTo(weights, from, to);
  const first = inside[0]?.tag;
  const last = inside.at(-1)?.tag;
  return [
    ...kinds.map((kind) => Number(kind === span.kind)),
    ...wants.map((wanted) => Number(wanted === question.wanted)),
    ...tagsOfEdges.flatMap((tag) => [Number(first === tag), Number(last === tag)]),
    ...wordsBefore.map((pattern) => Number(pattern.test(before?.word ?? ''))),
    count,
    content.length,
    Number(from === 0),
    Number(to >= words.length - 1),
    count / Math.max(1, words.length),
    insideWeight / total,
    inside.filter((_, i) => (weights[from + i] ?? 0) > 0).length / Math.max(1, content.length),
    Number(headAmong(asked, inside)),
    Number(
      headAmong(asked, words.slice(Math.max(0, from - 3), from)) ||
        headAmong(asked, words.slice(to + 1, to + 4)),
    ),
    headMeaning(asked, inside),
    distances.nearest,
    distances.mean,
    sum(weights.slice(0, Math.max(0, from))) / total,
    sum(weights.slice(to + 1)) / total,
    Number(/[VA]/.test(before?.tag ?? '')),
    Number(/[VA]/.test(after?.tag ?? '')),
    Number(/,/.test(leadGap)),
    Number(/[,;]/.test(tailGap)),
    Number(/["“‘:]/.test(leadGap)),
    weights[from - 1] ?? 0,
    weights[to + 1] ?? 0,
    fit(scene, span, inside),
    countedOf(scene, span),
    quotation ? 1 : 0,
    quotation ? shareOf(quotation, span) : 0,
    quotation ? (speakerFit(asked, quotation) ?? 0.5) : 0,
    isSpeaker(scene, span),
    Number(sentence.quotations.some(({ speaker }) => speaker && contains(span, speaker.mention))),
    quotation ? topicOf(scene, quotation) : 0,
    sentence.figures.filter((one) => contains(span, one)).length,
    sentence.times.filter((one) => contains(span, one)).length,
    sentence.names.filter((one) => contains(span, one)).length,
    siblings.indexOf(span),
    siblings.length,
    Number(span.kind === 'names' || / and |, /.test(text.slice(span.start, span.end))),
    Number(question.list),
    from - scene.firstMatch,
    scene.share,
    Number(/^(?:the|a|an)$/.test(inside[0]?.word ?? '')),
    Number(isStopWord(inside.at(-1)?.word ?? '')),
    Number(/,/.test(leadGap) && /,/.test(tailGap)),
  ];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function distancesTo(
  weights: readonly number[],
  from: number,
  to: number,
): { nearest: number; mean: number } {
  let nearest = 30;
  let all = 0;
  let mass = 0;
  for (const [i, weight] of weights.entries()) {
    if (weight === 0 || (i >= from && i <= to)) continue;
    const far = i < from ? from - i : i - to;
    nearest = Math.min(nearest, far);
    all += weight * Math.min(far, 30);
    mass += weight;
  }
  return { nearest, mean: mass > 0 ? all / mass : 30 };
}

const headAmong = ({ head }: Asked, words: readonly Word[]) =>
  head !== null && words.some(({ stem }) => head.matches.has(stem));

/** Likeness of the asked noun to the span's last noun, its own head most often. */
function headMeaning({ head }: Asked, words: readonly Word[]): number {
  if (!head || head.rank < 0) return 0;
  let best = 0;
  for (const { stem, tag } of words) {
    if (!/[NM]/.test(tag)) continue;
    best = Math.max(best, vectors().cosine(head.rank, vectors().rank(stem)));
  }
  return best;
}

const numbers = new Set<Wanted>(['count', 'money', 'percent', 'quantity']);

function fit({ asked, sentence }: Scene, span: SpanCandidate, inside: readonly Word[]): number {
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

function countedOf({ asked, sentence, text }: Scene, span: Span): number {
  const figure = sentence.figures.find((one) => contains(span, one));
  return figure ? countedBy(figure, asked.head, text) : 0;
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

function topicOf({ sentence, weights, total }: Scene, quotation: Span): number {
  let inside = 0;
  for (const [i, word] of sentence.words.entries()) if (contains(quotation, word)) inside += weights[i] ?? 0;
  return Math.min(1, inside / total);
}
