import type { Cue } from './cue.ts';
import { type Item, lower, pos } from './line.ts';

const negative = /^(?:not|n['’]t|never|neither|nor|without|yet|cannot)$/;
const nobody = /^(?:neither|nor|no|none|nobody)$/;
const refusing =
  /^(?:declin|refus|fail|avoid|omitt|unabl|unwilling|reluctant|hesitat|forbid|forbad|struggl|stopp|short)/;

/**
 * "would not say whether", "declined to comment", "has yet to say": what follows was not said, or is another's words.
 * Looks back from the cue over its own verb group only.
 */
export function isDenied(items: readonly Item[], { from, inverted, source }: Cue): boolean {
  if (inverted) return false;
  if (source && [source.from - 1, source.from].some((at) => nobody.test(lower(items[at])))) return true;
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const word = lower(items[at]);
    if (negative.test(word)) return lower(items[at + 1]) !== 'only';
    if (refusing.test(word)) return true;
    if (
      !/^(?:ADV|AUX|PART)$/.test(pos(items[at])) &&
      !/^(?:to|of|from|even|be|or|confirm|deny|say)$/.test(word)
    )
      return false;
  }
  return false;
}
