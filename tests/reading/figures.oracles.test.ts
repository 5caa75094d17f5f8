import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disagreementsOn } from './disagreements.ts';
import { gold } from './figures.gold.ts';
import { unmark } from './marked.ts';

interface Verdict {
  readonly why: string;
  readonly right: 'ours' | 'theirs' | 'either';
  readonly cases: readonly string[];
}

const verdicts: readonly Verdict[] = JSON.parse(
  readFileSync(new URL('./figures.verdicts.json', import.meta.url), 'utf8'),
);

describe('Recognizers-Text and compromise as oracles', () => {
  const lines = gold.flatMap((paragraph) => disagreementsOn(unmark(paragraph).text).map(({ line }) => line));
  const judged = new Set(verdicts.flatMap(({ cases }) => cases));

  test('every disagreement has been judged', () => {
    expect(lines.filter((line) => !judged.has(line))).toEqual([]);
  });

  test('no verdict is about a disagreement that is no more', () => {
    expect([...judged].filter((line) => !lines.includes(line))).toEqual([]);
  });

  test('where a library is right, it is a known gap of ours', () => {
    const lost = verdicts.filter(({ right }) => right === 'theirs').flatMap(({ cases }) => cases);
    expect(lost.length).toBeLessThanOrEqual(3);
  });
});
