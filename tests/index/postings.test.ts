import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropStories } from '../../src/index/drop.ts';
import { DamagedPostings, decodePostings, encodePostings } from '../../src/index/encode.ts';
import { mergePostings } from '../../src/index/merge.ts';
import { listOf, type Postings, postingsOf } from '../../src/index/postings.ts';
import { stem, termsOf } from '../../src/text/terms.ts';
import { harbour, stories, storyOf } from './samples.ts';

/** Every term with the sentences that have it and how often, spelt out. */
function spelt(postings: Postings) {
  return postings.lexicon.terms.map((term, number) => {
    const found: [number, number][] = [];
    for (const list = listOf(postings, number); list.next(); ) found.push([list.sentence, list.times]);
    return [term, found] as const;
  });
}

describe('the postings of a story', () => {
  test('say which sentences have a term, and how often', () => {
    const lists = new Map(
      spelt(postingsOf([storyOf('The boat left. A boat, one more boat, and boats.\n\nNobody came.')])),
    );
    expect(lists.get('boat')).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(lists.get('came')).toEqual([[2, 1]]);
    expect(lists.has('the')).toBe(false);
  });

  test('leave out boilerplate', () => {
    const terms = postingsOf([storyOf(harbour)]).lexicon.terms;
    expect(terms).toContain(stem('fishermen'));
    expect(terms).not.toContain(stem('appeared'));
  });

  test('know words from terms, and names from words', () => {
    const { words, termOf, terms, counts, names } = postingsOf([storyOf(harbour)]).lexicon;
    const brandt = words.indexOf('brandt');
    expect([counts[brandt], names[brandt]]).toEqual([2, 2]);
    expect(terms[termOf[words.indexOf('promised')] ?? -1]).toBe('promis');
    expect(names[words.indexOf('boats')]).toBe(0);
  });

  test('agree with counting the terms of each sentence', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const postings = postingsOf([story]);
        const counted = new Map<string, Map<number, number>>();
        for (const [index, sentence] of story.sentences.entries()) {
          if (postings.lengths[index] === 0) continue;
          for (const { stem } of termsOf(story.text, sentence)) {
            const sentences = counted.get(stem) ?? new Map<number, number>();
            counted.set(stem, sentences.set(index, (sentences.get(index) ?? 0) + 1));
          }
        }
        const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(spelt(postings)).toEqual(sorted.map(([term, sentences]) => [term, [...sentences]]));
      }),
    );
  });
});

describe('merged postings', () => {
  test('are those of their stories, sentences and paragraphs counted on', () => {
    fc.assert(
      fc.property(fc.array(stories, { minLength: 1, maxLength: 5 }), (several) => {
        const parts = several.map((story) => postingsOf([story]));
        const merged = mergePostings(parts);
        const expected = new Map<string, [number, number][]>();
        let base = 0;
        for (const part of parts) {
          for (const [term, found] of spelt(part)) {
            const moved = found.map(([sentence, times]): [number, number] => [sentence + base, times]);
            expected.set(term, [...(expected.get(term) ?? []), ...moved]);
          }
          base += part.lengths.length;
        }
        expect(new Map(spelt(merged))).toEqual(expected);
        expect([...merged.lengths]).toEqual(parts.flatMap(({ lengths }) => [...lengths]));
        expect(merged.storyStarts.at(-1)).toBe(
          several.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
        );
        expect(merged.paragraphStarts.at(-1)).toBe(base);
      }),
    );
  });

  test('are the same whether merged at once or one by one', () => {
    fc.assert(
      fc.property(stories, stories, stories, (a, b, c) => {
        const [x, y, z] = [postingsOf([a]), postingsOf([b]), postingsOf([c])];
        expect(mergePostings([mergePostings([x, y]), z])).toEqual(mergePostings([x, y, z]));
        expect(postingsOf([a, b, c])).toEqual(mergePostings([x, y, z]));
      }),
    );
  });

  test('count sentences, paragraphs and stories that have a term', () => {
    const once = postingsOf([storyOf('A boat. The boat.\n\nBoats.')]);
    const { terms, inSentences, inParagraphs, inStories } = mergePostings([once, once]).lexicon;
    const boat = terms.indexOf('boat');
    expect([inSentences[boat], inParagraphs[boat], inStories[boat]]).toEqual([6, 4, 2]);
  });
});

describe('postings as bytes', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(stories, { minLength: 1, maxLength: 4 }), (several) => {
        const postings = mergePostings(several.map((story) => postingsOf([story])));
        expect(decodePostings(encodePostings(postings))).toEqual(postings);
      }),
    );
  });

  test('cut short, they are damaged', () => {
    const bytes = encodePostings(postingsOf([storyOf(harbour)]));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodePostings(bytes.subarray(0, length)), `${length} bytes`).toThrow(DamagedPostings);
    }
  });
});

describe('postings without some of their stories', () => {
  test('are those of the others', () => {
    const several = fc.array(fc.tuple(stories, fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(several, (given) => {
        const parts = given.map(([story, goes]) => ({ postings: postingsOf([story]), goes }));
        const dropped = new Map(
          parts.flatMap(({ postings, goes }, at) => (goes ? [[at, postings] as const] : [])),
        );
        const left = parts.filter(({ goes }) => !goes).map(({ postings }) => postings);
        const all = mergePostings(parts.map(({ postings }) => postings));
        expect(dropStories(all, dropped)).toEqual(mergePostings(left));
      }),
      { numRuns: 60 },
    );
  });
});
