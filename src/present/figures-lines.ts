import type { Computed } from '../answer/computed.ts';
import type { FigureGroup } from '../answer/figures.ts';
import { claimantsOf, type StatedFigure } from '../answer/stated.ts';
import type { Library } from '../search/library.ts';
import { type Span, textOf } from '../text/span.ts';
import type { FiguresWords } from './words/figures.ts';

/** Figures that share a sentence, which is shown once. */
export interface SentenceFigures {
  readonly story: string;
  readonly paragraph: number;
  readonly sentence: Span;
  readonly figures: readonly StatedFigure[];
}

function bySentence({ figures }: FigureGroup): SentenceFigures[] {
  const found = new Map<string, { first: StatedFigure; figures: StatedFigure[] }>();
  for (const figure of figures) {
    const { story, span } = figure.excerpt;
    const key = `${story} ${span.start}`;
    const known = found.get(key);
    if (known) known.figures.push(figure);
    else found.set(key, { first: figure, figures: [figure] });
  }
  return [...found.values()].map(({ first, figures }) => ({
    story: first.story,
    paragraph: first.figure.paragraph,
    sentence: first.excerpt.span,
    figures,
  }));
}

export const linesOf = (groups: readonly FigureGroup[]) =>
  groups.map((group) => ({ kind: group.kind, sentences: bySentence(group) }));

/** Discord's marks shown as they stand. */
export const escaped = (text: string): string => text.replace(/[\\*_~`|<>#@:[\]()-]/g, '\\$&');

/** A span of the text with its highlights in bold, everything else as it stands. */
export function marked(text: string, { start, end }: Span, highlights: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const highlight of highlights) {
    if (highlight.start < at || highlight.end > end) continue;
    out += `${escaped(text.slice(at, highlight.start))}**${escaped(text.slice(highlight.start, highlight.end))}**`;
    at = highlight.end;
  }
  return out + escaped(text.slice(at, end));
}

export const wordsOf = (library: Library, story: string, span: Span): string =>
  textOf(library.get(story)?.story.text ?? '', span).replace(/\s+/g, ' ');

export const printedOf = (library: Library, { story, printed }: StatedFigure): string =>
  wordsOf(library, story, printed);

/** Whose number it is, each name once; the story's own words where nobody is named. */
export function claimOf(figures: readonly StatedFigure[], words: FiguresWords): string {
  const names = new Set(figures.flatMap(claimantsOf));
  return names.size > 0 ? words.claimedBy([...names]) : words.ownWords;
}

/** One line of arithmetic that names the figures it rests on. */
export function computedLine(computed: Computed, library: Library, words: FiguresWords): string {
  const [first, second] = computed.of;
  const printed = computed.of.map((figure) => printedOf(library, figure));
  const [a = '', b = ''] = printed;
  if (computed.kind === 'total') {
    return words.total(computed.label, printed, amountOf(computed.value, first, words));
  }
  if (computed.value === 0) return words.noDifference(computed.label, a, b);
  const amount = amountOf(Math.abs(computed.value), second, words);
  const times = computed.ratio === null || computed.ratio < 1 ? null : shortNumber(computed.ratio);
  return words.difference(computed.label, a, b, amount, computed.value < 0, times);
}

function amountOf(value: number, { figure: { kind, unit } }: StatedFigure, words: FiguresWords): string {
  if (kind === 'percent') return words.percentagePoints(number(value));
  if (kind === 'money' && unit !== null && /^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency: unit,
      minimumFractionDigits: 0,
    }).format(value);
  }
  return unit === null ? number(value) : words.measure(number(value), unit);
}

const number = (value: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 4 }).format(value);

const shortNumber = (value: number) =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(value);
