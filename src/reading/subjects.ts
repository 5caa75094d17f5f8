import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import type { Person, Quotation, SentenceSubject } from './reading.ts';

export function findSubjects(
  _story: Story,
  _tokens: readonly Token[],
  _people: readonly Person[],
  _quotations: readonly Quotation[],
): SentenceSubject[] {
  return [];
}
