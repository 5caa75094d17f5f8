import type { Story } from '../../story/story.ts';
import { contains, hull, type Span, span, textOf } from '../../text/span.ts';
import type { Comparison, Figure, Named } from '../reading.ts';
import { alike, commensurable } from './alike.ts';

/** Words between two figures that set the later one against the earlier one. */
const links =
  /\b(?:compared (?:to|with)|versus|vs\.?|against|up from|down from|rather than|instead of|while)\b|(?<=\s)to(?=\s)/iu;
const farthest = 2;

/** What a figure's column is called: its scenario, or else who claims it. */
interface Column {
  readonly label: Named;
  readonly sort: 'time' | 'side' | 'claim';
}

interface Group {
  readonly members: number[];
  readonly columns: Column[];
}

/** One row for each run of figures that count the same thing under different scenarios. */
export function groupsCompared(
  story: Story,
  figures: readonly Figure[],
  sentences: readonly number[],
  taken: ReadonlySet<number>,
): Comparison[] {
  const groups: Group[] = [];
  /** The groups that may still grow: a long story has thousands that are too far behind. */
  let growing: Group[] = [];
  figures.forEach((figure, index) => {
    const former = came.test(story.text.slice(Math.max(0, figure.start - 40), figure.start));
    const column = taken.has(index) ? null : columnOf(figure, former);
    if (!column) return;
    const isNear = ({ members }: Group) =>
      figure.paragraph - (figures[members.at(-1) ?? -1]?.paragraph ?? 0) <= farthest;
    growing = growing.filter(isNear);
    const open = growing.findLast((group) => joins(story.text, figures, sentences, group, index, column));
    if (open) {
      open.members.push(index);
      open.columns.push(column);
      return;
    }
    const group = { members: [index], columns: [column] };
    groups.push(group);
    growing.push(group);
  });
  return groups
    .filter(({ members }) => members.length > 1)
    .flatMap(({ members, columns }) => tableOf(story.text, figures, members, columns));
}

const times =
  /\d{4}|^(?:last|this|next|previous|a|one|today|yesterday)\b.*(?:year|month|week|day|quarter|decade|season|ago|earlier|before)?|^(?:the )?(?:19|20)\d0s|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

const pronoun = /^(?:he|she|it|they|we|i|you|his|her|its|their)$/i;
const cue = /^(?:up|down|from|to|by|it|he|she|they|we|this|that|which|who|its|his|her|their)$/i;

/** "up from 7", "fell from 24": a side's earlier number, which says nothing beside another side's number of now. */
const came =
  /\b(?:up|down|fell|fallen|rose|risen|dropped|climbed|grew|jumped|slipped|rise|drop)(?: from)?(?: (?:an?|the|about|nearly|some|just|only|around|almost|roughly))*\s*$/iu;

function columnOf({ scenario, claimant, value }: Figure, former: boolean): Column | null {
  if (former && (!scenario || !times.test(scenario.name))) return null;
  if (scenario && cue.test(scenario.name)) return null;
  if (scenario) return { label: scenario, sort: times.test(scenario.name) ? 'time' : 'side' };
  return claimant && value !== 1 && !pronoun.test(claimant.name) ? { label: claimant, sort: 'claim' } : null;
}

function joins(
  text: string,
  figures: readonly Figure[],
  sentences: readonly number[],
  { members, columns }: Group,
  index: number,
  { label, sort }: Column,
): boolean {
  const last = members.at(-1) ?? -1;
  const [one, other] = [figures[last] as Figure, figures[index] as Figure];
  if (!commensurable(one, other)) return false;
  if (columns.some((column) => column.sort !== sort || sameName(column.label, label))) return false;
  const together = sentences[last] === sentences[index];
  const sides =
    sort === 'side' && [columns.at(-1)?.label, label].every((side) => /^\p{Lu}/u.test(side?.name ?? ''));
  const scored =
    sort === 'side' &&
    together &&
    index === last + 1 &&
    one.kind === 'percent' &&
    /^(?: percent| per cent)? to $/u.test(text.slice(one.end, other.start));
  return (
    scored ||
    (together && sides && one.kind !== 'count' && index === last + 1) ||
    alike(text, one, other, together)
  );
}

function sameName(one: Named, other: Named): boolean {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function tableOf(
  text: string,
  figures: readonly Figure[],
  members: readonly number[],
  columns: readonly Column[],
): Comparison[] {
  const [first, second] = [figures[members[0] ?? -1], figures[members[1] ?? -1]];
  if (!first?.what || !second) return [];
  const place = rowOf(text, first, second, columns);
  const label = { name: textOf(text, place), span: place };
  return [
    {
      rows: [{ label, cells: members }],
      columns: columns.map((column) => column.label),
      link: linkOf(text, first, second),
    },
  ];
}

/** What both count; where that is one of the sides ("Holt leads Reyes 46 percent to 42"), how the story sets them. */
function rowOf(text: string, first: Figure, second: Figure, columns: readonly Column[]): Span {
  const what = first.what as Span;
  const [a, b] = columns;
  if (a && b && a.sort === 'side' && [a, b].some(({ label }) => contains(label.span, what))) {
    const whole = hull(a.label.span, b.label.span);
    if (whole.end - whole.start <= 80 && whole.end <= first.start) return whole;
  }
  return second.what ? sharedTail(text, what, second.what) : what;
}

/** "Republican claims" and "Democratic claims" are both about claims; else the first one's phrase. */
function sharedTail(text: string, one: Span, other: Span): Span {
  const [a, b] = [textOf(text, one).split(/\s+/), textOf(text, other).split(/\s+/)];
  if (textOf(text, one) === textOf(text, other)) return one;
  let shared = 0;
  while (
    shared < Math.min(a.length, b.length) - 1 &&
    a.at(-1 - shared)?.toLowerCase() === b.at(-1 - shared)?.toLowerCase()
  )
    shared++;
  if (shared === 0) return one;
  const words = [...textOf(text, one).matchAll(/\S+/g)];
  return span(one.start + (words.at(-shared)?.index ?? 0), one.end);
}

function linkOf(text: string, one: Figure, other: Figure): Span | null {
  const between = text.slice(one.end, other.start);
  const match = between.length < 400 && !/[.!?]\s/u.test(between) ? links.exec(between) : null;
  return match ? span(one.end + match.index, one.end + match.index + match[0].length) : null;
}
