import Fuse from 'fuse.js';
import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import { distance } from '../text/distance.ts';
import { overlaps, textOf } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import { sentencesIn } from './layout.ts';

/** Words that are in the asking, and beside every quotation. */
const asking = new Set(['say', 'said', 'told', 'tell', 'quot', 'word']);

/**
 * The quotations that are about a topic, of those at these indexes: all of its words in the quotation's sentences, or
 * most of them where none has all. Misspelt words are taken for the nearest one that the quotations have.
 */
export function aboutTopic(entry: IndexedStory, indexes: readonly number[], topic: string): number[] {
  const texts = indexes.map((index) => sentencesText(entry, entry.reading.quotations[index]));
  const stems = texts.map((text) => new Set(stemsOf(text)));
  const vocabulary = new Set(stems.flatMap((each) => [...each]));
  const asked = stemsOf(topic).map((word) => repaired(word, vocabulary));
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
  const sentences = sentencesIn(story, quotation.paragraph).filter((sentence) =>
    overlaps(sentence, quotation),
  );
  return sentences.map((sentence) => textOf(story.text, sentence)).join(' ');
}

const stemsOf = (text: string): string[] =>
  termsOf(text)
    .map(({ stem }) => stem)
    .filter((stem) => !asking.has(stem));

function repaired(word: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(word)) return word;
  const limit = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2;
  let best = word;
  let edits = limit + 1;
  for (const other of vocabulary) {
    const needed = distance(word, other, limit);
    if (needed < edits) {
      edits = needed;
      best = other;
    }
  }
  return best;
}
