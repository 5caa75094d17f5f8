import type { IndexedStory } from '../index/entry.ts';
import { type Quotation, type Speaker, sure } from '../reading/reading.ts';
import { contains, lengthOf, overlaps, type Span } from '../text/span.ts';
import type { Voice } from './answer.ts';
import { paragraphAt, quotationsIn } from './layout.ts';

/** From this share of a span on, the quotations in it are what a reader takes it for. */
const mostly = 0.4;

/**
 * Whose words a span is: a person's where they stand in quotation marks, reported from them where the story only says
 * that they said so, else the story's own. A span around quotations has the voice of those that fill most of it.
 */
export function voiceOf(entry: IndexedStory, span: Span): Voice {
  const touching = quotationsAround(entry, span).filter((quotation) => overlaps(quotation, span));
  const around = touching.filter((quotation) => contains(quotation, span)).sort(innermost)[0];
  if (around) return voiceIn(around, isInMarks(around, span));
  const main = fullest(touching, span);
  if (!main) return { kind: 'narrator' };
  return voiceIn(
    main.quotation,
    main.all.every((each) => each.kind === 'direct'),
  );
}

function quotationsAround(entry: IndexedStory, { start, end }: Span): Quotation[] {
  const found = new Set<Quotation>();
  const last = paragraphAt(entry.story, Math.max(start, end - 1));
  for (let at = paragraphAt(entry.story, start); at <= last; at++) {
    for (const quotation of quotationsIn(entry, at)) found.add(quotation);
  }
  return [...found];
}

/** Direct quotations first, then the shortest: a partial one inside a reported sentence is the nearer voice. */
const innermost = (a: Quotation, b: Quotation) =>
  Number(b.kind === 'direct') - Number(a.kind === 'direct') || lengthOf(a) - lengthOf(b);

const isInMarks = ({ kind, fragments }: Quotation, span: Span) =>
  kind === 'direct' ||
  (kind === 'partial' && (fragments.length === 0 || fragments.some((fragment) => contains(fragment, span))));

function voiceIn({ speaker, confidence, kind }: Quotation, inMarks: boolean): Voice {
  if (!speaker) return kind === 'indirect' ? { kind: 'narrator' } : { kind: 'unattributed' };
  return {
    kind: inMarks ? 'quoted' : 'reported',
    who: speaker.name,
    span: speaker.mention,
    probably: confidence < sure,
  };
}

/** The speaker whose quotations cover most of the span, if that is most of it. */
function fullest(touching: readonly Quotation[], span: Span) {
  const bySpeaker = new Map<string, Quotation[]>();
  for (const quotation of touching) {
    const key = keyOf(quotation.speaker);
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), quotation]);
  }
  const groups = [...bySpeaker.values()].map((all) => ({ all, covered: coverage(all, span) }));
  const best = groups.sort((a, b) => b.covered - a.covered)[0];
  const quotation = best?.all[0];
  if (!best || !quotation || best.covered < mostly * lengthOf(span)) return null;
  return { quotation, all: best.all };
}

export const keyOf = (speaker: Speaker | null): string =>
  speaker ? (speaker.person ?? `${speaker.name}`) : '';

function coverage(quotations: readonly Quotation[], span: Span): number {
  let covered = 0;
  let from = span.start;
  for (const { start, end } of quotations.toSorted((a, b) => a.start - b.start)) {
    const to = Math.min(end, span.end);
    covered += Math.max(0, to - Math.max(start, from));
    from = Math.max(from, to);
  }
  return covered;
}
