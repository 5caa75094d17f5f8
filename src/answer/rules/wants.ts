import type { Asked, AskedTerm } from '../asked.ts';

const dates =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|1[89]\d\d|20\d\d)$/;

/** The question's dates: months, days of the week, years. */
export const datesAsked = ({ question, terms }: Asked): readonly AskedTerm[] =>
  question.wanted === 'time' ? [] : terms.filter(({ word }) => dates.test(word));

export const asksForScore = ({ question: { words } }: Asked): boolean =>
  /^(?:what (?:is|was) the (?:final |end )?(?:score|result)|(?:final )?score)\b/.test(
    words.map(({ word }) => word).join(' '),
  );

export const asksForAge = ({ question: { words } }: Asked): boolean =>
  /\bhow old\b|\bwhat age\b|\bage of\b/.test(words.map(({ word }) => word).join(' '));
