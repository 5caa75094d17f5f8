import { type Span, span, textOf } from '../../text/span.ts';
import type { Quotation, Reason, Speaker } from '../reading.ts';
import { trust } from './confidence.ts';
import { cueLemma } from './cues.ts';
import type { Draft } from './draft.ts';
import { findCues } from './find-cues.ts';
import { type Line, lower } from './line.ts';
import { subjectFrom } from './phrase.ts';
import type { Spoken, Voices } from './voices.ts';

/** Gives every draft its speaker, in text order, so that each may lean on those before it. */
export function attribute(
  text: string,
  lines: readonly Line[],
  drafts: readonly Draft[],
  voices: Voices,
): Quotation[] {
  const attribution = new Attribution(text, lines, drafts, voices);
  drafts.forEach((_, index) => {
    attribution.add(index);
  });
  return attribution.found;
}

const asking = /^(?:ask|press|quiz|question|inquire|wonder)$/;

class Attribution {
  readonly found: Quotation[] = [];
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly drafts: readonly Draft[];
  private readonly voices: Voices;
  /** Sources that a chain of reopened marks names only where it ends. */
  private readonly chained: ReadonlyMap<number, Span>;
  private last: Spoken | null = null;

  constructor(text: string, lines: readonly Line[], drafts: readonly Draft[], voices: Voices) {
    this.text = text;
    this.lines = lines;
    this.drafts = drafts;
    this.voices = voices;
    this.chained = chains(drafts);
  }

  add(index: number): void {
    const draft = this.drafts[index];
    if (!draft) return;
    const later = this.chained.get(index);
    if (draft.mention) this.named(draft, draft.mention, draft.rule);
    else if (later) this.named(draft, later, 'carried-back');
    else this.floating(draft, index);
  }

  private named(draft: Draft, source: Span, found: string): void {
    const heard = this.voices.hear(source, this.last, found === 'carried-back' ? null : draft);
    this.last = { heard, asked: asking.test(draft.lemma) };
    const rule = heard.by === 'pronoun' && found !== 'carried-back' ? 'pronoun' : found;
    const spans = [source, draft.cue, heard.antecedent].filter((one) => one !== null);
    this.push(draft, heard.speaker, { rule, spans }, trust(draft, rule, heard));
  }

  /** A quotation with nobody named beside it: whoever the marks, the paragraph or the one before point to. */
  private floating(draft: Draft, index: number): void {
    const found =
      this.resumed(draft) ||
      this.introduced(draft) ||
      this.carriedWithin(draft) ||
      this.subjectBefore(draft, 0) ||
      this.speakerAfter(draft, index) ||
      this.carriedOver(draft) ||
      this.subjectBefore(draft, 1);
    if (!found) this.push(draft, null, { rule: 'none', spans: [] }, 0);
  }

  /** The mark is opened anew: it goes on where the paragraph before left off. */
  private resumed(draft: Draft): boolean {
    const last = this.found.length - 1;
    if (!draft.quoted?.resumes || !this.found[last]?.speaker) return false;
    this.carry(draft, last, 'resumed-marks');
    return true;
  }

  /** Said by whoever is quoted, or else reported, in the paragraph before. */
  private carriedOver(draft: Draft): boolean {
    const near = (one: Quotation) => draft.paragraph - one.paragraph <= 1;
    const quoted = this.found.findLastIndex((one) => near(one) && one.kind !== 'indirect');
    const at = quoted >= 0 ? quoted : this.found.findLastIndex(near);
    const origin = this.found[at];
    if (!origin || this.isQuestion(origin) || !this.standsAlone(draft)) return false;
    this.carry(draft, at, quoted >= 0 ? 'carried-over' : 'carried-from-report');
    return true;
  }

  /** What somebody asked is answered by another. */
  private isQuestion({ end, cue, speaker }: Quotation): boolean {
    if (/^I$/.test(speaker?.name ?? '')) return true;
    return this.text[end - 1] === '?' && cue !== null && asking.test(cueLemma(textOf(this.text, cue)) ?? '');
  }

  /** `She made the following comment:` right before it. */
  private introduced(draft: Draft): boolean {
    const before = this.lines[draft.line - 1];
    if (!before || draft.paragraph - before.paragraph > 1 || lower(before.items.at(-1)) !== ':') return false;
    return this.lead(draft, before, 'introduced');
  }

  /** Said by whoever spoke before it in the same paragraph. */
  private carriedWithin(draft: Draft): boolean {
    const same = this.found.findLastIndex(
      (one) => one.paragraph === draft.paragraph && one.kind !== 'indirect',
    );
    const at =
      same >= 0
        ? same
        : this.found.findLastIndex((one) => one.paragraph === draft.paragraph && one.speaker !== null);
    const origin = this.found[at];
    if (!origin || this.isQuestion(origin)) return false;
    if (!this.standsAlone(draft) && origin.kind !== 'direct') return false;
    if (this.interrupted(draft, origin) && this.subjectBefore(draft, 0, origin.speaker)) return true;
    this.carry(draft, at, same >= 0 ? 'carried-within' : 'carried-from-report');
    return true;
  }

  /** Nothing but quoted stretches in its sentence. */
  private standsAlone({ line }: Draft): boolean {
    return this.lines[line]?.items.every((item) => item.quoted || !/\p{L}/u.test(item.token.text)) ?? false;
  }

  /** A sentence of the narrative stands between, with somebody else's doings perhaps. */
  private interrupted(draft: Draft, { start, end }: Quotation): boolean {
    const before = this.lines[draft.line - 1];
    return (
      before !== undefined &&
      !before.items.some((item) => item.quoted) &&
      (before.items[0]?.start ?? 0) >= Math.max(start, end)
    );
  }

  /** The person whom the sentence before is about. */
  private subjectBefore(draft: Draft, paragraphs: number, but: Speaker | null = null): boolean {
    const before = this.lines[draft.line - 1];
    if (!before || draft.paragraph - before.paragraph !== paragraphs) return false;
    return this.lead(draft, before, 'subject-before', true, but);
  }

  /** Two quotations in a row, the second one tagged. */
  private speakerAfter(draft: Draft, index: number): boolean {
    const next = this.drafts[index + 1];
    if (
      !next?.mention ||
      next.kind !== 'direct' ||
      next.paragraph !== draft.paragraph ||
      next.line !== draft.line + 1
    )
      return false;
    this.named(draft, next.mention, 'speaker-after');
    return true;
  }

  /** @param but who is no news: then nothing is added */
  private lead(
    draft: Draft,
    line: Line,
    rule: string,
    personOnly = false,
    but: Speaker | null = null,
  ): boolean {
    const cue = findCues(this.text, line.items).findLast(({ source }) => source !== null);
    const subject = cue?.source ?? subjectFrom(line.items, 0, line.items.length);
    if (!subject) return false;
    const mention = span(line.items[subject.from]?.start ?? 0, line.items[subject.to - 1]?.end ?? 0);
    const heard = this.voices.hear(mention, this.last);
    if (personOnly && heard.speaker.person === null) return false;
    if (but?.person && but.person === heard.speaker.person) return false;
    this.last = { heard, asked: false };
    this.push(draft, heard.speaker, { rule, spans: [mention] }, trust(draft, rule, heard));
    return true;
  }

  private carry(draft: Draft, from: number, rule: string): void {
    const origin = this.found[from];
    if (!origin?.speaker) {
      this.push(draft, null, { rule: 'none', spans: [] }, 0);
      return;
    }
    const confidence = Math.min(trust(draft, rule, null), origin.confidence);
    this.push(draft, origin.speaker, { rule, spans: origin.reason.spans }, confidence, from);
  }

  private push(
    draft: Draft,
    speaker: Speaker | null,
    reason: Reason,
    confidence: number,
    carriedFrom: number | null = null,
  ): void {
    const { start, end, kind, paragraph, cue, fragments } = draft;
    const spans = [...reason.spans].sort((a, b) => a.start - b.start);
    this.found.push({
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
    });
  }
}

/** A quotation left open at a paragraph's end and named only where it closes: the name counts for all of it. */
function chains(drafts: readonly Draft[]): Map<number, Span> {
  const found = new Map<number, Span>();
  for (let at = drafts.length - 2; at >= 0; at--) {
    const draft = drafts[at];
    const next = drafts[at + 1];
    if (
      !draft?.quoted ||
      draft.quoted.closed ||
      draft.mention ||
      !next?.quoted?.resumes ||
      next.rule === 'transcript-turn'
    )
      continue;
    const source = next.mention ?? found.get(at + 1);
    if (source) found.set(at, source);
  }
  return found;
}
