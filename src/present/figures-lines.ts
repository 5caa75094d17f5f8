import type { Computed } from '../answer/comparison-table.ts';
import type { FigureGroup } from '../answer/figures.ts';
import { claimantsOf, type StatedFigure } from '../answer/stated.ts';
import type { Library } from '../search/library.ts';
import type { Story } from '../story/story.ts';
import { hull, type Span } from '../text/span.ts';
import { inLine } from './attribution.ts';
import { label } from './markdown.ts';
import { wordsOf } from './verbatim.ts';
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

/** The story's words on one line, to be escaped by whoever shows them. */
export const lineOf = (library: Library, id: string, span: Span): string => {
  const story = library.get(id)?.story;
  return story ? label(wordsOf(story, span), Number.POSITIVE_INFINITY) : '';
};

export const printedOf = (library: Library, { story, printed }: StatedFigure): string =>
  lineOf(library, story, printed);

/** Whose number it is, each name once; the story's own words where nobody is named. */
export function claimOf(figures: readonly StatedFigure[], words: FiguresWords): string {
  const names = new Set(figures.flatMap(claimantsOf).map(inLine));
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

const longestCounted = 90;

/** The number and, where it follows and is short, what it counts: "200 Palestinians serving life sentences". */
export function countedSpan({ figure, printed }: StatedFigure, { text }: Story): Span {
  const { what } = figure;
  if (!what || what.start < printed.end) return printed;
  const gap = text.slice(printed.end, what.start);
  const whole = hull(printed, what);
  return /^[\s-]{0,2}(?:of the |of )?$/u.test(gap) && whole.end - whole.start <= longestCounted
    ? whole
    : printed;
}
