import type { Figure } from '../../src/reading/reading.ts';
import type { Span } from '../../src/text/span.ts';
import type { GoldParagraph } from './figures.gold.ts';

/** A gold figure, its offsets into the text without the marks. */
export interface GoldFigure extends Span {
  readonly value: number | readonly (number | null)[];
  readonly kind: string;
  readonly qualifier: string;
  readonly whats: readonly string[];
  readonly claimants: readonly string[];
  /** Whether a missing claimant is as right as the one given. */
  readonly claimantOptional: boolean;
}

/** The plain text of a marked paragraph and its figures. */
export function unmark(paragraph: GoldParagraph): { text: string; figures: GoldFigure[] } {
  const pieces = paragraph.text.split(/[⟦⟧]/u);
  const spans: Span[] = [];
  let text = '';
  pieces.forEach((piece, i) => {
    if (i % 2) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  });
  if (spans.length !== paragraph.figures.length) throw new Error(`marks and lines differ: ${paragraph.text}`);
  return { text, figures: spans.map((span, i) => ({ ...span, ...parseLine(paragraph.figures[i] ?? '') })) };
}

function parseLine(line: string): Omit<GoldFigure, 'start' | 'end'> {
  const [head = '', what = '', claimant = ''] = line.split(/ \|/);
  const [value = '', kind = '', qualifier = ''] = head.split(' ');
  const readings = (list: string) =>
    list
      .split(' / ')
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    value: JSON.parse(value),
    kind,
    qualifier,
    whats: readings(what),
    claimants: readings(claimant.replace('?', '')),
    claimantOptional: claimant.includes('?'),
  };
}

const stop = new Set(
  'a an the of in on at to for by from with and or that who which is are was were be been has have had it its'.split(
    ' ',
  ),
);
const wordsOf = (phrase: string) => {
  const all = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = all.filter((word) => !stop.has(word));
  return kept.length > 0 ? kept : all;
};

/** How much two phrases share, 0..1: the harmonic mean over their words. */
export function overlap(gold: string, found: string): number {
  const [a, b] = [wordsOf(gold), wordsOf(found)];
  const left = [...a];
  let hits = 0;
  for (const word of b) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return hits === 0 ? 0 : (2 * hits) / (a.length + b.length);
}

export function sameValue(gold: GoldFigure['value'], found: Figure['value']): boolean {
  const close = (a: number | null, b: number | null) =>
    a === b || (a !== null && b !== null && Math.abs(a - b) <= Math.abs(a) * 1e-3);
  if (typeof gold === 'number') return typeof found === 'number' && close(gold, found);
  if (found === null || typeof found === 'number') return false;
  return gold.length === found.length && gold.every((end, i) => close(end, found[i] ?? null));
}
