import { type Span, span, trimmed } from '../../text/span.ts';
import type { QuotationKind } from '../reading.ts';
import type { Content } from './content.ts';
import { contentsOf } from './contents.ts';
import type { Cue, CueRule } from './cue.ts';
import { isDenied } from './denial.ts';
import { findCues } from './find-cues.ts';
import { type Item, type Line, lower, pos } from './line.ts';
import type { Quoted } from './marks.ts';
import type { Phrase } from './phrase.ts';
import { isReport } from './report.ts';
import { isHeading, isWorkTitle } from './work-title.ts';

/** A quotation whose speaker is known only by the words beside it, if at all. */
export interface Draft extends Span {
  readonly kind: QuotationKind;
  readonly paragraph: number;
  /** Index of its sentence in the lines. */
  readonly line: number;
  /** The words that name the speaker; null where nothing in the sentence does. */
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly fragments: readonly Span[];
  readonly rule: CueRule | 'nearest-cue' | 'transcript-turn' | 'floating';
  readonly quoted: Quoted | null;
  readonly lemma: string;
  readonly pattern: string;
}

export function draftsOf(text: string, lines: readonly Line[]): Draft[] {
  return lines.flatMap((line, index) => draftsIn(text, line, index)).sort((a, b) => a.start - b.start);
}

function draftsIn(text: string, { items, paragraph }: Line, line: number): Draft[] {
  const cues = findCues(text, items);
  const contents = contentsOf(text, items, cues);
  const drafts: Draft[] = [];
  const covered = new Set<number>();
  const base = { paragraph, line };
  for (const content of contents) {
    const draft = fromContent(text, items, content);
    if (!draft) continue;
    for (let at = content.from; at < content.to; at++) covered.add(at);
    drafts.push({ ...base, ...draft });
  }
  items.forEach((item, at) => {
    if (!item.quoted || covered.has(at)) return;
    const draft = fromQuoted(text, items, at, cues);
    if (draft) drafts.push({ ...base, ...draft });
  });
  return drafts;
}

type Part = Omit<Draft, 'paragraph' | 'line'>;

function fromContent(text: string, items: readonly Item[], content: Content): Part | null {
  const inside = items.slice(content.from, content.to);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return null;
  const fragments = inside.flatMap(({ quoted }) => (quoted ? [span(quoted.start, quoted.end)] : []));
  const start = first.quoted?.start ?? first.start;
  const end = last.quoted?.end ?? last.end;
  const letters = (from: number, to: number) => text.slice(from, to).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const share =
    fragments.reduce((sum, one) => sum + letters(one.start, one.end), 0) / Math.max(1, letters(start, end));
  const kind = share === 0 ? 'indirect' : share >= 0.9 ? 'direct' : 'partial';
  if (kind === 'indirect' && (!isReport(content) || isDenied(items, content.cue))) return null;
  if (kind === 'indirect' && !content.cue.source) return null;
  if (kind === 'direct' && fragments.length > 1) return null;
  const { cue } = content;
  return {
    start,
    end,
    kind,
    mention: cue.source ? spanOf(items, cue.source) : null,
    cue: cueSpan(items, cue),
    fragments: kind === 'partial' ? fragments : [],
    rule: cue.rule,
    quoted: kind === 'direct' ? (first.quoted ?? null) : null,
    lemma: cue.lemma,
    pattern: content.pattern,
  };
}

/** A quoted stretch that no cue claims as its content: on its own, or said by the nearest cue, or no quotation. */
function fromQuoted(text: string, items: readonly Item[], at: number, cues: readonly Cue[]): Part | null {
  const quoted = items[at]?.quoted;
  if (!quoted) return null;
  const turn = turnOf(text, quoted);
  if (/^\([^()]*\)$/.test(text.slice(quoted.start, quoted.end).trim())) return null;
  if (turn) {
    const said = trimmed(text, span(turn.end + 1, quoted.end));
    return {
      ...said,
      kind: 'direct',
      mention: turn,
      cue: null,
      fragments: [],
      rule: 'transcript-turn',
      quoted,
      lemma: '',
      pattern: 'turn',
    };
  }
  const alone = items.every((item) => item.quoted || /^[^\p{L}\p{N}]+$/u.test(item.token.text));
  if (alone && isHeading(text, quoted)) return null;
  const cue = alone ? null : nearestCue(items, at, cues);
  if (!alone && isWorkTitle(text, items, at)) return null;
  if (!alone && (!cue || isDenied(items, cue)) && !isUtterance(text, quoted)) return null;
  return {
    start: quoted.start,
    end: quoted.end,
    kind: 'direct',
    mention: cue?.source ? spanOf(items, cue.source) : null,
    cue: cue ? cueSpan(items, cue) : null,
    fragments: [],
    rule: cue ? 'nearest-cue' : 'floating',
    quoted,
    lemma: cue?.lemma ?? '',
    pattern: cue ? 'near' : 'floating',
  };
}

/** "ORTIZ: We did." */
function turnOf(text: string, { start, end }: Quoted): Span | null {
  const name = /^\p{Lu}[\p{Lu}.'’ -]{1,30}(?=:\s)/u.exec(text.slice(start, Math.min(end, start + 40)))?.[0];
  return name ? span(start, start + name.length) : null;
}

function isUtterance(text: string, { start, end }: Quoted): boolean {
  const words = text.slice(start, end).trim().split(/\s+/).length;
  return words >= 5 && /^\P{Ll}/u.test(text.slice(start)) && /[.,?!…]$/.test(text.slice(start, end).trim());
}

function nearestCue(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const before = cues.filter((cue) => cue.from < at && !cue.inverted && cue.source && !cue.passive).at(-1);
  if (before && !crosses(items, before.to, at)) return before;
  const after = cues.find((cue) => cue.from > at && cue.source && (cue.source.from > at || cue.inverted));
  return after ?? before ?? null;
}

const crosses = (items: readonly Item[], from: number, to: number) =>
  items
    .slice(from, to)
    .some(
      (item) => /^[;]$/.test(lower(item)) || (pos(item) === 'PRON' && /^(?:who|which)$/.test(lower(item))),
    );

const spanOf = (items: readonly Item[], { from, to }: Phrase): Span =>
  span(items[from]?.start ?? 0, items[to - 1]?.end ?? 0);

/** None where a signature alone says who spoke: it has no cue words. */
const cueSpan = (items: readonly Item[], cue: Cue): Span | null =>
  cue.to > cue.from ? spanOf(items, cue) : null;
