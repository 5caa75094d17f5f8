import { z } from 'zod';
import type { Reading } from '../reading/reading.ts';
import type { Span } from '../text/span.ts';

/** Raised whenever a file of an older version would be misread, or a story read anew would be read otherwise. */
export const version = 1;
export const format = 'verbatim-index';

/** What every index file begins with; a file without it is none of ours. */
export const headSchema = z.object({ format: z.literal(format), version: z.int(), story: z.string() });

const offset = z.int().min(0);
const index = z.int().min(0);
const spanFields = { start: offset, end: offset };
const span = z.strictObject(spanFields);
const named = z.strictObject({ name: z.string(), span });

const person = z.strictObject({
  id: z.string(),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  aliases: z.array(z.string()),
  role: span.nullable(),
  mentions: z.array(span),
});

const quotation = z.strictObject({
  ...spanFields,
  kind: z.enum(['direct', 'partial', 'indirect']),
  paragraph: index,
  speaker: z.strictObject({ person: z.string().nullable(), name: z.string(), mention: span }).nullable(),
  cue: span.nullable(),
  fragments: z.array(span),
  carriedFrom: index.nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.strictObject({ rule: z.string(), spans: z.array(span) }),
});

const bound = z.number().nullable();

const figure = z.strictObject({
  ...spanFields,
  paragraph: index,
  value: z.union([z.number(), z.tuple([bound, bound]), z.null()]),
  kind: z.enum(['count', 'money', 'percent', 'fraction', 'quantity', 'age', 'multiple', 'score']),
  unit: z.string().nullable(),
  qualifier: z.enum(['exact', 'about', 'more-than', 'less-than', 'up-to', 'range']),
  qualifierSpan: span.nullable(),
  what: span.nullable(),
  claimant: named.nullable(),
  scenario: named.nullable(),
  trend: z.enum(['up', 'down']).nullable(),
});

const comparison = z.strictObject({
  rows: z.array(z.strictObject({ label: named, cells: z.array(index.nullable()) })),
  columns: z.array(named),
  link: span.nullable(),
});

export const readingSchema: z.ZodType<Reading> = z.strictObject({
  people: z.array(person),
  quotations: z.array(quotation),
  figures: z.array(figure),
  comparisons: z.array(comparison),
  subjects: z.array(named.nullable()),
  tags: z.string(),
});

/**
 * An index file. `postings` are base64; `sum` is over story, fingerprint, reading and postings as they are written,
 * so it is checked before the reading is.
 */
export const indexSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  story: z.string(),
  fingerprint: z.string(),
  reading: z.unknown(),
  postings: z.base64(),
  sum: z.string(),
});

export type IndexFile = z.infer<typeof indexSchema>;

/** What a reading points at that its story does not have; null where all is well. */
export function straySpan(reading: Reading, textLength: number): Span | null {
  for (const found of spansIn(reading)) {
    if (found.start > found.end || found.end > textLength) return found;
  }
  return null;
}

/** Whatever has a start and an end, however deep. */
export function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as Span;
  for (const part of Object.values(value)) yield* spansIn(part);
}

/** Whether a reading's numbers point into it and its story: paragraphs, people, quotations, figures, sentences. */
export function hangsTogether(reading: Reading, paragraphs: number, sentences: number): boolean {
  const { people, quotations, figures, comparisons, subjects } = reading;
  const ids = new Set(people.map(({ id }) => id));
  return (
    [...quotations, ...figures].every(({ paragraph }) => paragraph < paragraphs) &&
    quotations.every(({ speaker }) => !speaker || speaker.person === null || ids.has(speaker.person)) &&
    quotations.every(({ carriedFrom }) => carriedFrom === null || carriedFrom < quotations.length) &&
    comparisons.every(({ rows }) =>
      rows.every(({ cells }) => cells.every((cell) => cell === null || cell < figures.length)),
    ) &&
    (subjects.length === 0 || subjects.length === sentences)
  );
}
