import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import type { Sentence, Story } from '../story/story.ts';
import type { Span } from '../text/span.ts';

/** The sentences of a story by paragraph, so that what is asked of a place costs no walk through the whole text. */
const sentences = new WeakMap<Story, readonly (readonly Sentence[])[]>();
const quotations = new WeakMap<IndexedStory, readonly (readonly Quotation[])[]>();

export function sentencesIn(story: Story, paragraph: number): readonly Sentence[] {
  const known = sentences.get(story) ?? byParagraph(story, story.sentences);
  sentences.set(story, known);
  return known[paragraph] ?? [];
}

/** The quotations that reach into a paragraph, in text order. */
export function quotationsIn(entry: IndexedStory, paragraph: number): readonly Quotation[] {
  const known = quotations.get(entry) ?? byParagraph(entry.story, entry.reading.quotations);
  quotations.set(entry, known);
  return known[paragraph] ?? [];
}

function byParagraph<T extends Span>(story: Story, items: readonly T[]): T[][] {
  const found: T[][] = story.paragraphs.map(() => []);
  for (const item of items) {
    const last = paragraphAt(story, Math.max(item.start, item.end - 1));
    for (let at = paragraphAt(story, item.start); at <= last; at++) found[at]?.push(item);
  }
  return found;
}

/** The paragraph that holds a place; the nearest before it where the place lies between two. */
export function paragraphAt({ paragraphs }: Story, at: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
