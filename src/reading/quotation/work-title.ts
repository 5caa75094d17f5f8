import { type Item, lower, pos } from './line.ts';

const works =
  /^(?:film|movie|book|novel|song|album|show|series|program|programme|podcast|memoir|documentary|play|musical|column|essay|article|headlined|titled|entitled|named|poem|painting|magazine|sitcom|hit|episode|segment|term|phrase|word|so-called)$/;
const small = /^(?:a|an|the|of|in|on|for|with|to|and|or|at|by|is|as|from|but|vs\.?)$/i;

/** A quoted title of a film, programme or book, not someone's words: short, capitalised, set among words that say so. */
export function isWorkTitle(text: string, items: readonly Item[], at: number): boolean {
  const quoted = items[at]?.quoted;
  if (!quoted) return false;
  const words = text.slice(quoted.start, quoted.end).trim().split(/\s+/);
  if (words.length > 9) return false;
  const before = lower(items[at - 1]);
  if (works.test(before)) return true;
  const titled = words.every((word) => small.test(word) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
  if (!titled) return false;
  const next = items[at + 1];
  const noun = next && (pos(next) === 'NOUN' || pos(next) === 'PROPN' || /^['’]s$/.test(lower(next)));
  return (
    Boolean(noun) ||
    /^(?:['’]s?|['’]|on|of|in|from|at|watching|the|his|her|their|called|and)$/.test(before) ||
    pos(items[at - 1]) === 'PROPN'
  );
}
