import type { Story } from '../story/story.ts';
import { type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { findLines, type Item, type Line, lower } from './quotation/clause.ts';
import { type Cue, findCues } from './quotation/cue.ts';
import { findQuoted, type Quoted } from './quotation/marks.ts';
import type { Phrase } from './quotation/phrase.ts';
import { Voices } from './quotation/voices.ts';
import type { Person, Quotation, Speaker } from './reading.ts';

interface Draft extends Span {
  kind: Quotation['kind'];
  paragraph: number;
  mention: Span | null;
  cue: Span | null;
  fragments: Span[];
  rule: string;
  carried: boolean;
  confidence: number;
}

/** Whose words are whose, in text order. Quoted stretches first, then what is reported without marks. */
export function findQuotations(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
): Quotation[] {
  const quoted = findQuoted(story.text, story.paragraphs);
  const lines = findLines(story, tokens, quoted);
  const drafts = lines.flatMap((line) => draftsOf(story, line));
  return attributed(story, tokens, people, drafts);
}

function draftsOf(story: Story, line: Line): Draft[] {
  const { items, paragraph } = line;
  const cues = findCues(line);
  const drafts: Draft[] = [];
  items.forEach((item, at) => {
    if (!item.quoted) return;
    const cue = cueOf(items, at, cues);
    const alone = items.every(({ quoted, token }) => quoted || /^[^\p{L}\p{N}]+$/u.test(token.text));
    if (!cue && !alone && !speechLike(story.text, item.quoted)) return;
    const mention = cue?.source ? spanOf(items, cue.source) : null;
    drafts.push({
      ...span(item.quoted.start, item.quoted.end),
      kind: 'direct',
      paragraph,
      mention,
      cue: cue ? span(items[cue.from]?.start ?? 0, items[cue.to - 1]?.end ?? 0) : null,
      fragments: [],
      rule: cue?.rule ?? 'carried-over',
      carried: !cue,
      confidence: cue ? 0.9 : 0.7,
    });
  });
  return drafts;
}

function speechLike(text: string, { start, end }: Quoted): boolean {
  const words = text.slice(start, end).split(/\s+/).length;
  return words >= 6 && /^\P{Ll}/u.test(text.slice(start)) && /[.,?!…]$/.test(text.slice(start, end));
}

/** The cue nearest to the quoted item: after it where it opens the sentence, before it else. */
function cueOf(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const lastQuote = lastIndex(items, at);
  const nextQuote = nextIndex(items, at);
  const before = cues.filter((cue) => cue.from < at && cue.from > lastQuote).at(-1);
  const after = cues.find((cue) => cue.from > at && cue.from < nextQuote);
  const content = items
    .slice(lastQuote + 1, at)
    .some(({ token }) => token && /[\p{L}\p{N}]/u.test(token.text));
  if (before && content) return before;
  if (after) return after;
  const far = cues.filter((cue) => cue.from < at).at(-1) ?? cues.find((cue) => cue.from > at);
  return far ?? null;
}

function lastIndex(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (items[i]?.quoted) return i;
  return -1;
}

function nextIndex(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < items.length; i++) if (items[i]?.quoted) return i;
  return items.length;
}

const spanOf = (items: readonly Item[], { from, to }: Phrase): Span =>
  span(items[from]?.start ?? 0, items[to - 1]?.end ?? 0);

function attributed(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
  drafts: readonly Draft[],
): Quotation[] {
  const voices = new Voices(story, tokens, people);
  const found: Quotation[] = [];
  for (const draft of drafts) {
    const last = found.at(-1);
    let speaker: Speaker | null = null;
    let carriedFrom: number | null = null;
    if (draft.mention) speaker = voices.speaker(draft.mention, last?.speaker ?? null);
    else if (draft.carried && last?.speaker && draft.paragraph - last.paragraph <= 1) {
      speaker = last.speaker;
      carriedFrom = found.length - 1;
    }
    found.push({
      start: draft.start,
      end: draft.end,
      kind: draft.kind,
      paragraph: draft.paragraph,
      speaker,
      cue: draft.cue,
      fragments: draft.fragments,
      carriedFrom,
      confidence: draft.confidence,
      reason: {
        rule: draft.rule,
        spans: [draft.mention, draft.cue].filter((one) => one !== null).sort((a, b) => a.start - b.start),
      },
    });
  }
  return found;
}

export const words = (text: string, at: Span): string => textOf(text, at);
export const isWord = (item: Item | undefined): boolean => lower(item) !== '';
