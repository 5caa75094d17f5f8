import { contains, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import { auxiliaries } from '../wanted.ts';

const denial =
  /^(?:not|never|no|nor|neither|none|nobody|nothing|without|cannot|\w+nt|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|fail(?:s|ed)?)$/;
/** Words between a denial and what it denies. */
const reach = 24;

/** To "did X", what the story denies is never shown without its denial: the chosen piece from there on. */
export function withDenial(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const found = chosen && sentences.find(({ sentence }) => contains(sentence, chosen));
  if (!found || found.asked.question.wanted !== 'verdict') return null;
  const { words } = found.sentence;
  const from = words.findIndex(({ start }) => start >= chosen.start);
  const denied = words.findLastIndex(({ word }, at) => at < from && at >= from - reach && denial.test(word));
  if (denied < 0) return null;
  const { text } = found.asked.view.entry.story;
  const first = words[denied] as Span;
  if (/[;:]\s|[^.\p{Lu}]\.\s/u.test(text.slice(first.end, chosen.start))) return null;
  const before = words[denied - 1];
  const start = before && auxiliaries.has(before.word) ? before.start : first.start;
  return { start, end: chosen.end };
}
