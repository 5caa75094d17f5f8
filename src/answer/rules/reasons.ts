import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { pieceFrom } from './pieces.ts';

const verbal = (tag: string | undefined) => tag === 'V' || tag === 'A';
const plain =
  /(?:^|[\s(“"‘])(?:because|because of|due to|owing to|thanks to|in light of|in response to|so that|in order to|amid|following)\s*$/i;
const opening =
  /^(?:because|due to|owing to|thanks to|in light of|in response to|after|as|since|so|for(?! (?:\d|an? (?:hour|day|week|month|year)|one|two|three|four|five|six|seven|eight|nine|ten|more|about|nearly))|over|to|amid|following)\b/i;

/** "Why": the clause of the reason; the whole sentence where the trees chose but a phrase of it; null where their choice stands. */
export function reasonFor(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const [top] = sentences;
  if (!top || !chosen) return null;
  const { text } = top.asked.view.entry.story;
  const host = sentences.find(({ sentence }) => contains(sentence, chosen))?.sentence;
  if (!host) return null;
  const cause = causeOf(top.asked, host);
  if (cause) return cause;
  const told = reasonIn(top.asked, host, chosen, true);
  if (told && !overlaps(told, chosen)) return told;
  const words = host.words.filter((word) => contains(chosen, word));
  if (
    opening.test(text.slice(chosen.start, chosen.end)) ||
    plain.test(text.slice(Math.max(host.start, chosen.start - 20), chosen.start))
  )
    return null;
  const clause = reasonIn(top.asked, host, chosen);
  if (clause && (contains(chosen, clause) || !words.some(({ tag }) => verbal(tag)))) return clause;
  if (clause && overlaps(clause, chosen)) return clause;
  return words.some(({ tag }) => verbal(tag)) ? null : { start: host.start, end: host.end };
}

/** "Why was it delayed": "by a lawsuit" of "was delayed by a lawsuit"; not by whom. */
function causeOf(asked: Asked, host: SentenceView): Span | null {
  const { words, names, figures } = host;
  const verb = words.findIndex(
    ({ tag, stem, word }, i) =>
      tag === 'V' &&
      /ed$/.test(word) &&
      words[i + 1]?.word === 'by' &&
      asked.terms.some(({ matches }) => matches.has(stem)),
  );
  const next = words[verb + 2];
  if (
    verb < 0 ||
    !next ||
    next.tag === 'V' ||
    words.some(({ word }) => word === 'because') ||
    [...names, ...figures].some((one) => overlaps(one, next))
  )
    return null;
  return pieceFrom(asked.view.entry.story.text, host, verb + 1);
}

/** "because …", "after the river burst …", "for a second yellow card": from the word that opens it to its clause's end. */
function reasonIn(asked: Asked, { words, end }: SentenceView, chosen: Span, plainly = false): Span | null {
  const { text } = asked.view.entry.story;
  const isAsked = (stem: string) => asked.terms.some(({ matches }) => matches.has(stem));
  const followsVerb = (at: number) => {
    const verb = words.findLastIndex(({ tag, stem }, i) => i < at && tag === 'V' && isAsked(stem));
    return verb >= 0 && !/[,;:—–]/u.test(text.slice(words[verb]?.end ?? 0, words[at]?.start ?? 0));
  };
  const isChosen = (i: number) => words[i] !== undefined && contains(chosen, words[i]);
  const strong = words.findIndex(
    ({ word, start }, i) =>
      i > 0 &&
      (/^(?:because|due|owing)$/.test(word) ||
        (word === 'thanks' && words[i + 1]?.word === 'to') ||
        (/^(?:saying|arguing|citing)$/.test(word) && /,\s*$/.test(text.slice(words[i - 1]?.end, start))) ||
        /^in (?:light of|response to|order to)\b/.test(text.slice(start, end))),
  );
  const clausal = words.findIndex(
    ({ word }, i) =>
      /^(?:after|as|since)$/.test(word) &&
      words[i - 1]?.word !== 'such' &&
      i > 0 &&
      /^[DOMNJ]$/.test(words[i + 1]?.tag ?? '') &&
      (isChosen(i) || words.slice(i + 2, i + 7).some(({ tag }) => verbal(tag))),
  );
  const weak = words.findIndex(
    ({ word, tag }, i) =>
      i > 0 &&
      (isChosen(i) || followsVerb(i)) &&
      tag !== 'V' &&
      /^for$/.test(word) &&
      /^[DNJV]$/.test(words[i + 1]?.tag ?? '') &&
      words[i + 1]?.tag !== 'A',
  );
  const at = strong > 0 || plainly ? strong : clausal > 0 ? clausal : weak;
  const first = words[at];
  if (at <= 0 || !first) return null;
  let last = at;
  while (
    last + 1 < words.length &&
    !/[,;:—–“”"]/u.test(text.slice(words[last]?.end ?? 0, words[last + 1]?.start ?? 0))
  )
    last++;
  const repeats = words.slice(at, last + 1).some(({ tag, stem }) => tag === 'V' && isAsked(stem));
  if (repeats) return null;
  return { start: first.start, end: Math.min(words[last]?.end ?? end, end) };
}
