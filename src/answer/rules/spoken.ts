import { contains, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { SentenceView } from '../view.ts';

/** What somebody said begins where a clause of it does, not at a "from" or "with" in its midst. */
export function wholeClauseSaid({ question, view }: Asked, host: SentenceView, span: Span): Span | null {
  if (question.wanted !== 'speech') return null;
  const { text } = view.entry.story;
  const said = host.quotations.find((one) => one.kind === 'direct' && contains(one, span));
  const first = host.words.find((word) => word.start >= span.start);
  const opens = host.words.find((word) => said && word.start >= said.start);
  if (!said || !opens || first?.tag !== 'P' || first.start === opens.start) return null;
  const earlier = text.slice(opens.start, span.start);
  const clause = /^.*[,;:—–.!?]["'”’]? +(?:(?:and|but|so) )?/su.exec(earlier);
  const start = opens.start + (clause ? clause[0].length : 0);
  return start < span.start ? { start, end: span.end } : null;
}
