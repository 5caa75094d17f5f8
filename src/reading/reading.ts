import type { Span } from '../text/span.ts';

/**
 * Who is named in the story. `name` is the fullest form as printed, `mentions` every place that names them
 * (pronouns left out); `role` is the apposition or title that says who they are.
 */
export interface Person {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: Span | null;
  readonly mentions: readonly Span[];
}

/** Whose words. `person` is a `Person.id` where the story names them, null for unnamed sources and unresolved pronouns. */
export interface Speaker {
  readonly person: string | null;
  /** What a reader is shown: the full name where there is one, else the words of the mention. */
  readonly name: string;
  /** The words that name the speaker of this quotation ("he", "Witkoff", "Israeli media reports"). */
  readonly mention: Span;
}

/** How an attribution was found, so that it can be checked. */
export interface Reason {
  /** Name of the rule, kebab-case: `subject-of-cue`, `carried-over`, `pronoun`, `transcript-turn` … */
  readonly rule: string;
  /** The places that the rule rests on, in text order. */
  readonly spans: readonly Span[];
}

export type QuotationKind = 'direct' | 'partial' | 'indirect';

/** Words that the story gives to someone. The span is the content, quotation marks left out. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  readonly paragraph: number;
  readonly speaker: Speaker | null;
  /** "said", "according to" … */
  readonly cue: Span | null;
  /** Inside a partial quotation: the stretches that stand in quotation marks. */
  readonly fragments: readonly Span[];
  /** Index into `Reading.quotations` of the quotation whose speaker was carried over to this one. */
  readonly carriedFrom: number | null;
  /** 0..1 that the speaker is right. Below `sure` it is shown as "probably". */
  readonly confidence: number;
  readonly reason: Reason;
}

/** From this confidence on an attribution is shown without "probably" and may answer "who said". */
export const sure = 0.75;

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'quantity'
  | 'age'
  | 'multiple'
  | 'score';

export type Qualifier = 'exact' | 'about' | 'more-than' | 'less-than' | 'up-to' | 'range';

/** A number, an interval (null: open end), a ratio or score; null where the story gives no number ("dozens"). */
export type FigureValue = number | readonly [number | null, number | null] | null;

/** A span with the words that a reader is shown for it, where they differ from the span's own. */
export interface Named {
  readonly name: string;
  readonly span: Span;
}

/** A number that the story states. The span holds the number with its currency, magnitude, percent or measure word. */
export interface Figure extends Span {
  readonly paragraph: number;
  readonly value: FigureValue;
  readonly kind: FigureKind;
  /** Currency or measure, normalised: `USD`, `percent`, `percentage-point`, `mile`, `year` … */
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  /** The words of the qualifier ("more than"), outside the figure's own span. */
  readonly qualifierSpan: Span | null;
  /** The phrase that is counted or measured. */
  readonly what: Span | null;
  /** Who the story says the figure comes from. */
  readonly claimant: Named | null;
  /** The side, plan, time or party that the figure belongs to. */
  readonly scenario: Named | null;
  readonly trend: 'up' | 'down' | null;
}

/** Who or what a sentence is about, pronouns and definite nouns followed back to the name. One per sentence, null where unknown. */
export type SentenceSubject = Named | null;

/** All that is extracted from a story at build time. */
export interface Reading {
  readonly people: readonly Person[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  /** Groups of indexes into `figures` that can be compared, the story's own link first. */
  readonly comparisons: readonly Comparison[];
  readonly subjects: readonly SentenceSubject[];
  /** Part of speech of every word, a letter each (see `tagWords`). */
  readonly tags: string;
}

/** A table of comparable figures: a cell is an index into `Reading.figures`. */
export interface Comparison {
  /** What all of them count, as a reader would say it. */
  readonly rows: readonly { readonly label: Named; readonly cells: readonly (number | null)[] }[];
  readonly columns: readonly Named[];
  /** The words that tie the columns ("exceeds"), where the story has them. */
  readonly link: Span | null;
}
