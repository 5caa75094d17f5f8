import type { Span } from '../../text/span.ts';
import { type Item, lower, pos } from './line.ts';

const works =
  /^(?:film|movie|book|novel|song|album|show|series|program|programme|podcast|memoir|documentary|play|musical|column|essay|article|headlined|titled|entitled|named|poem|painting|magazine|sitcom|hit|episode|segment|term|phrase|word|so-called)$/;
const small = /^(?:a|an|the|of|in|on|for|with|to|and|or|at|by|is|as|from|but|vs\.?)$/i;

const words = (text: string, { start, end }: Span) => text.slice(start, end).trim().split(/\s+/);

const isTitled = (list: readonly string[]) =>
  list.every((word) => small.test(word) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));

/** A quoted title of a film, programme or book, not someone's words: short, capitalised, set among words that say so. */
export function isWorkTitle(text: string, items: readonly Item[], at: number): boolean {
  const quoted = items[at]?.quoted;
  if (!quoted) return false;
  const list = words(text, quoted);
  if (list.length > 9) return false;
  const before = lower(items[at - 1]);
  if (works.test(before) || (before === ',' && works.test(lower(items[at - 2])))) return true;
  if (!isTitled(list)) return false;
  const next = items[at + 1];
  const noun = next && (pos(next) === 'NOUN' || pos(next) === 'PROPN' || /^['’]s$/.test(lower(next)));
  return (
    (noun && !/[,.!?]$/.test(text.slice(quoted.start, quoted.end))) ||
    leads.test(before) ||
    pos(items[at - 1]) === 'PROPN'
  );
}

const leads = /^(?:['’]s?|['’]|on|of|in|from|at|watching|the|his|her|their|called|and)$/;

/** A line that is nothing but capitalised words in marks: a cross-heading. */
export function isHeading(text: string, quoted: Span): boolean {
  const list = words(text, quoted);
  return (
    list.length >= 2 &&
    list.length <= 8 &&
    list.filter((word) => !small.test(word)).length >= 2 &&
    isTitled(list) &&
    !/[,!?]$/.test(list.at(-1) ?? '')
  );
}
