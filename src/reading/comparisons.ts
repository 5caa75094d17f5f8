import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import type { Comparison, Figure } from './reading.ts';

export function findComparisons(
  _story: Story,
  _tokens: readonly Token[],
  _figures: readonly Figure[],
): Comparison[] {
  return [];
}
