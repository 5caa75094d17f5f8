import { describe, expect, it } from 'vitest';
import { Kinds, kindOf } from '../../src/answer/kinds.ts';
import { vectors } from '../../src/answer/vectors.ts';
import { stem } from '../../src/text/terms.ts';
import { encodeKinds } from '../../src/training/encode.ts';

const stems = (name: string) => name.split(' ').map(stem).join(' ');
const is = (name: string, kind: string) => kindOf(stem(kind))?.(stems(name)) ?? null;

describe('kinds', () => {
  it('knows what something is, names of two words too', () => {
    expect(is('mustard', 'condiment')).toBeGreaterThan(0.5);
    expect(is('peru', 'country')).toBe(1);
    expect(is('camel', 'animal')).toBeGreaterThan(0.5);
    expect(is('south carolina', 'state')).toBeGreaterThan(0.5);
  });

  it('does not take the kind for one of its own, nor one thing for another', () => {
    expect(is('mustard', 'country')).toBe(0);
    expect(is('animal', 'camel')).toBe(0);
    expect(is('zzyzx', 'country')).toBe(0);
  });

  it('knows no kind that is no word of the table', () => {
    expect(kindOf('zzyzx')).toBeNull();
  });

  it('reads what was written: rarer meanings count less, another word for the kind a little less', () => {
    const [one, two] = vectors().stems.slice(0, 2) as [string, string];
    const wider = [[], [0], [1], []];
    const naming = [[0], [1, 2], [3], [2]];
    const meanings = [[0], [1], [3, 1], [2]];
    const read = new Kinds(encodeKinds(wider, naming, meanings, ['far isle', 'isle']));
    const ofFirst = read.of(one);
    expect([one, two, 'far isle', 'isle'].map((name) => ofFirst?.(name))).toEqual([0.8, 1, 1 / 1.5, 1]);
    expect(ofFirst?.('near isle')).toBe(0);
    expect(read.of('isle')?.('far isle')).toBe(0);
    expect(read.of('near isle')).toBeNull();
  });
});
