import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/text/span.ts';
import { readText } from './heard.ts';

const pieces = [
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  "'",
  '`',
  '«',
  '»',
  '„',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '🙂',
  '👩‍🔬',
  '\ud800',
  'é',
  'ß',
  'İ',
  '—',
  '…',
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '(',
  ')',
  '[',
  ']',
  'Ana Ortiz',
  'Ortiz',
  'Mr. Bell',
  'he',
  'she',
  'They',
  'said',
  'told reporters',
  'added',
  'according to',
  'that',
  'the harbour is closed',
  'REYES:',
  'We will rebuild',
  'a “soft” week',
  'was asked',
  'who',
  '― Ola Finn',
  'A.',
  'Sen.',
  'U.S.',
  '12',
  '$4 million',
  'Oct. 7',
  'Hamas’',
  'it’s',
];
const hostile = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .chain((list) => fc.constantFrom('', ' ').map((glue) => list.join(glue)));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 }));

describe('any text', () => {
  test('is read, and every span lies inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { people, quotations } = readText(text);
        const whole = { start: 0, end: text.length };
        for (const person of people) {
          expect(person.mentions.length).toBeGreaterThan(0);
          for (const mention of person.mentions) expect(contains(whole, mention)).toBe(true);
          if (person.role) expect(contains(whole, person.role)).toBe(true);
        }
        for (const quotation of quotations) {
          expect(quotation.start).toBeLessThan(quotation.end);
          expect(contains(whole, quotation)).toBe(true);
          for (const fragment of quotation.fragments) expect(contains(quotation, fragment)).toBe(true);
          for (const place of quotation.reason.spans) expect(contains(whole, place)).toBe(true);
          if (quotation.cue) expect(contains(whole, quotation.cue)).toBe(true);
          if (quotation.speaker) expect(contains(whole, quotation.speaker.mention)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('keeps its quotations in order, inside their paragraphs, and their speakers known', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { people, quotations } = readText(text);
        const ids = new Set(people.map(({ id }) => id));
        quotations.forEach((quotation, index) => {
          const before = quotations[index - 1];
          if (before) expect(before.start).toBeLessThanOrEqual(quotation.start);
          expect(/[\r\n]/.test(text.slice(quotation.start, quotation.end))).toBe(false);
          expect(quotation.confidence).toBeGreaterThanOrEqual(0);
          expect(quotation.confidence).toBeLessThanOrEqual(1);
          if (quotation.speaker?.person) expect(ids.has(quotation.speaker.person)).toBe(true);
          if (quotation.carriedFrom !== null) {
            expect(quotation.carriedFrom).toBeLessThan(index);
            expect(quotations[quotation.carriedFrom]?.speaker).toEqual(quotation.speaker);
          }
          if (!quotation.speaker) expect(quotation.confidence).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the same story twice gives the same reading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readText(text)).toEqual(readText(text));
      }),
      { numRuns: 60 },
    );
  });

  test('a paragraph added at the end changes nothing that is said before it', () => {
    const text = '“We are closing,” Jan Smeets said. He left.';
    const said = (whole: string) =>
      readText(whole).quotations.map(({ start, end, speaker }) => [start, end, speaker?.name]);
    fc.assert(
      fc.property(
        hostile.filter((more) => !/Smeets/.test(more)),
        (more) => {
          expect(said(`${text}\n\n${more}`).slice(0, 1)).toEqual(said(text));
        },
      ),
      { numRuns: 100 },
    );
  });
});
