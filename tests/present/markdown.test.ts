import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedLabel, escapeMarkdown, label, unescapeMarkdown } from '../../src/present/markdown.ts';

const marks = '\\*_~`|<>@[]()#+-.:!/ \n19ab';
const hostile = fc.string({
  unit: fc.constantFrom(...marks, 'é', '’', '\u202e', '😀', '\u00a0'),
  maxLength: 80,
});

test('un-escaping gives the text back, unit for unit', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
    }),
  );
});

test('no mark of Markdown and no mention stays bare', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const bare = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/g, 'x');
      expect(bare).not.toMatch(/[\\*_~`|<>@[\]]|:\/\/|^\s*(?:[#+-]|\d+[.)])/m);
    }),
  );
});

test.each([
  ['@everyone and <@123>', '\\@everyone and \\<\\@123\\>'],
  ['see https://a_b.example', 'see https\\://a\\_b.example'],
  ['[a](b) :smile: 10:30', '\\[a\\](b) \\:smile\\: 10:30'],
  ['# a\n- b\n12. c-d', '\\# a\n\\- b\n12\\. c-d'],
])('%j is escaped where Discord would read a mark', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a label is one line, within its length, escaped or not, and never half a character', () => {
  fc.assert(
    fc.property(
      fc.oneof(hostile, fc.string({ unit: 'binary' })),
      fc.integer({ min: 2, max: 60 }),
      (text, most) => {
        for (const short of [label(text, most), escapedLabel(text, most)]) {
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short).not.toMatch(/[\n\r\u202e]|\p{Cs}/u);
        }
      },
    ),
  );
});
