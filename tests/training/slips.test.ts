import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/text/distance.ts';
import { withSlips } from '../../src/training/slips.ts';

describe('slips', () => {
  const question = 'Which harbour did the engineers close after the landslide in Nordvik?';

  it('are the same for the same question', () => {
    expect(withSlips(question)).toBe(withSlips(question));
    expect(withSlips(question)).not.toBe(question);
  });

  it('are one a word at most, in longer words, past the first letter', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 8 }), (words) => {
        const slipped = withSlips(words.join(' ')).split(' ');
        for (const [i, word] of words.entries()) {
          expect(distance(word, slipped[i] ?? '', 1)).toBeLessThanOrEqual(1);
          if (word.length < 4) expect(slipped[i]).toBe(word);
          expect(slipped[i]?.charAt(0)).toBe(word.charAt(0));
        }
      }),
    );
  });
});
