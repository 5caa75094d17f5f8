import type { Figure } from '../../reading/reading.ts';
import { fold } from '../../text/fold.ts';
import { contains, type Span } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import { countedBy } from '../features/fit.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { isNumeric, moves } from '../wanted.ts';
import { clausesOf, within } from './clauses.ts';
import { statesOf } from './states.ts';
import { asksForScore, datesAsked } from './wants.ts';

/** By how much another figure must suit the question better than the chosen one. */
const clearly = 0.35;

/** The figure of the sentences that suits the question clearly better than the chosen one; null where none does. */
export function betterFigure(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const asked = sentences[0]?.asked;
  if (!asked) return null;
  if (asksForScore(asked)) {
    const score = sentences.flatMap(({ sentence }) => sentence.figures).find(({ kind }) => kind === 'score');
    if (score) return score;
  }
  if (!isNumeric(asked.question.wanted) && !asksAtDate(asked)) return null;
  const [top] = sentences;
  const host = sentences.find(({ sentence }) => chosen && contains(sentence, chosen)) ?? top;
  if (!host || host.sentence.figures.length === 0) return null;
  const scored = host.sentence.figures.map((figure) => ({
    figure,
    score: suits(asked, host.sentence, figure),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const present = scored.filter(({ figure }) => chosen && contains(chosen, figure));
  const most = Math.max(...present.map(({ score }) => score));
  if (present.length === 0 && asked.question.wanted === 'count' && countsNoun(asked, best.figure) > 0) {
    const { figure } = best;
    return { start: Math.min(figure.start, figure.qualifierSpan?.start ?? figure.start), end: figure.end };
  }
  if (present.length === 0) return datesAsked(asked).length > 0 && best.score >= 1 ? best.figure : null;
  return best.score > most + clearly ? best.figure : null;
}

/** "What was inflation in February" */
export const asksAtDate = (asked: Asked) =>
  asked.question.cue === null &&
  /^(?:thing|keywords|definition)$/.test(asked.question.wanted) &&
  datesAsked(asked).length > 0;

const kinds = {
  count: ['count'],
  money: ['money'],
  percent: ['percent', 'fraction'],
  quantity: ['quantity', 'age'],
};

/** How well a figure suits: its kind, what it counts, its clause's share in the question, its date, its side. */
export function suits(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const { text } = asked.view.entry.story;
  const { wanted } = asked.question;
  const kind = isNumeric(wanted) && kinds[wanted as keyof typeof kinds].includes(figure.kind) ? 1 : 0;
  const counted = countedBy(figure, asked.head, text);
  return (
    0.8 * kind +
    0.5 * counted +
    countsNoun(asked, figure) +
    clauseShare(asked, sentence, figure) +
    dateFit(asked, sentence, figure) +
    partitive(asked, sentence, figure) +
    ordinalFit(asked, sentence, figure) +
    sideFit(asked, sentence, figure) +
    changeFit(asked, figure) +
    objectFit(asked, sentence, figure) +
    stateFit(asked, sentence, figure)
  );
}

/** The very noun that is asked for: "1,200 detainees", not "125 prisoners". */
function countsNoun({ head, question, view }: Asked, { what }: Figure): number {
  if (question.wanted !== 'count' || !head || !what) return 0;
  const counted = allTermsOf(view.entry.story.text.slice(what.start, what.end));
  return counted.some(({ stem }) => head.matches.has(stem)) ? 0.4 : 0;
}

/** 0..1: of the question's words that the sentence has, those in the figure's clause. */
function clauseShare(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const { text } = asked.view.entry.story;
  const clause = clausesOf(text, sentence).find((one) => within(one, figure));
  let all = 0;
  let inside = 0;
  for (const term of asked.terms) {
    if (term === asked.head) continue;
    const places = sentence.words.filter(({ stem }) => term.matches.has(stem));
    if (places.length === 0) continue;
    all += term.weight;
    if (clause && places.some((place) => within(clause, place))) inside += term.weight;
  }
  return all > 0 ? inside / all : 0;
}

const sortOfDate = (words: string) =>
  /\b(?:\p{L}+day)\b/u.test(words)
    ? 'day'
    : /\b[12]\d{3}\b/.test(words)
      ? 'year'
      : /\b(?:last|next|this|ago)\b/.test(words)
        ? 'other'
        : 'month';

/** 1 where the nearest date is the asked one, -1 where it is another. */
export function dateFit(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const dates = datesAsked(asked);
  const forms = asked.question.words.map(({ word }) => word).join(' ');
  const relative = /\b(?:last|this|next) (?:year|month|week|season|quarter)\b/.exec(forms)?.[0];
  if ((dates.length === 0 && !relative) || sentence.times.length === 0) return 0;
  const { text } = asked.view.entry.story;
  const next = Math.min(
    ...sentence.figures.filter(({ start }) => start > figure.start).map(({ start }) => start),
    sentence.end,
  );
  const own =
    sentence.times.find(({ start }) => start >= figure.end && start < next) ??
    sentence.times.findLast(({ end }) => end <= figure.start);
  if (!own) return 0;
  if (relative) return fold(text.slice(own.start, own.end)).includes(relative) ? 1 : -1;
  const stems = new Set(allTermsOf(text.slice(own.start, own.end)).map(({ stem }) => stem));
  if (dates.some(({ matches }) => [...matches.keys()].some((one) => stems.has(one)))) return 1;
  const sort = sortOfDate(fold(text.slice(own.start, own.end)));
  return dates.some(({ word }) => sortOfDate(word) === sort) ? -1 : 0;
}

/** "Five of the board's nine members voted": who voted are the five. */
function partitive(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const { text } = asked.view.entry.story;
  const part = sentence.figures.find(
    (other) =>
      other.end < figure.start &&
      /^ of (?:(?:the|its|his|her|their|all)\b)[^,;.]{0,30}$/.test(text.slice(other.end, figure.start)),
  );
  const whole = sentence.figures.find(
    (other) =>
      other.start > figure.end &&
      /^ of (?:(?:the|its|his|her|their|all)\b)[^,;.]{0,30}$/.test(text.slice(figure.end, other.start)),
  );
  if (!part && !whole) return 0;
  const clause = clausesOf(text, sentence).find((one) => within(one, figure));
  const acts = asked.terms.some(
    (term) =>
      term !== asked.head &&
      sentence.words.some(
        (word) =>
          word.tag === 'V' &&
          word.start > figure.end &&
          term.matches.has(word.stem) &&
          clause !== undefined &&
          within(clause, word),
      ),
  );
  return acts || happened(asked) ? (whole ? 1 : -1) : 0;
}

/** "How many were sacked", not "how many are there". */
const happened = ({ question: { words } }: Asked): boolean => {
  const forms = words.map(({ word }) => word).join(' ');
  return (
    /\b(?:are|were|was|is|have|has|had|will|got|get|did) (?:\p{L}+ )*?(?:\p{L}{2,}(?:ed|ing)|be|been|lost?|left|quit|shut|hurt|die)\b/u.test(
      forms,
    ) && !/\b(?:are|is|was|were) there\b|\btotal\b|\bhave$/.test(forms)
  );
};

/** "How many died": "six" of "340 were treated, and six have died". */
function stateFit(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const states = asked.question.wanted === 'count' ? asked.terms.flatMap(({ stem }) => statesOf(stem)) : [];
  if (states.length === 0) return 0;
  const { words } = sentence;
  const told = words.filter(({ stem }) => states.some((state) => state.has(stem)));
  const clause = clausesOf(asked.view.entry.story.text, sentence).find((one) => within(one, figure));
  if (told.length === 0 || !clause) return 0;
  return told.some((word) => within(clause, word)) ? 0.5 : -0.3;
}

const ordinal = /^(?:first|second|third|fourth|fifth|last)$/;

/** "The second dose": the figure whose clause says second, not the one whose clause says first. */
function ordinalFit({ question, view }: Asked, sentence: SentenceView, figure: Figure): number {
  const asked = question.words.map(({ word }) => word).filter((word) => ordinal.test(word));
  if (asked.length === 0) return 0;
  const clause = clausesOf(view.entry.story.text, sentence).find((one) => within(one, figure));
  const found = sentence.words.filter((word) => clause && within(clause, word) && ordinal.test(word.word));
  if (found.length === 0) return 0;
  return found.some(({ word }) => asked.includes(word)) ? 0.8 : -0.8;
}

/** Names of the question against the side that a figure belongs to. */
function sideFit(asked: Asked, sentence: SentenceView, figure: Figure): number {
  const named = asked.terms.filter(({ named }) => named);
  if (named.length === 0) return 0;
  const side = (one: Figure) =>
    [one.scenario?.name, one.claimant?.name].flatMap((name) =>
      allTermsOf(name ?? '').map(({ stem }) => stem),
    );
  const has = (one: Figure) => {
    const stems = side(one);
    return named.some(({ matches }) => stems.some((each) => matches.has(each)));
  };
  return has(figure) && sentence.figures.some((other) => other !== figure && !has(other)) ? 0.5 : 0;
}

/** "How much did she raise": "64,000" of "raised 64,000, though she had hoped to raise 20,000". */
function objectFit(asked: Asked, { words }: SentenceView, { start }: Figure): number {
  const forms = asked.question.words.map(({ word }) => word);
  if (!/^how (?:much|many) (?:\p{L}+ )?(?:did|has|have)\b/u.test(forms.join(' '))) return 0;
  const at = words.findIndex((word) => word.end >= start) - 1;
  const verb = words.findLastIndex(
    ({ tag, stem }, i) =>
      i <= at && i > at - 3 && tag === 'V' && asked.terms.some(({ matches }) => matches.has(stem)),
  );
  if (verb < 0) return 0;
  return words[verb - 1]?.word === 'to' || words[verb - 1]?.tag === 'A' ? -0.2 : 0.4;
}

/** "How much did it rise": "4 percent" of "rose 4 percent to $12". */
function changeFit({ question, view }: Asked, { start, kind }: Figure): number {
  const forms = question.words.map(({ word }) => word);
  if (question.wanted !== 'quantity' || question.head !== null || !forms.some((form) => moves.has(form)))
    return 0;
  const lead = view.entry.story.text.slice(Math.max(0, start - 20), start);
  return (kind === 'percent' ? 0.8 : 0) + (/\b(?:to|from) (?:\p{L}+ )?$/u.test(lead) ? -0.8 : 0);
}
