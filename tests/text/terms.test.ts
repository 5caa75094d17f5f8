import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTermsOf, stem, termsOf } from '../../src/text/terms.ts';

const words = (text: string) => termsOf(text).map(({ word }) => word);

describe('the terms of a text', () => {
  test.each([
    ['Brandt’s boats weren’t “lost”', 'brandt boats lost'],
    ['The U.S. and the U.N. agreed at 9 a.m.', 'us un agreed 9 am'],
    ['1,200 people, 2.5 million, $3billion', '1200 people 2.5 million 3 billion'],
    ['the 20th century and the 1990s', '20 century 1990'],
    ['São Tomé café', 'sao tome cafe'],
    ['mediator-backed G-20 and G20', 'mediator backed g 20 g 20'],
    ['O’Brien said nothing', 'obrien said nothing'],
    ['It ended.Then rain', 'ended then rain'],
    ['a\u00a0b\u200bNordvik', 'b nordvik'],
    ['', ''],
    ['… — “”', ''],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test('stop words are names when they are written as such', () => {
    expect(words('A report of the WHO said actor Will Quell will go')).toEqual(
      'report who said actor will quell go'.split(' '),
    );
    expect(words('who will go')).toEqual(['go']);
  });

  test('names are words with a capital that no sentence start explains', () => {
    const names = allTermsOf('Boats sank. The mayor met Ilse Brandt. “We left,” Quell said.').filter(
      ({ name }) => name,
    );
    expect(names.map(({ word }) => word)).toEqual(['ilse', 'brandt', 'quell']);
  });

  test('stand where they say', () => {
    const text = 'Mayor Quell’s boats, in the U.S.';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mayor',
      'Quell’s',
      'boats',
      'U.S',
    ]);
  });

  test('of a part of a text stand where they do in the whole', () => {
    const text = 'One boat. Two boats.';
    expect(termsOf(text, { start: 10, end: 20 }).map(({ start }) => start)).toEqual([10, 14]);
  });

  test('come in order, inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, word, stem } of allTermsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word.length).toBeGreaterThan(0);
          expect(stem.length).toBeGreaterThan(0);
          expect(Buffer.from(word, 'utf8').toString('utf8')).toBe(word);
          last = end;
        }
      }),
    );
  });
});

describe('stems', () => {
  test('bring forms of a word together', () => {
    expect(new Set(['withdraw', 'withdraws', 'withdrawing'].map(stem)).size).toBe(1);
  });

  test('leave numbers and other scripts alone', () => {
    expect(['2.5', 'москва', 'as'].map(stem)).toEqual(['2.5', 'москва', 'as']);
  });
});
