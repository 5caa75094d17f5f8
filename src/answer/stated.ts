import type { IndexedStory } from '../index/entry.ts';
import type { Figure } from '../reading/reading.ts';
import { hull, type Span } from '../text/span.ts';
import type { Excerpt, Voice } from './answer.ts';
import { excerptAround } from './excerpt.ts';

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
  const printed = printedOf(figure);
  const excerpt = excerptAround(entry, printed);
  const voice = excerpt.voice.kind === 'narrator' ? claimantOf(figure) : excerpt.voice;
  return { story: entry.story.id, figure, printed, excerpt: { ...excerpt, voice } };
}

function printedOf({ start, end, qualifierSpan }: Figure): Span {
  const own = { start, end };
  if (!qualifierSpan) return own;
  const whole = hull(own, qualifierSpan);
  const gap = whole.end - whole.start - (end - start) - (qualifierSpan.end - qualifierSpan.start);
  return gap > farthestQualifier ? own : whole;
}

const claimantOf = ({ claimant }: Figure): Voice =>
  claimant
    ? { kind: 'reported', who: claimant.name, span: claimant.span, probably: false }
    : { kind: 'narrator' };

/** Whose number it is; none where it is the story's own. */
export const claimantsOf = ({ excerpt: { voice } }: StatedFigure): string[] =>
  'who' in voice ? [voice.who] : [];
