import type { IndexedStory } from '../index/entry.ts';
import type { Figure } from '../reading/reading.ts';
import { contains, hull, type Span } from '../text/span.ts';
import type { Excerpt, Voice } from './answer.ts';

/** A figure with what is shown of it: as printed, in its sentence, in whose voice. */
export interface StatedFigure {
  readonly story: string;
  readonly figure: Figure;
  /** The number together with its qualifier, as the story prints them: "more than 1,200". */
  readonly printed: Span;
  readonly excerpt: Excerpt;
}

/** A qualifier further off than this stands in another clause, and is not printed with its number. */
const farthestQualifier = 40;

export function stated(entry: IndexedStory, figure: Figure): StatedFigure {
  const { story } = entry;
  const printed = printedOf(figure);
  const sentence = story.sentences.find((each) => contains(each, figure));
  const whole = sentence ?? story.paragraphs[figure.paragraph] ?? figure;
  const excerpt: Excerpt = {
    story: story.id,
    paragraph: figure.paragraph,
    span: { start: whole.start, end: whole.end },
    highlights: contains(whole, printed) ? [printed] : [{ start: figure.start, end: figure.end }],
    voice: voiceOf(entry, figure),
  };
  return { story: story.id, figure, printed, excerpt };
}

function printedOf({ start, end, qualifierSpan }: Figure): Span {
  const own = { start, end };
  if (!qualifierSpan) return own;
  const whole = hull(own, qualifierSpan);
  const gap = whole.end - whole.start - (end - start) - (qualifierSpan.end - qualifierSpan.start);
  return gap > farthestQualifier ? own : whole;
}

function voiceOf({ reading }: IndexedStory, figure: Figure): Voice {
  const quotation = reading.quotations.find((each) => contains(each, figure));
  if (quotation?.speaker) {
    const kind = quotation.kind === 'indirect' ? 'reported' : 'quoted';
    const { name, mention } = quotation.speaker;
    return { kind, who: name, span: mention, probably: quotation.confidence < 0.75 };
  }
  if (!figure.claimant) return { kind: 'narrator' };
  return { kind: 'reported', who: figure.claimant.name, span: figure.claimant.span, probably: false };
}
