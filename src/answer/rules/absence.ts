import { contains, type Span, sameSpan } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import { isOfArchive } from '../doubt/signals.ts';
import { asksSource, isBoilerplate } from '../features/place.ts';
import type { Proposal } from '../proposal.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { ageOf, personAsked } from './ages.ts';
import { statesOf } from './states.ts';
import { asksForAge } from './wants.ts';

export type Doubt = 'not-in-story' | 'in-doubt';

/** Why a question is not answered whatever the weights say; null where nothing speaks against it. */
export function doubtOf(proposal: Proposal): Doubt | null {
  const { top, answer } = proposal;
  const { asked, sentence } = top;
  return (
    (isBoilerplate(sentence, asked) && !asksSource(asked) ? 'in-doubt' : null) ??
    ageDoubt(top, answer) ??
    (isOfArchive(proposal) ? null : placeDoubt(asked)) ??
    stateDoubt(asked) ??
    kindDoubt(asked, sentence, answer)
  );
}

/** An age that the story gives for the very person. */
export function givesAge({ top: { asked }, answer }: Proposal): boolean {
  const person = asksForAge(asked) ? personAsked(asked) : null;
  const age = person && ageOf(person, asked);
  return age !== null && sameSpan(age, answer);
}

/** An age is of someone: a stretch of another measure, or a number where they are not spoken of, is none. */
function ageDoubt({ asked, sentence }: Ranked, answer: Span): Doubt | null {
  if (!asksForAge(asked)) return null;
  const person = personAsked(asked);
  if (!person || ageOf(person, asked)) return null;
  const stems = allTermsOf(person.name).map(({ stem }) => stem);
  const spokenOf = stems.some((one) => sentence.places.has(one) || sentence.carried.has(one));
  const figure = sentence.figures.find((one) => contains(answer, one));
  const { text } = asked.view.entry.story;
  const years = figure
    ? figure.kind === 'age' ||
      (typeof figure.value === 'number' && figure.value <= 120 && figure.kind === 'count' && !figure.what)
    : /^(?:ages?d? )?\d{1,3}\b/.test(text.slice(answer.start, answer.end));
  return spokenOf && years ? null : 'not-in-story';
}

/** "The US" where the story never names it. */
function placeDoubt({ question, view }: Asked): Doubt | null {
  const states = question.words.some(({ word }, i) => word === 'us' && question.words[i - 1]?.word === 'the');
  return states && !namesUnitedStates(view) ? 'not-in-story' : null;
}

const namesUnitedStates = ({ sentences, initials, frequency }: Asked['view']): boolean =>
  initials.has('us') ||
  ['america', 'american', 'washington', 'usa'].some((one) => frequency.has(one)) ||
  sentences.some(({ words }) => words.some(({ word, tag, name }) => word === 'us' && (tag === 'M' || name)));

/** "How many died" where the story's people were but injured. */
function stateDoubt({ question, terms, view }: Asked): Doubt | null {
  if (question.wanted !== 'count' && question.wanted !== 'percent') return null;
  const untold = terms
    .flatMap(({ stem }) => statesOf(stem))
    .some((state) => [...state].every((one) => !view.frequency.has(one)));
  return untold ? 'not-in-story' : null;
}

/** "How much" is not answered by a score. */
function kindDoubt({ question }: Asked, sentence: SentenceView, answer: Span): Doubt | null {
  if (question.wanted !== 'money') return null;
  const inside = sentence.figures.filter((one) => contains(answer, one));
  return inside.length > 0 && inside.every(({ kind }) => kind === 'score' || kind === 'age')
    ? 'in-doubt'
    : null;
}
