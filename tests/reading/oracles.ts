import { createRequire } from 'node:module';
import { type Span, span } from '../../src/text/span.ts';

/** A number that a library found, with the value that it read. */
export interface Opinion extends Span {
  readonly value: number | null;
}

export type Oracle = 'recognizers' | 'compromise';

interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string | number | null } | null;
}

const require = createRequire(import.meta.url);
const numbers = require('@microsoft/recognizers-text-number') as {
  Culture: { English: string };
  recognizeNumber(text: string, culture: string): Recognised[];
  recognizePercentage(text: string, culture: string): Recognised[];
};
const units = require('@microsoft/recognizers-text-number-with-unit') as {
  recognizeCurrency(text: string, culture: string): Recognised[];
  recognizeAge(text: string, culture: string): Recognised[];
  recognizeDimension(text: string, culture: string): Recognised[];
};

/** What Recognizers-Text finds; the longest of overlapping results. Its `end` is inclusive. */
export function byRecognizers(text: string): Opinion[] {
  const { English } = numbers.Culture;
  const all = [
    ...numbers.recognizeNumber(text, English),
    ...numbers.recognizePercentage(text, English),
    ...units.recognizeCurrency(text, English),
    ...units.recognizeAge(text, English),
    ...units.recognizeDimension(text, English),
  ].map(({ start, end, resolution }) => ({ ...span(start, end + 1), value: numberIn(resolution?.value) }));
  return longest(all);
}

const numberIn = (printed: string | number | null | undefined): number | null => {
  const number = Number.parseFloat(String(printed ?? '').replace(/[,%]/g, ''));
  return Number.isFinite(number) ? number : null;
};

interface NumberView {
  json(options: object): { offset: { start: number; length: number }; number?: { num?: number | null } }[];
}

/** What compromise finds. */
export function byCompromise(text: string): Opinion[] {
  const nlp = require('compromise') as (text: string) => { numbers(): NumberView };
  return nlp(text)
    .numbers()
    .json({ offset: true })
    .map(({ offset, number }) => ({
      ...span(offset.start, offset.start + offset.length),
      value: number?.num ?? null,
    }));
}

function longest(all: readonly Opinion[]): Opinion[] {
  const kept: Opinion[] = [];
  for (const one of [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
