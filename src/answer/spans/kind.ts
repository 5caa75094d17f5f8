import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import { isNation, sameNation } from '../demonyms.ts';
import type { NameSpan, SentenceView } from '../view.ts';
import { aboutMoney, moves } from '../wanted.ts';
import type { SpanCandidate } from './candidates.ts';

/** May the piece answer by the kind of thing that it is? Only what is certain: where in doubt, it may. */
export function isOfKind(asked: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  const { word, wanted } = asked.question;
  if (crossesMarks(asked.view.entry.story.text, span)) return false;
  if (word === 'where') return mayBePlace(asked, sentence, span);
  switch (wanted) {
    case 'time':
      return !asksWhen(asked) || sentence.times.some((one) => overlaps(one, span));
    case 'speech':
    case 'reason':
      return !isBareNumber(span);
    case 'manner':
      return !isBareNumber(span) && !/^(?:name|names|role|apposition)$/.test(span.kind);
    case 'person':
      return !/^who/.test(word ?? '') || mayBeSomebody(asked, sentence, span);
    case 'name':
      return !isBareNumber(span) && !hasVerb(sentence, span);
    case 'thing':
      return mayBeThing(asked, sentence, span);
    default:
      return true;
  }
}

const closing: Readonly<Record<string, string>> = { '‘': '’', '“': '”' };

/** "options’ the U.S." of "‘alternative options’ the U.S.": begun inside of marks and ended outside. */
function crossesMarks(text: string, { start, end }: Span): boolean {
  const mark = closing[text[start - 1] ?? ''];
  const at = mark ? text.indexOf(mark, start) : -1;
  return at >= 0 && at < end - 1 && !/\p{L}/u.test(text[at + 1] ?? '');
}

/** "When", "what time", "which year"; not "what is the golden week". */
const asksWhen = ({ question: { word, words, head } }: Asked) =>
  word === 'when' || (head !== null && /^(?:what|which)$/.test(words[head - 1]?.word ?? ''));

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
    /\b(?:in|at|near|outside) (?:the )?$/.test(before)
  );
}

/** What somebody does or makes is no number by itself and no person; what something is may be a number. */
function mayBeThing({ question }: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  const forms = question.words.map(({ word }) => word);
  if (
    question.word !== 'what' ||
    !/^(?:did|does|do|will|would|caused?|causes)$/.test(forms[forms.indexOf('what') + 1] ?? '')
  )
    return true;
  if (isBareNumber(span)) return forms.some((form) => aboutMoney.has(form) || moves.has(form));
  return !(span.kind === 'name' && sentence.names.some((name) => isPerson(name) && overlaps(name, span)));
}

/** No number, no date, nobody, no people of a nation. */
function mayBePlace({ view }: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  if (isBareNumber(span) || sentence.times.some((one) => one.start <= span.start && span.end <= one.end))
    return false;
  const names = sentence.names.filter((one) => overlaps(one, span));
  if (names.length > 0 && names.every(isPeople)) return false;
  if (span.kind !== 'name' && span.kind !== 'names') return true;
  return !names.every((name) => isPeople(name) || isPerson(name) || isSpeaker(view.entry.story.text, name));
}

const isPerson = ({ person }: NameSpan) => person?.kind === 'person';

/** "Israeli", not "Israel": of a nation's words, the one that ends like an adjective. */
function isPeople({ words }: NameSpan): boolean {
  const [only] = words;
  if (words.length !== 1 || !only || !isNation(only.word)) return false;
  return (
    sameNation(only.word).length > 1 &&
    /(?:an|ese|ish|i|ch|ss|utch)$/.test(only.word) &&
    !/^(?:japan|iran|pakistan|afghanistan|jordan|sudan)$/.test(only.word)
  );
}

/** "Lumetra said": what speaks is no place. */
const isSpeaker = (text: string, { end }: Span) =>
  /^,? (?:said|says|told|added)\b/.test(text.slice(end, end + 8));
