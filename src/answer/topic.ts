import Fuse from 'fuse.js';
import { stemmer } from 'stemmer';
import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { overlaps, textOf } from '../text/span.ts';

const grammar = new Set(
  'a about an and any are as at be been by did do does for from had has have he her his how in is it its of on or our said say says she that the their them they this to was we were what when where which who will with would'.split(
    ' ',
  ),
);

/**
 * The quotations that are about a topic, of those at these indexes: all of its words in the quotation's sentences, or
 * most of them where none has all. Misspelt words are taken for the nearest one that the quotations have.
 */
export function aboutTopic(entry: IndexedStory, indexes: readonly number[], topic: string): number[] {
  const texts = indexes.map((index) => sentencesText(entry, entry.reading.quotations[index]));
  const stems = texts.map((text) => new Set(stemsOf(text)));
  const asked = stemsOf(topic).map((word) => repaired(word, stems));
  if (asked.length === 0) return [...indexes];
  const shares = stems.map((have) => asked.filter((word) => have.has(word)).length / asked.length);
  const best = Math.max(0, ...shares);
  if (best >= 0.5) return indexes.filter((_, at) => shares[at] === best);
  const fuse = new Fuse(texts, { ignoreLocation: true, threshold: 0.2, includeScore: true });
  const found = new Set(fuse.search(topic.slice(0, 32)).map(({ refIndex }) => refIndex));
  return indexes.filter((_, at) => found.has(at));
}

function sentencesText({ story }: IndexedStory, quotation: Quotation | undefined): string {
  if (!quotation) return '';
  const sentences = story.sentences.filter((sentence) => overlaps(sentence, quotation));
  return sentences.map((sentence) => textOf(story.text, sentence)).join(' ');
}

function stemsOf(text: string): string[] {
  const words = fold(text)
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => !grammar.has(word)).map((word) => stemmer(word));
}

function repaired(word: string, vocabulary: readonly ReadonlySet<string>[]): string {
  const limit = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2;
  let best = word;
  let edits = limit + 1;
  for (const have of vocabulary) {
    if (have.has(word)) return word;
    for (const other of have) {
      const needed = distance(word, other, limit);
      if (needed < edits) {
        edits = needed;
        best = other;
      }
    }
  }
  return best;
}
