import type { Story } from '../../story/story.ts';
import { contains, type Span, span, textOf } from '../../text/span.ts';
import type { Comparison, Figure } from '../reading.ts';
import { commensurable } from './alike.ts';
import { labelOf } from './labels.ts';

/** Words that set the later number of a sentence against the earlier one; behind them may stand a qualifier. */
const sets =
  /\b(up from|down from|compared (?:with|to)|against|versus|rather than|from|to)(?: (?:an?|the|about|nearly|some|just|only|more than|around|almost|roughly|over|under))*\s*$/iu;

/** Two states of one thing in a sentence, each with a time of its own: "7.8 percent in March, up from 6.1 percent in February". */
export function changesCompared(
  story: Story,
  figures: readonly Figure[],
  sentences: readonly number[],
  taken: ReadonlySet<number>,
): Comparison[] {
  const found: Comparison[] = [];
  for (let i = 1; i < figures.length; i++) {
    if (taken.has(i) || taken.has(i - 1) || sentences[i] !== sentences[i - 1]) continue;
    const sentence = story.sentences[sentences[i] ?? -1];
    const comparison = sentence ? changeOf(story, figures, i - 1, sentence) : null;
    if (comparison) found.push(comparison);
  }
  return found;
}

const farthest = 120;

function changeOf(story: Story, figures: readonly Figure[], i: number, sentence: Span): Comparison | null {
  const { text } = story;
  const [one, other] = [figures[i] as Figure, figures[i + 1] as Figure];
  if (!commensurable(one, other) || !one.what) return null;
  const from =
    other.qualifierSpan && other.qualifierSpan.start > one.end ? other.qualifierSpan.start : other.start;
  const between = text.slice(one.end, from);
  const match = between.length <= farthest ? sets.exec(between) : null;
  if (!match?.[1] || /[;:–—]/u.test(between)) return null;
  const link = span(one.end + match.index, one.end + match.index + match[1].length);
  const sure = /^(?:up|down|compared|versus|against)/i.test(match[1]);
  if (!sure && one.trend === null && !/\bfrom\s+(?:\S+\s+)?$/u.test(text.slice(sentence.start, one.start)))
    return null;
  if (
    /\bof\s+(?:the\s+|its\s+|their\s+)?$/u.test(text.slice(sentence.start, one.start)) &&
    figures[i - 1]?.paragraph === one.paragraph &&
    one.start - (figures[i - 1]?.end ?? 0) < 10
  )
    return null;
  const begin = Math.max(sentence.start, figures[i - 1]?.end ?? 0);
  const end = Math.min(sentence.end, boundAfter(text, figures, i + 2) ?? sentence.end);
  const now = labelOf(story, one, one.what, link.start, span(begin, one.start));
  const then = labelOf(story, other, one.what, end, null);
  if (!now || !then || contains(now.span, one.what) || now.name.toLowerCase() === then.name.toLowerCase())
    return null;
  const rows = [{ label: { name: textOf(text, one.what), span: one.what }, cells: [i, i + 1] }];
  return { rows, columns: [now, then], link: sure ? link : null };
}

/** Where the next figure begins, but for one that only says how long ago. */
function boundAfter(text: string, figures: readonly Figure[], at: number): number | null {
  const next = figures[at];
  if (!next) return null;
  const ago = /^\s*(?:ago|earlier|before|later)\b/u.test(text.slice(next.end, next.end + 10));
  return ago ? (figures[at + 1]?.start ?? null) : next.start;
}
