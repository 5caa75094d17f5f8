import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import { hull, overlaps, type Span, span as spanOf, trimmed } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import { paragraphAt, quotationsIn, sentencesIn } from './layout.ts';
import { voiceOf } from './voice.ts';

export interface Around {
  /** Sentences of the same paragraph to show before and after; 0 unless told. */
  readonly context?: number | undefined;
  /** Words to set off; the focus itself unless told. */
  readonly highlights?: readonly Span[] | undefined;
}

/** Exactly this span, with the highlights that fall into it. `voice` is that of the first highlight, or of the span. */
export function excerptOf(entry: IndexedStory, span: Span, highlights: readonly Span[] = []): Excerpt {
  const { story } = entry;
  const paragraph = paragraphAt(story, span.start);
  const block = story.paragraphs[paragraph] ?? spanOf(0, story.text.length);
  const shown = trimmed(story.text, wholeCharacters(story.text, clip(span, block)));
  const marked = mergeHighlights(
    highlights.map((each) => wholeCharacters(story.text, each)),
    shown,
  );
  return {
    story: story.id,
    paragraph,
    span: shown,
    highlights: marked,
    voice: voiceOf(entry, marked[0] ?? shown),
  };
}

/** The whole sentences round a focus, grown until they cut no quotation, within one paragraph. */
export function excerptAround(entry: IndexedStory, focus: Span, around: Around = {}): Excerpt {
  const { story } = entry;
  const paragraph = paragraphAt(story, focus.start);
  const block = story.paragraphs[paragraph] ?? spanOf(0, story.text.length);
  const sentences = sentencesIn(story, paragraph);
  const context = around.context ?? 0;
  const touched = sentences.flatMap((sentence, index) => (overlaps(sentence, focus) ? [index] : []));
  const first = sentences[Math.max(0, (touched[0] ?? 0) - context)];
  const last = sentences[Math.min(sentences.length - 1, (touched.at(-1) ?? 0) + context)];
  const start = first && last ? hull(clip(focus, block), hull(first, last)) : block;
  const whole = clip(growOverQuotations(quotationsIn(entry, paragraph), start, sentences), block);
  return excerptOf(entry, whole, around.highlights ?? [focus]);
}

/** Grown by a unit where an end falls into the middle of a surrogate pair, which nobody could be shown. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const splits = (at: number) =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return spanOf(splits(start) ? start - 1 : start, splits(end) ? end + 1 : end);
}

/** Clipped to the span, blanks at their ends left out, in text order, overlapping ones made one. */
export function mergeHighlights(highlights: readonly Span[], within: Span): Span[] {
  const merged: Span[] = [];
  const inside = highlights.filter((each) => overlaps(each, within)).map((each) => clip(each, within));
  for (const { start, end } of inside.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start >= end) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = spanOf(last.start, Math.max(last.end, end));
    else merged.push(spanOf(start, end));
  }
  return merged;
}

const clip = (span: Span, to: Span): Span => {
  const start = Math.min(Math.max(span.start, to.start), to.end);
  return spanOf(start, Math.max(start, Math.min(span.end, to.end)));
};

function growOverQuotations(quotations: readonly Quotation[], from: Span, sentences: readonly Span[]): Span {
  let grown = from;
  for (;;) {
    const cut = quotations.filter((each) => each.kind !== 'indirect' && overlaps(each, grown));
    const next = [
      ...cut,
      ...sentences.filter((sentence) => cut.some((each) => overlaps(sentence, each))),
    ].reduce<Span>(hull, grown);
    if (next.start === grown.start && next.end === grown.end) return grown;
    grown = next;
  }
}
