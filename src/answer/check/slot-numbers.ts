import type { Span } from '../../text/span.ts';
import type { Alignment } from './align.ts';
import type { Claim } from './claim.ts';
import { isAmount } from './numerals.ts';
import type { Script, ScriptWord } from './script.ts';

/** A number of the claim and the one that the story has in its place, both as written. */
export interface SlotNumber {
  readonly claimed: string;
  readonly story: string;
}

/** The wrong numbers; of two in the story the one right before the word that follows in the claim too. */
export function slotNumbers(script: Script, claim: Claim, { pairs }: Alignment): SlotNumber[] {
  const words = claim.segments.flat();
  const placed = new Set(pairs.filter(({ claim: at }) => at >= 0).map(({ story }) => script.words[story]));
  return pairs.flatMap(({ kind, claim: at, story }, index) => {
    const said = words[at];
    const there = script.words[story];
    if (kind !== 'number' || !said || !there) return [];
    const next = pairs.slice(index + 1).find((pair) => pair.kind === 'same' && pair.story > story);
    const between = next ? script.words.slice(story + 1, next.story) : [];
    const nearer = between.findLast((word) => isNumber(word) && !placed.has(word));
    if (next && !nearer && next.claim > at + 1 + mostBetween) return [];
    return [{ claimed: written(claim.text, said), story: written(script.entry.story.text, nearer ?? there) }];
  });
}

const mostBetween = 2;

const isNumber = ({ value, key }: ScriptWord): boolean => value !== null || isAmount(key);

/** With its currency or percent. */
function written(text: string, { start, end }: Span): string {
  const from = /[$£€¥]/u.test(text[start - 1] ?? '') ? start - 1 : start;
  const digits = text.slice(from, end).replace(/,$/, '');
  const after = /^(?:st|nd|rd|th)\b|^\s?(?:%|per ?cent\b)/iu.exec(text.slice(end, end + 10))?.[0] ?? '';
  return digits + after;
}
