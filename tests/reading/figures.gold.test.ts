import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';
import { gold } from './figures.gold.ts';
import { type GoldFigure, overlap, sameValue, unmark } from './marked.ts';

interface Tally {
  gold: number;
  found: number;
  hit: number;
  strict: number;
  value: number;
  kind: number;
  qualifier: number;
  what: number;
  claimant: number;
  complete: number;
}

const tally: Tally = {
  gold: 0,
  found: 0,
  hit: 0,
  strict: 0,
  value: 0,
  kind: 0,
  qualifier: 0,
  what: 0,
  claimant: 0,
  complete: 0,
};
const count = (name: keyof Tally, right: boolean) => {
  if (right) tally[name]++;
  return right;
};

for (const paragraph of gold) {
  const { text, figures } = unmark(paragraph);
  const left = [...read(composeStory({ id: 'gold', title: '', source: '' }, text)).figures];
  tally.gold += figures.length;
  tally.found += left.length;
  for (const wanted of figures) {
    const at = left.findIndex(({ start, end }) => start < wanted.end && wanted.start < end);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) continue;
    tally.hit++;
    count('strict', found.start === wanted.start && found.end === wanted.end);
    count('kind', found.kind === wanted.kind);
    count('qualifier', found.qualifier === wanted.qualifier);
    const value = count('value', sameValue(wanted.value, found.value));
    const what = count('what', readsAlike(wanted.whats, found.what ? textOf(text, found.what) : ''));
    const claimant = count('claimant', claimedAlike(wanted, found.claimant?.name ?? null));
    count('complete', value && what && claimant);
  }
}

function readsAlike(readings: readonly string[], found: string): boolean {
  return readings.length === 0 || readings.some((reading) => overlap(reading, found) >= 0.5);
}

function claimedAlike({ claimants, claimantOptional }: GoldFigure, found: string | null): boolean {
  if (claimants.length === 0) return found === null;
  if (found === null) return claimantOptional;
  return claimants.some((claimant) => overlap(claimant, found) >= 0.5);
}

describe('figures of paragraphs in eight fields', () => {
  test('there are at least forty paragraphs in every kind of news', () => {
    expect(gold.length).toBeGreaterThanOrEqual(40);
    expect(new Set(gold.map(({ field }) => field)).size).toBe(8);
  });

  test('they are found, and nothing else is', () => {
    expect((2 * tally.hit) / (tally.gold + tally.found)).toBeGreaterThanOrEqual(0.98);
    expect(tally.strict / tally.hit).toBeGreaterThanOrEqual(0.98);
  });

  test.each([
    ['value', 0.99],
    ['kind', 0.99],
    ['qualifier', 0.98],
    ['what', 0.93],
    ['claimant', 0.9],
  ] as const)('the %s is right', (name, least) => {
    expect(tally[name] / tally.hit).toBeGreaterThanOrEqual(least);
  });

  test('number, thing and claimant are right at once', () => {
    expect(tally.complete / tally.gold).toBeGreaterThanOrEqual(0.85);
  });
});
