import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import { changesCompared } from './comparison/changes.ts';
import { framesCompared } from './comparison/frames.ts';
import { groupsCompared } from './comparison/groups.ts';
import type { Comparison, Figure } from './reading.ts';

/**
 * Tables of figures that the story sets against one another: same kind and unit, alike in what they count, apart in
 * scenario. Two plans come first, then changes from one state to another, then sides, places and times. A figure is
 * in one table at most.
 */
export function findComparisons(
  story: Story,
  _tokens: readonly Token[],
  figures: readonly Figure[],
): Comparison[] {
  const sentences = sentencesOf(story, figures);
  const taken = new Set<number>();
  const take = (found: readonly Comparison[]) => {
    for (const { rows } of found)
      for (const { cells } of rows) for (const cell of cells) if (cell !== null) taken.add(cell);
    return found;
  };
  return [
    ...take(framesCompared(story, figures, sentences)),
    ...take(changesCompared(story, figures, sentences, taken)),
    ...take(groupsCompared(story, figures, sentences, taken)),
  ];
}

/** The sentence of each figure; both are in text order. */
function sentencesOf(story: Story, figures: readonly Figure[]): number[] {
  let sentence = 0;
  return figures.map(({ start }) => {
    while (sentence < story.sentences.length && (story.sentences[sentence]?.end ?? 0) <= start) sentence++;
    return sentence;
  });
}
