import { contains, type Span, sameSpan } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import { isNation } from '../demonyms.ts';
import { isOfArchive } from '../doubt/signals.ts';
import { coverage, matchOf } from '../features/match.ts';
import { asksSource, isBoilerplate } from '../features/place.ts';
import type { Proposal } from '../proposal.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { isNumeric } from '../wanted.ts';
import { ageOf, personAsked } from './ages.ts';
import { asksAtDate, dateFit } from './figures.ts';
import { statesOf } from './states.ts';
import { asksForAge, datesAsked } from './wants.ts';

export type Doubt = 'not-in-story' | 'in-doubt';

/** Why a question is not answered whatever the weights say; null where nothing speaks against it. */
export function doubtOf(proposal: Proposal): Doubt | null {
  const { top, answer, ranked } = proposal;
  const { asked, sentence } = top;
  return (
    (isBoilerplate(sentence, asked) && !asksSource(asked) ? 'in-doubt' : null) ??
    ageDoubt(top, answer) ??
    (isOfArchive(proposal) ? null : unnamedDoubt(asked)) ??
    dateDoubt(asked, sentence, answer) ??
    stateDoubt(asked, sentence) ??
    kindDoubt(asked, sentence, answer) ??
    speakerDoubt(top, ranked) ??
    stanceDoubt(asked, sentence)
  );
}

/** An age that the story gives for the very person. */
export function givesAge({ top: { asked }, answer }: Proposal): boolean {
  const person = asksForAge(asked) ? personAsked(asked) : null;
  const age = person && ageOf(person, asked);
  return age !== null && sameSpan(age, answer);
}

/** Countries and dates that the story that is asked never names. */
function unnamedDoubt(asked: Asked): Doubt | null {
  const dates = asksOfDate(asked) ? datesAsked(asked) : [];
  if (dates.length > 0 && dates.every(({ matches }) => matches.size === 0)) return 'in-doubt';
  return placeDoubt(asked);
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

const asksOfDate = (asked: Asked) => isNumeric(asked.question.wanted) || asksAtDate(asked);

/** A date that the figure's own words contradict. */
function dateDoubt(asked: Asked, sentence: SentenceView, answer: Span): Doubt | null {
  if (!asksOfDate(asked) || datesAsked(asked).length === 0) return null;
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

/** "How much" is not answered by a score. */
function kindDoubt({ question }: Asked, sentence: SentenceView, answer: Span): Doubt | null {
  if (question.wanted !== 'money') return null;
  const inside = sentence.figures.filter((one) => contains(answer, one));
  return inside.length > 0 && inside.every(({ kind }) => kind === 'score' || kind === 'age')
    ? 'in-doubt'
    : null;
}

/** By how much of the question's weight another sentence with words of someone else must have more. */
const muchMore = 0.3;

/** "Who called it theatre": not who speaks where the word is missing, if another's words have it. */
function speakerDoubt({ asked, sentence }: Ranked, ranked: readonly Ranked[]): Doubt | null {
  if (asked.question.wanted !== 'speaker') return null;
  const share = (one: SentenceView) =>
    coverage(asked.terms, matchOf(asked, one).exact, ({ at }) => at !== asked.question.cue);
  const speakers = new Set(sentence.quotations.map(({ speaker }) => speaker?.name));
  const others = ranked.filter(
    (one) =>
      one.asked === asked && one.sentence.quotations.every(({ speaker }) => !speakers.has(speaker?.name)),
  );
  const own = share(sentence);
  return others.some((one) => share(one.sentence) > own + muchMore) ? 'in-doubt' : null;
}

const stances = new Set('deni admit accus blame prais confirm condemn reject refus'.split(' '));

/** "Who denied it": not who claimed it, where the story has another sentence with the denial. */
function stanceDoubt({ question, terms, view }: Asked, sentence: SentenceView): Doubt | null {
  const cue = question.wanted === 'speaker' ? terms.find(({ at }) => at === question.cue) : undefined;
  if (!cue || !stances.has(cue.stem)) return null;
  const has = ({ places }: SentenceView) => [...cue.matches.keys()].some((one) => places.has(one));
  return !has(sentence) && view.sentences.some(has) ? 'in-doubt' : null;
}
