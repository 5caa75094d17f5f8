import { contains, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import { ageOf, personAsked } from './ages.ts';
import { betterFigure } from './figures.ts';
import { asksForAge } from './wants.ts';

/** What a rule for the question's kind finds in its sentences; null where the trees' choice stands. */
export function ruled(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const asked = sentences[0]?.asked;
  if (!asked) return null;
  if (asksForAge(asked)) {
    const person = personAsked(asked);
    const age = person && ageOf(person, asked);
    if (age && sentences.some(({ sentence }) => contains(sentence, age))) return age;
  }
  return betterFigure(sentences, chosen);
}
