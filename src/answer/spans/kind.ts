import { overlaps, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import { isNation, sameNation } from '../demonyms.ts';
import type { NameSpan, SentenceView } from '../view.ts';
import type { SpanCandidate } from './candidates.ts';

/** May the piece answer by the kind of thing that it is? Only what is certain: where in doubt, it may. */
export function isOfKind(asked: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  const { word, wanted } = asked.question;
  if (word === 'where') return mayBePlace(asked, sentence, span);
  if (wanted === 'time' && word === 'when') return sentence.times.some((one) => overlaps(one, span));
  if (wanted === 'speech' || wanted === 'manner' || wanted === 'reason') return !isBareNumber(span);
  return true;
}

const isBareNumber = ({ kind }: SpanCandidate) => kind === 'figure' || kind === 'time';

/** No number, no date, nobody, no people of a nation. */
function mayBePlace({ view }: Asked, sentence: SentenceView, span: SpanCandidate): boolean {
  if (isBareNumber(span) || sentence.times.some((one) => one.start <= span.start && span.end <= one.end))
    return false;
  if (span.kind !== 'name' && span.kind !== 'names') return true;
  const names = sentence.names.filter((one) => overlaps(one, span));
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
