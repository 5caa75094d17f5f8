import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { span, textOf } from '../../src/text/span.ts';

const split = (text: string) => sentencesOf(text, span(0, text.length)).map((each) => textOf(text, each));

test.each([
  ['a stop ends a sentence', 'The bridge opened. Crowds came.', ['The bridge opened.', 'Crowds came.']],
  [
    'an abbreviation does not',
    'Mr. Ode met Sen. Lind in St. Peter.',
    ['Mr. Ode met Sen. Lind in St. Peter.'],
  ],
  ['initials do not', 'J. R. Ode left the U.S. Senate.', ['J. R. Ode left the U.S. Senate.']],
  [
    'unless a new sentence plainly begins',
    'She left the U.S. The rest stayed.',
    ['She left the U.S.', 'The rest stayed.'],
  ],
  ['a stop inside closing marks ends it', '“We won.” The crowd left.', ['“We won.”', 'The crowd left.']],
  [
    'a tag after a question does not',
    '“Really?” Ana Ortiz said. Yes.',
    ['“Really?” Ana Ortiz said.', 'Yes.'],
  ],
  ['a tag in lower case does not', '‘Why now?’ he asked.', ['‘Why now?’ he asked.']],
  ['a possessive before the stop', 'It has been Ode’. They know.', ['It has been Ode’.', 'They know.']],
  [
    'decimal points and times do not',
    'It rose 2.5 percent by 9 a.m. on Monday.',
    ['It rose 2.5 percent by 9 a.m. on Monday.'],
  ],
  [
    'glued sentences part',
    'They closed the harbour.Ships waited.',
    ['They closed the harbour.', 'Ships waited.'],
  ],
  ['dots inside do not', 'They … waited. Then left.', ['They … waited.', 'Then left.']],
])('%s', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('sentences of any text lie in it, in order, and leave out only blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let from = 0;
      for (const sentence of sentencesOf(text, span(0, text.length))) {
        expect(sentence.end).toBeGreaterThan(sentence.start);
        expect(sentence.start).toBeGreaterThanOrEqual(from);
        expect(text.slice(from, sentence.start)).toMatch(/^[\s\u200b-\u200d\u2060\ufeff\u00ad]*$/u);
        from = sentence.end;
      }
      expect(text.slice(from)).toMatch(/^[\s\u200b-\u200d\u2060\ufeff\u00ad]*$/u);
    }),
  );
});
