import { contains, type Span } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import { isNation } from '../demonyms.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { isNumeric } from '../wanted.ts';
import { ageOf, personAsked } from './ages.ts';
import { dateFit } from './figures.ts';
import { statesOf } from './states.ts';
import { asksForAge, datesAsked } from './wants.ts';

export type Doubt = 'not-in-story' | 'in-doubt';

/** Why a question is not answered whatever the weights say; null where nothing speaks against it. */
export function doubtOf(top: Ranked, answer: Span): Doubt | null {
  const { asked, sentence } = top;
  return (
    ageDoubt(top, answer) ??
    placeDoubt(asked) ??
    dateDoubt(asked, sentence, answer) ??
    stateDoubt(asked, sentence)
  );
}

/** An age is of someone: a stretch of another measure, or a number where they are not spoken of, is none. */
function ageDoubt({ asked, sentence }: Ranked, answer: Span): Doubt | null {
  if (!asksForAge(asked)) return null;
  const person = personAsked(asked);
  if (!person || ageOf(person, asked)) return null;
  const stems = allTermsOf(person.name).map(({ stem }) => stem);
  const spokenOf = stems.some((one) => sentence.places.has(one) || sentence.carried.has(one));
  const figure = sentence.figures.find((one) => contains(answer, one));
  const years = figure ? figure.kind === 'age' || (figure.kind === 'count' && figure.unit === null) : true;
  return spokenOf && years ? null : 'not-in-story';
}

/** A country that the story never names. */
function placeDoubt(asked: Asked): Doubt | null {
  const { question, terms, view } = asked;
  const foreign = terms.some(({ word, matches, frame }) => !frame && matches.size === 0 && isNation(word));
  if (foreign) return 'not-in-story';
  const states = question.words.some(({ word }, i) => word === 'us' && question.words[i - 1]?.word === 'the');
  return states && !namesUnitedStates(view) ? 'not-in-story' : null;
}

const namesUnitedStates = ({ sentences, initials, frequency }: Asked['view']): boolean =>
  initials.has('us') ||
  ['america', 'american', 'washington', 'usa'].some((one) => frequency.has(one)) ||
  sentences.some(({ words }) => words.some(({ word, tag, name }) => word === 'us' && (tag === 'M' || name)));

/** A date that the story never has, or that the figure's own words contradict. */
function dateDoubt(asked: Asked, sentence: SentenceView, answer: Span): Doubt | null {
  if (!isNumeric(asked.question.wanted)) return null;
  const dates = datesAsked(asked);
  if (dates.length === 0) return null;
  if (dates.every(({ matches }) => matches.size === 0)) return 'in-doubt';
  const figure = sentence.figures.find((one) => contains(answer, one));
  return figure && dateFit(asked, sentence, figure) < 0 ? 'in-doubt' : null;
}

/** "How many died" where the sentence's people were injured. */
function stateDoubt({ question, terms, view }: Asked, sentence: SentenceView): Doubt | null {
  if (question.wanted !== 'count' && question.wanted !== 'percent') return null;
  for (const { stem } of terms) {
    for (const state of statesOf(stem)) {
      if ([...state].some((one) => sentence.places.has(one))) continue;
      return [...state].some((one) => view.frequency.has(one)) ? 'in-doubt' : 'not-in-story';
    }
  }
  return null;
}
