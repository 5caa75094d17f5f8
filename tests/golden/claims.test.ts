import { describe, expect, it } from 'vitest';
import { judgeAll } from './claims.ts';

describe('the golden claims', () => {
  const all = judgeAll();
  const share = (right: number, of: number) => Math.round((1000 * right) / of) / 10;

  it('are at least a hundred, a third of them traps', () => {
    const traps = all.filter(({ trap }) => !['plain', 'made-up', 'number', 'paraphrase'].includes(trap));
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(traps.length).toBeGreaterThanOrEqual(all.length / 3);
  });

  it('none is called exact that is not', () => {
    expect(all.filter(({ gold, got }) => got === 'exact' && gold !== 'exact')).toEqual([]);
  });

  it('92 in a hundred get the verdict that a reader gave', () => {
    const wrong = all.filter(({ gold, got }) => gold !== got);
    expect(
      share(all.length - wrong.length, all.length),
      JSON.stringify(wrong, null, 1),
    ).toBeGreaterThanOrEqual(92);
  });

  it('nine in ten that are exact are found to be', () => {
    const exact = all.filter(({ gold }) => gold === 'exact');
    expect(share(exact.filter(({ got }) => got === 'exact').length, exact.length)).toBeGreaterThanOrEqual(90);
  });
});
