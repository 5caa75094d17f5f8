import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tokenise } from '../../src/text/tokens.ts';

const newsy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Ode',
        '’s',
        '“',
        '”',
        '‘',
        '\u2028',
        '\u00a0',
        '\u200b',
        ' ',
        '\n',
        '\r\n',
        '$1billion',
        'U.S.',
        '\u202e',
        '😀',
        "don't",
        '—',
        '@everyone',
        '9/11',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('tokens of any text stand where they say, in order', () => {
  fc.assert(
    fc.property(newsy, (text) => {
      let from = 0;
      for (const token of tokenise(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(from);
        from = token.end;
      }
    }),
  );
});

test('tokens are tagged, blanks left out', () => {
  const tokens = tokenise('The officials  said\u00a0200 people left.');
  expect(tokens.map(({ text, pos }) => [text, pos])).toEqual([
    ['The', 'DET'],
    ['officials', 'NOUN'],
    ['said', 'VERB'],
    ['200', 'NUM'],
    ['people', 'NOUN'],
    ['left', 'VERB'],
    ['.', 'PUNCT'],
  ]);
});

test('folding keeps every offset', () => {
  expect(fold('‘Café’ — “ONE”\u00a0two')).toBe('\'cafe\' - "one" two');
  fc.assert(fc.property(newsy, (text) => fold(text).length === text.length));
});
