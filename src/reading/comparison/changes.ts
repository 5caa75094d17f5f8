import type { Story } from '../../story/story.ts';
import { overlaps, type Span, span, textOf } from '../../text/span.ts';
import type { Comparison, Figure, Named } from '../reading.ts';
import { commensurable } from './alike.ts';

const upFrom = /^[^.;:?!–—]{0,40}?,?\s*\b(up|down)\s+from\s+(?:an?\s+|the\s+|about\s+|nearly\s+|some\s+)*$/iu;
const fromTo = /^\s*(to)\s+(?:about\s+|nearly\s+|more than\s+|a\s+|an\s+)*$/iu;
const toFrom = /^\s*(from)\s+(?:about\s+|nearly\s+|more than\s+|a\s+|an\s+)*$/iu;

/** Two states of one thing in a sentence: "up from 3.1 percent", "climbed from 214 to 689". */
export function changesCompared(
  story: Story,
  figures: readonly Figure[],
  sentences: readonly number[],
  taken: ReadonlySet<number>,
): Comparison[] {
  const found: Comparison[] = [];
  for (let i = 1; i < figures.length; i++) {
    if (taken.has(i) || taken.has(i - 1) || sentences[i] !== sentences[i - 1]) continue;
    const comparison = changeOf(story.text, figures, i - 1, i);
    if (comparison) found.push(comparison);
  }
  return found;
}

function changeOf(text: string, figures: readonly Figure[], i: number, j: number): Comparison | null {
  const [one, other] = [figures[i] as Figure, figures[j] as Figure];
  if (!commensurable(one, other) || !one.what) return null;
  const between = text.slice(
    one.end,
    other.qualifierSpan && other.qualifierSpan.start > one.end ? other.qualifierSpan.start : other.start,
  );
  const scenarioOf = (figure: Figure) => (figure.scenario && !covers(figure, one) ? figure.scenario : null);
  const link = (match: RegExpExecArray) =>
    place(text, one.end + match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? '');
  const rows = [{ label: { name: textOf(text, one.what), span: one.what }, cells: [i, j] }];
  const risen = upFrom.exec(between);
  if (risen) {
    const said = link(risen);
    const then = scenarioOf(other) ?? wordsAt(text, said.span.end, other.start) ?? said;
    const now = scenarioOf(one) ?? said;
    return now.span.start === then.span.start ? null : { rows, columns: [now, then], link: said.span };
  }
  const before = /\b(from)\s+(?:about\s+|nearly\s+|more than\s+|a\s+)*$/iu.exec(
    text.slice(Math.max(0, one.start - 40), one.start),
  );
  const to = before && fromTo.exec(between);
  if (before && to) {
    const from = place(text, one.start - before[0].length + before[0].indexOf('from'), before[1] ?? 'from');
    return {
      rows,
      columns: [scenarioOf(one) ?? from, scenarioOf(other) ?? link(to)],
      link: null,
    };
  }
  const fell = toFrom.exec(between);
  if (fell && one.trend) {
    const to = /\b(to)\s+\S*$/iu.exec(text.slice(Math.max(0, one.start - 30), one.start));
    if (!to) return null;
    const now = place(text, one.start - to[0].length, 'to');
    return {
      rows,
      columns: [scenarioOf(one) ?? now, scenarioOf(other) ?? link(fell)],
      link: null,
    };
  }
  return null;
}

/** A scenario that is what is measured sets nothing apart. */
const covers = ({ scenario }: Figure, { what }: Figure) =>
  scenario !== null && what !== null && overlaps(scenario.span, what);

function place(text: string, start: number, word: string): Named {
  const where: Span = span(start, start + word.length);
  return { name: textOf(text, where), span: where };
}

/** "from" of "up from": the words that the earlier number has to itself. */
function wordsAt(text: string, end: number, limit: number): Named | null {
  const at = text.lastIndexOf('from', end);
  return at >= 0 && at < limit && end - at <= 4 ? place(text, at, 'from') : null;
}
