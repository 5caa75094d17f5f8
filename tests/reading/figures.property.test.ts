import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsOf } from '../../src/reading/figure/amounts.ts';
import { lexemesOf } from '../../src/reading/figure/lexemes.ts';
import { read } from '../../src/reading/read.ts';
import type { FigureValue } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';
import { contains, type Span, textOf } from '../../src/text/span.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { gold } from './figures.gold.ts';
import { unmark } from './marked.ts';

/** More texts, one JSON object with a `text` a line, may be named in FIGURES_DATA. */
const more = process.env.FIGURES_DATA;
const texts = [
  ...gold.map((paragraph) => unmark(paragraph).text),
  ...(more ? readFileSync(more, 'utf8').split('\n').filter(Boolean) : []).map(
    (line) => (JSON.parse(line) as { text: string }).text,
  ),
];

const readingOf = (text: string) => read(composeStory({ id: 'x', title: '', source: '' }, text));

/** The values that printed words have by themselves, between "between" and "vote", where such words stand around them. */
function valuesOf(printed: string): FigureValue[] {
  return [
    printed,
    `between ${printed}`,
    `a ${printed} vote`,
    `men aged ${printed}`,
    `${printed} the rate`,
  ].flatMap((text) => {
    const lexemes = lexemesOf(text, { start: 0, end: text.length }, tokenise(text), 0);
    return amountsOf(lexemes).map(({ value }) => value);
  });
}

describe('every figure of the texts', () => {
  test('is read again from its own words alone', () => {
    for (const text of texts) {
      for (const figure of readingOf(text).figures) {
        expect(valuesOf(textOf(text, figure)), textOf(text, figure)).toContainEqual(figure.value);
      }
    }
  });
});

/** What holds of any text, however it is made. */
function checkSpans(text: string) {
  const story = composeStory({ id: 'x', title: '', source: '' }, text);
  const { figures, comparisons } = read(story);
  const whole: Span = { start: 0, end: text.length };
  let last = 0;
  for (const figure of figures) {
    const paragraph = story.paragraphs[figure.paragraph];
    expect(paragraph && contains(paragraph, figure)).toBe(true);
    expect(figure.end).toBeGreaterThan(figure.start);
    expect(figure.start).toBeGreaterThanOrEqual(last);
    last = figure.end;
    for (const part of [figure.what, figure.qualifierSpan, figure.scenario?.span, figure.claimant?.span]) {
      if (!part) continue;
      expect(contains(whole, part)).toBe(true);
      expect(part.end).toBeGreaterThan(part.start);
    }
    if (figure.what && paragraph) expect(contains(paragraph, figure.what)).toBe(true);
    if (figure.scenario) expect(textOf(text, figure.scenario.span)).toBe(figure.scenario.name);
  }
  for (const { rows, columns } of comparisons) {
    expect(columns.length).toBeGreaterThan(1);
    for (const label of [...columns, ...rows.map((row) => row.label)])
      expect(contains(whole, label.span)).toBe(true);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(columns.length);
      for (const cell of cells) expect(cell === null || figures[cell] !== undefined).toBe(true);
    }
  }
}

const pieces = fc.constantFrom(
  ...(
    'one two half a third of dozens million billion 1,200 3 4.5 $ £ € % percent points - – to and between from up down more than ' +
    'about Oct. 7 2016 9/11 No. EB-5 people said according to . , ; : ( ) “ ” ‘ ’ " \' … \n 22-year-old ½ °C per cent times twice ' +
    'respectively In the Hamas exceeds previous if are , 18 \u200b \u00a0 \ud83d\ude00 \ud800 1e999 00000 99999999999999999999'
  ).split(' '),
);

describe('any text', () => {
  test('spans lie in their paragraphs, in order, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(' ', '', '\n'), (words, glue) =>
        checkSpans(words.join(glue)),
      ),
      { numRuns: 150 },
    );
  });
  test('also of arbitrary characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkSpans(text)),
      { numRuns: 80 },
    );
  });
  test('long runs of numbers are read in time', () => {
    for (const text of [
      '1,'.repeat(2000),
      '9 '.repeat(2000),
      '1/'.repeat(2000),
      '(1) '.repeat(1500),
      '- '.repeat(4000),
    ]) {
      checkSpans(text);
    }
  });
});
