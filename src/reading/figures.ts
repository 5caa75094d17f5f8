import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import type { Figure, Quotation } from './reading.ts';

export function findFigures(
  _story: Story,
  _tokens: readonly Token[],
  _quotations: readonly Quotation[],
): Figure[] {
  return [];
}
