import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import { attribute } from './quotation/attribute.ts';
import { draftsOf } from './quotation/draft.ts';
import { findLines } from './quotation/line.ts';
import { findQuoted } from './quotation/marks.ts';
import { Voices } from './quotation/voices.ts';
import type { Person, Quotation } from './reading.ts';

/**
 * Whose words are whose, in text order: the quoted stretches, the cues beside them and what is reported without
 * marks, then for each the speaker, followed over pronouns and paragraphs.
 */
export function findQuotations(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
): Quotation[] {
  const quoted = findQuoted(story.text, story.paragraphs);
  const lines = findLines(story, tokens, quoted);
  const drafts = draftsOf(story.text, lines);
  return attribute(story.text, lines, drafts, new Voices(story, tokens, people, quoted));
}
