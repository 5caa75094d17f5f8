import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import type { Person, Quotation } from './reading.ts';

export function findQuotations(
  _story: Story,
  _tokens: readonly Token[],
  _people: readonly Person[],
): Quotation[] {
  return [];
}
