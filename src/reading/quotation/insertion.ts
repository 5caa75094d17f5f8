import { type Item, lower, pos } from './line.ts';
import { type Phrase, phraseAfter, phraseBefore, skipAdverbs } from './phrase.ts';

/** Begins a relative clause. */
export const relative = /^(?:who|which|that)$/;

/**
 * "Rawlings, 59, of Ashton (D-Md.), who watched, said": back over what stands between commas to the first phrase
 * that can be a subject.
 */
export function overInsertion(items: readonly Item[], start: number, to: number): Phrase | null {
  const ofRelative = relative.test(lower(items[to - 1]));
  const segments = segmentsOf(items, start, ofRelative ? to - 1 : to);
  let best = segments.length - 1;
  if (!ofRelative && best > 0 && !isName(items, segments[best], segments[best - 1])) best--;
  while (best > 0) {
    const [segment, previous] = [segments[best], segments[best - 1]];
    if (!segment || !previous || !isInsertion(items, segment) || isAdverbial(items, previous)) break;
    if (isClause(items, previous)) break;
    best--;
  }
  const segment = segments[best];
  if (!segment) return null;
  const last = phraseBefore(items, segment.to, segment.from);
  return (
    (last && !isObject(items, last, segment) ? last : null) ??
    phraseAfter(items, skipAdverbs(items, segment.from), segment.to)
  );
}

/** "A diplomat briefed on the call, who asked for anonymity, said": the call is no subject. */
const isObject = (items: readonly Item[], last: Phrase, segment: Phrase) =>
  /^(?:DET|NOUN|PROPN)$/.test(pos(items[segment.from])) &&
  pos(items[last.from - 1]) === 'ADP' &&
  pos(items[last.from - 2]) === 'VERB';

/** "After winning the vote, Gov. Ana Ortiz (D-Ohio), said": the last stretch is the name itself. */
const isName = (items: readonly Item[], last: Phrase | undefined, before: Phrase | undefined) =>
  last !== undefined &&
  before !== undefined &&
  isAdverbial(items, before) &&
  pos(items[last.from]) === 'PROPN' &&
  lower(items[last.to - 1]) === ')';

/** The stretches between commas and dashes; what is in brackets belongs to the stretch before. */
function segmentsOf(items: readonly Item[], start: number, to: number): Phrase[] {
  const segments: Phrase[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= to; at++) {
    const word = lower(items[at]);
    if (at < to && word === '(') depth++;
    if (at < to && word === ')') depth = Math.max(0, depth - 1);
    if (at < to && (depth > 0 || !/^[,—–]$/.test(word))) continue;
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  return segments;
}

function isInsertion(items: readonly Item[], { from, to }: Phrase): boolean {
  const first = items[from];
  if (/^(?:who|whose|which|of|a|an|the|including|still)$/.test(lower(first))) return true;
  if (/^(?:NUM|ADP|VERB)$/.test(pos(first))) return true;
  if (/^(?:NOUN|ADJ)$/.test(pos(first))) return !isClause(items, { from, to });
  return to - from <= 3 && pos(first) === 'PROPN';
}

/** A subject with its finite verb. */
function isClause(items: readonly Item[], { from, to }: Phrase): boolean {
  const words = items.slice(from, to);
  if (words.some((item) => relative.test(lower(item)))) return false;
  return words.some(
    (item, index) =>
      index > 0 && (pos(item) === 'AUX' || (pos(item) === 'VERB' && !/(?:ing|ed)$/.test(lower(item)))),
  );
}

const isAdverbial = (items: readonly Item[], { from }: Phrase) =>
  /^(?:ADP|SCONJ|ADV|VERB)$/.test(pos(items[from]));
