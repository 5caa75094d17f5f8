import { contains, overlaps, type Span, textOf } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { isNation, sameNation } from '../demonyms.ts';
import type { NameSpan, SentenceView, StoryView } from '../view.ts';
import { kindOfNoun, moves, type Wanted } from '../wanted.ts';
import type { SpanCandidate } from './candidates.ts';
import { isPlaced, placedShare } from './places.ts';

/** May the piece answer by the kind of thing that it is? Only what is certain: where in doubt, it may. */
export function isOfKind(asked: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  const { word, wanted } = asked.question;
  if (crossesMarks(asked.view.entry.story.text, span)) return false;
  if (isNamely(wanted) && isEmpty(asked, sentence, span)) return false;
  if (word === 'where') return mayBePlace(asked, sentence, span);
  switch (wanted) {
    case 'time':
      return (
        !asksWhen(asked) ||
        sentence.times.some(
          (one) => overlaps(one, span) && !(isBareNumber(span) && describes(asked, sentence, one)),
        )
      );
    case 'speech':
    case 'reason':
      return !isBareNumber(span);
    case 'manner':
      return (
        !isBareNumber(span) &&
        !/^(?:name|names|role|apposition)$/.test(span.kind) &&
        !(isNominal(span) && sentence.names.some((name) => isPerson(name) && name.end === span.end))
      );
    case 'person':
      return !/^who/.test(word ?? '') || mayBeSomebody(asked, sentence, span);
    case 'name':
      return (
        !isBareNumber(span) &&
        !hasVerb(sentence, span) &&
        !isTime(sentence, span) &&
        !(
          asked.head &&
          kindOfNoun(asked.head.word) === 'name' &&
          isTitled(asked.view.entry.story.text, sentence, span)
        )
      );
    case 'quantity':
      return (
        !asksHowLong(asked) || !sentence.figures.some((one) => one.kind === 'age' && overlaps(one, span))
      );
    case 'thing':
      return mayBeThing(asked, sentence, span);
    case 'verdict':
      return mayDecide(asked, sentence, span);
    default:
      return true;
  }
}

const closing: Readonly<Record<string, string>> = { '‘': '’', '“': '”' };

/** "options’ the U.S." of "‘alternative options’ the U.S.": begun inside of marks and ended outside. */
function crossesMarks(text: string, { start, end }: Span): boolean {
  const words = textOf(text, { start, end });
  const count = (mark: string) => words.split(mark).length - 1;
  if (count('"') % 2 === 1 || count('“') !== count('”')) return true;
  const mark = closing[text[start - 1] ?? ''];
  const at = mark ? text.indexOf(mark, start) : -1;
  return at >= 0 && at < end - 1 && !/\p{L}/u.test(text[at + 1] ?? '');
}

const isNamely = (wanted: Wanted) =>
  wanted === 'person' || wanted === 'place' || wanted === 'name' || wanted === 'thing';

/** Nothing but words of the question and of grammar; or begun with "and". */
function isEmpty({ terms }: Asked, { words }: SentenceView, span: SpanCandidate): boolean {
  const inside = words.filter((word) => contains(span, word));
  if (/^(?:and|or|but)$/.test(inside[0]?.word ?? '')) return true;
  return inside.every(
    ({ word, stem }) => isStopWord(word) || terms.some(({ matches }) => (matches.get(stem) ?? 0) >= 0.8),
  );
}

/** "When", "what time", "which year"; not "what is the golden week". */
const asksWhen = ({ question: { word, words, head } }: Asked) =>
  word === 'when' || (head !== null && /^(?:what|which)$/.test(words[head - 1]?.word ?? ''));

/** "The 2022 edition": a year that tells editions apart, not when something was. */
const describes = ({ view, question }: Asked, { words, times }: SentenceView, { start, end }: Span) => {
  const { text } = view.entry.story;
  const next = words.find((word) => word.start >= end);
  return (
    question.word === 'when' &&
    times.length > 1 &&
    /\b(?:the|an?|its|his|her|their) $/.test(text.slice(Math.max(0, start - 6), start)) &&
    next !== undefined &&
    next.start === end + 1 &&
    /^[NJM]$/.test(next.tag)
  );
};

/** "Sen. Ida Bron", "Mr Peel": no newspaper and no colour. */
const isTitled = (text: string, { names }: SentenceView, span: SpanCandidate) =>
  isNominal(span) &&
  names.some(
    (name) =>
      overlaps(name, span) &&
      isPerson(name) &&
      (name.person?.role ||
        /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Sir|Lord|Lady|Dame|Prof)\b/.test(text.slice(name.start, name.end))),
  );

const isTime = ({ times }: SentenceView, span: Span) => times.some((one) => contains(one, span));

const asksHowLong = ({ question: { words } }: Asked) =>
  words.some(({ word }, i) => word === 'how' && words[i + 1]?.word === 'long');

const isBareNumber = ({ kind }: SpanCandidate) => kind === 'figure' || kind === 'time';

/** A verb, other than in a title: "Meet the Press". */
const hasVerb = ({ words, names }: SentenceView, span: Span) =>
  words.some(
    (word) => /^[VA]$/.test(word.tag) && contains(span, word) && !names.some((name) => overlaps(name, word)),
  );

/** Nothing done, no number, no place that somebody is in. */
function mayBeSomebody(asked: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  if (isBareNumber(span) || (/^(?:predicate|clause)$/.test(span.kind) && hasVerb(sentence, span)))
    return false;
  if (sentence.words.find(({ start }) => start >= span.start)?.tag === 'P') return false;
  const before = asked.view.entry.story.text.slice(Math.max(sentence.start, span.start - 9), span.start);
  const name = sentence.names.find(({ start }) => start === span.start);
  if (!name && /\bin (?:the )?$/.test(before)) return false;
  return !(
    span.kind === 'name' &&
    !(name && isPerson(name)) &&
    /\b(?:in|at|near|outside|from) (?:the )?$/.test(before)
  );
}

/** What somebody does or makes is no number by itself and no person; what something is may be a number. */
function mayBeThing({ question, terms }: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  const forms = question.words.map(({ word }) => word);
  if (question.head !== null && isBesideThePoint(sentence, span)) return false;
  if (
    question.word !== 'what' ||
    !/^(?:did|does|do|will|would|caused?|causes)$/.test(
      forms.filter((form) => form !== 'else')[forms.indexOf('what') + 1] ?? '',
    )
  )
    return true;
  if (isNominal(span) && namesAsked({ terms }, sentence, span)) return false;
  if (forms.at(-1) === 'do' && !isDeed(sentence, span)) return false;
  if (isBareNumber(span)) return isSum(sentence, span) || forms.some((form) => moves.has(form));
  return !(span.kind === 'name' && sentence.names.some((name) => isPerson(name) && overlaps(name, span)));
}

const isNominal = ({ kind }: SpanCandidate) => /^(?:name|names|phrase|long-phrase|apposition)$/.test(kind);

/** "Did they …" is decided by what was done, a number or words quoted, not by where or by whom alone. */
const mayDecide = ({ question }: Asked, sentence: SentenceView, span: SpanCandidate) =>
  question.cue !== null ||
  isBareNumber(span) ||
  hasVerb(sentence, span) ||
  sentence.quotations.some((one) => overlaps(one, span));

const namesAsked = ({ terms }: Pick<Asked, 'terms'>, { names }: SentenceView, span: Span) =>
  names.some((name) => overlaps(name, span) && isAskedName(terms, name));

/** Somebody whom the question names. */
const isAskedName = (terms: readonly AskedTerm[], name: NameSpan) =>
  isPerson(name) &&
  terms.some(({ matches }) => name.words.some(({ stem }) => (matches.get(stem) ?? 0) >= 0.8));

const isSum = ({ figures }: SentenceView, span: Span) =>
  figures.some((figure) => figure.kind !== 'count' && overlaps(figure, span));

/** No deed, and somebody or a time in it. */
const isBesideThePoint = (sentence: SentenceView, span: SpanCandidate) =>
  isNominal(span) &&
  (sentence.times.some((one) => contains(span, one)) ||
    sentence.names.some(
      ({ person, ...name }) => person?.kind === 'person' && person.role && contains(span, name),
    ));

/** "What did the bill do": something with a verb of its own. */
const isDeed = (sentence: SentenceView, span: SpanCandidate) =>
  /^(?:predicate|clause|segment|sentence|quotation|fragment)$/.test(span.kind) && hasVerb(sentence, span);

/** No number, no date, nobody, no people of a nation. */
function mayBePlace({ view, question }: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  if (isBareNumber(span) || sentence.times.some((one) => one.start <= span.start && span.start < one.end))
    return false;
  const names = sentence.names.filter((one) => overlaps(one, span));
  if (names.length > 0 && names.every(isPeople)) return false;
  if (question.words.some(({ word }) => goes.test(word)) && !isGoal(view.entry.story.text, sentence, span))
    return false;
  if (!looksPlaced(view, sentence, span, names)) return false;
  if (span.kind !== 'name' && span.kind !== 'names') return true;
  return !names.every((name) => isPeople(name) || isPerson(name) || isSpeaker(view.entry.story.text, name));
}

const goes = /^(?:go|goes|going|went|head|headed|heading|bound|taken|sent|travell?ing|flown|moving)$/;

/** After "to", "for", "into", or begun with it. */
const isGoal = (text: string, { words }: SentenceView, span: Span) =>
  /^(?:to|for|into|towards?|between|via)$/.test(words.find(({ start }) => start >= span.start)?.word ?? '') ||
  /\b(?:to|for|into|towards?|between|via) (?:the |an? |its |his |her |their )?$/.test(
    text.slice(Math.max(0, span.start - 16), span.start),
  );

/** After "in" or "to", begun with it, or with the name of what elsewhere in the story stands so. */
function looksPlaced(
  view: StoryView,
  { words }: SentenceView,
  span: SpanCandidate,
  names: readonly NameSpan[],
): boolean {
  const inside = words.filter((word) => contains(span, word));
  return (
    isPlaced(view.entry.story.text, span) ||
    inside[0]?.tag === 'P' ||
    names.some((name) => placedShare(view, name) > 0) ||
    inside.some(
      (word) =>
        word.tag === 'N' && kindOfNoun(word.word) === 'place' && !names.some((name) => contains(name, word)),
    )
  );
}

const isPerson = ({ person }: NameSpan) => person?.kind === 'person';

/** "Israeli" or "Israelis", not "Israel": of a nation's words, the one that ends like an adjective. */
function isPeople({ words }: NameSpan): boolean {
  const [only] = words;
  if (words.length !== 1 || !only) return false;
  const word = isNation(only.word) ? only.word : only.word.replace(/s$/, '');
  return (
    isNation(word) &&
    sameNation(word).length > 1 &&
    /(?:an|ese|ish|i|ch|ss|utch)$/.test(word) &&
    !/^(?:japan|iran|pakistan|afghanistan|jordan|sudan)$/.test(word)
  );
}

/** "Lumetra said": what speaks is no place. */
const isSpeaker = (text: string, { end }: Span) =>
  /^,? (?:said|says|told|added)\b/.test(text.slice(end, end + 8));
