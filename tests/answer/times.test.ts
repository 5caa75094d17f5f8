import { describe, expect, it } from 'vitest';
import { timesIn } from '../../src/answer/times.ts';

describe('times in a text', () => {
  it.each([
    ['It opened on Nov. 3, 1964, and closed', ['Nov. 3, 1964']],
    ['at about 6:40 a.m. on Saturday', ['6:40 a.m. on Saturday']],
    ['two years ago they said', ['two years ago']],
    ['They may march in May.', ['May']],
    ['some 1990 voters in 1990', ['1990', '1990']],
    ['last week it rained', ['last week']],
    ['nothing of the kind', []],
  ])('%s', (text, expected) => {
    const found = timesIn(text, { start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
