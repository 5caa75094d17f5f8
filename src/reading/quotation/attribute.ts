import type { Story } from '../../story/story.ts';
import { type Span, span } from '../../text/span.ts';
import type { Quotation, Reason, Speaker } from '../reading.ts';
import type { Draft } from './draft.ts';
import { type Line, lower } from './line.ts';
import { subjectFrom } from './phrase.ts';
import type { Heard, Voices } from './voices.ts';

/** Gives every draft its speaker, in text order, so that each may lean on those before it. */
export function attribute(
  _story: Story,
  lines: readonly Line[],
  drafts: readonly Draft[],
  voices: Voices,
): Quotation[] {
  const found: Quotation[] = [];
  const chained = chains(drafts);
  drafts.forEach((draft, index) => {
    const source = draft.mention ?? chained.get(index) ?? null;
    found.push(
      source
        ? told(draft, source, found, voices, draft.mention === null)
        : floating(draft, index, drafts, lines, found, voices),
    );
  });
  return found;
}

/** A quotation left open at a paragraph's end and named only where it closes: the name counts for all of it. */
function chains(drafts: readonly Draft[]): Map<number, Span> {
  const found = new Map<number, Span>();
  for (let at = drafts.length - 2; at >= 0; at--) {
    const draft = drafts[at];
    const next = drafts[at + 1];
    if (!draft?.quoted || draft.quoted.closed || draft.mention || !next?.quoted?.resumes) continue;
    const source = next.mention ?? found.get(at + 1);
    if (source) found.set(at, source);
  }
  return found;
}

const lastSpeaker = (found: readonly Quotation[]): Speaker | null =>
  found.findLast(({ speaker }) => speaker !== null)?.speaker ?? null;

function told(
  draft: Draft,
  source: Span,
  found: readonly Quotation[],
  voices: Voices,
  back: boolean,
): Quotation {
  const heard = voices.speaker(source, lastSpeaker(found));
  const rule = back ? 'carried-back' : heard.pronoun ? 'pronoun' : draft.rule;
  const spans = [source, draft.cue, heard.antecedent].filter((one) => one !== null);
  return made(draft, heard.speaker, { rule, spans }, null, confidence(draft, heard));
}

function confidence(_draft: Draft, heard: Heard): number {
  return heard.pronoun ? 0.5 + 0.45 * heard.certainty : 0.9;
}

/** A quotation with nobody named beside it. */
function floating(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  lines: readonly Line[],
  found: readonly Quotation[],
  voices: Voices,
): Quotation {
  const last = found.length - 1;
  const carry = (from: number, rule: string, sure: number) => {
    const origin = found[from];
    const speaker = origin?.speaker ?? null;
    const spans = origin ? [...origin.reason.spans] : [];
    return made(
      draft,
      speaker,
      { rule, spans },
      speaker ? from : null,
      Math.min(sure, origin?.confidence ?? 0),
    );
  };
  if (draft.quoted?.resumes && found[last]?.speaker) return carry(last, 'carried-over', 0.9);
  const line = lines[draft.line];
  const before = lines[draft.line - 1];
  if (before && draft.paragraph - before.paragraph <= 1 && lower(before.items.at(-1)) === ':') {
    const heard = leadOf(before, voices, found);
    if (heard)
      return made(draft, heard.speaker, { rule: 'introduced', spans: [heard.speaker.mention] }, null, 0.8);
  }
  const same = found.findLastIndex((one) => one.paragraph === draft.paragraph && one.kind !== 'indirect');
  if (same >= 0) return carry(same, 'carried-over', 0.9);
  if (before && line && before.paragraph === draft.paragraph) {
    const indirect = found.findLastIndex((one) => one.paragraph === draft.paragraph && one.speaker !== null);
    if (indirect >= 0) return carry(indirect, 'carried-over', 0.8);
    const heard = leadOf(before, voices, found);
    if (heard?.speaker.person)
      return made(
        draft,
        heard.speaker,
        { rule: 'subject-before', spans: [heard.speaker.mention] },
        null,
        0.7,
      );
  }
  const next = drafts[index + 1];
  if (
    next?.mention &&
    next.paragraph === draft.paragraph &&
    next.line === draft.line + 1 &&
    next.kind === 'direct'
  ) {
    const heard = voices.speaker(next.mention, lastSpeaker(found));
    return made(draft, heard.speaker, { rule: 'speaker-after', spans: [next.mention] }, null, 0.6);
  }
  const previous = found.findLastIndex(
    (one) => draft.paragraph - one.paragraph <= 1 && one.kind !== 'indirect',
  );
  if (previous >= 0) return carry(previous, 'carried-over', 0.75);
  const reported = found.findLastIndex((one) => draft.paragraph - one.paragraph <= 1);
  if (reported >= 0) return carry(reported, 'carried-over', 0.6);
  const heard = before && draft.paragraph - before.paragraph <= 1 ? leadOf(before, voices, found) : null;
  if (heard?.speaker.person)
    return made(draft, heard.speaker, { rule: 'subject-before', spans: [heard.speaker.mention] }, null, 0.5);
  return made(draft, null, { rule: 'none', spans: [] }, null, 0);
}

function leadOf(line: Line, voices: Voices, found: readonly Quotation[]): Heard | null {
  const subject = subjectFrom(line.items, 0, line.items.length);
  if (!subject) return null;
  const mention = span(line.items[subject.from]?.start ?? 0, line.items[subject.to - 1]?.end ?? 0);
  return voices.speaker(mention, lastSpeaker(found));
}

function made(
  draft: Draft,
  speaker: Speaker | null,
  reason: Reason,
  carriedFrom: number | null,
  confidence: number,
): Quotation {
  const { start, end, kind, paragraph, cue, fragments } = draft;
  const spans = [...reason.spans].sort((a, b) => a.start - b.start);
  return {
    start,
    end,
    kind,
    paragraph,
    speaker,
    cue,
    fragments,
    carriedFrom,
    confidence,
    reason: { rule: reason.rule, spans },
  };
}
