import { contains, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { clausesOf } from './clauses.ts';

/** By how much more of the question another time's clause must have than the chosen one's. */
const clearly = 0.3;

/** Of several times in the chosen one's sentence, that of the clause which the question is about; null where the choice stands. */
export function betterTime(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const found = chosen && sentences.find(({ sentence }) => contains(sentence, chosen));
  if (!found || found.asked.question.word !== 'when') return null;
  const { asked, sentence } = found;
  const { text } = asked.view.entry.story;
  const now = sentence.times.find((time) => contains(chosen, time) || contains(time, chosen));
  if (!now || sentence.times.length < 2) return null;
  const [parts, clauses] = [partsOf(text, sentence), clausesOf(text, sentence)];
  const shares = sentence.times.map((time) => {
    const share = shareOf(asked, sentence, parts, time) + shareOf(asked, sentence, clauses, time);
    return { time, share: share / 2 + tenseFit(asked, sentence, parts, time) };
  });
  const own = shares.find(({ time }) => time === now)?.share ?? 0;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > own + clearly ? withPreposition(text, sentence, best.time) : null;
}

/** 0..1: of the question's words in the sentence, those in the time's own clause. */
function shareOf(asked: Asked, { words }: SentenceView, parts: readonly Span[], time: Span): number {
  const part = parts.find((one) => contains(one, time));
  let all = 0;
  let inside = 0;
  for (const { matches, weight } of asked.terms) {
    const places = words.filter(({ stem }) => matches.has(stem));
    if (places.length === 0) continue;
    const verb = words.find(({ tag }) => tag === 'V');
    if (places.some(({ end }) => verb && end <= verb.start)) continue;
    all += weight;
    if (part && places.some((place) => contains(part, place))) inside += weight;
  }
  return all > 0 ? inside / all : 0;
}

const ahead = /^(?:will|would|due|expected|planned|scheduled|until|by|next|tomorrow|should|plans)$/;

/** 0.4 where "when will" is asked and the part tells what is to come, -0.4 where another part does. */
function tenseFit({ question }: Asked, { words }: SentenceView, parts: readonly Span[], time: Span): number {
  if (!question.words.some(({ word }) => /^(?:will|gonna|next)$/.test(word))) return 0;
  const coming = words.filter(({ word }) => ahead.test(word));
  const part = parts.find((one) => contains(one, time));
  if (coming.length === 0 || !part) return 0;
  return coming.some((word) => contains(part, word)) ? 0.4 : -0.4;
}

const conjunction = /^(?:and|but|while|whereas|after|before|because|although|though|when|until|since)$/;

/** A sentence cut at its marks and where a conjunction opens another act, of the same subject or of a new one. */
function partsOf(text: string, { words, times, start, end }: SentenceView): Span[] {
  const cuts = words.flatMap((word, i) => {
    const next = words[i + 1];
    if (!next) return [];
    const opens =
      conjunction.test(next.word) &&
      !times.some((time) => time.start === words[i + 2]?.start) &&
      words.slice(i + 2, i + 7).some(({ tag }) => tag === 'V' || tag === 'A');
    return opens || /[;:—–]/u.test(text.slice(word.end, next.start)) ? [next.start] : [];
  });
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
}

function withPreposition(text: string, { start }: SentenceView, time: Span): Span {
  const lead = /\b(?:in|on|at|by|since|until|before|after|from) (?:the )?$/.exec(
    text.slice(start, time.start),
  );
  const stop = /(?:y|ch|il|ne|ust|ber)\.$/.test(text.slice(time.start, time.end)) ? 1 : 0;
  return { start: time.start - (lead?.[0].length ?? 0), end: time.end - stop };
}
