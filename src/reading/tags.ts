import type { Story } from '../story/story.ts';
import { allTermsOf } from '../text/terms.ts';
import type { Pos, Token } from '../text/tokens.ts';

const letters: Readonly<Record<Pos, string>> = {
  ADJ: 'J',
  ADP: 'P',
  ADV: 'R',
  AUX: 'A',
  CCONJ: 'C',
  DET: 'D',
  INTJ: 'I',
  NOUN: 'N',
  NUM: '1',
  PART: 'T',
  PRON: 'O',
  PROPN: 'M',
  PUNCT: 'X',
  SCONJ: 'S',
  SPACE: 'X',
  SYM: 'X',
  VERB: 'V',
  X: 'X',
};

/**
 * The part of speech of every word of the story (as `allTermsOf` finds them), a letter each, so that answering needs
 * no tagger. J adjective, P preposition, R adverb, A auxiliary, C and, D determiner, N noun, M name, 1 number,
 * T particle, O pronoun, S subjunction, V verb, I interjection, X anything else.
 */
export function tagWords(story: Story, tokens: readonly Token[]): string {
  let tags = '';
  let at = 0;
  for (const word of allTermsOf(story.text)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= word.start) at++;
    const token = tokens[at];
    tags += token && token.start < word.end ? letters[token.pos] : 'X';
  }
  return tags;
}
