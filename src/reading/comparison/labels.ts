import type { Story } from '../../story/story.ts';
import { overlaps, type Span, span, textOf } from '../../text/span.ts';
import type { Figure, Named } from '../reading.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const periods = 'year|month|week|quarter|season|decade|day|night|century|summer|winter|spring|autumn';
const many = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\\d{1,3})';

/** Words that say when, as a figure may have them to itself; a preposition before a name of a time is left out. */
const time = [
  `the (?:same|previous|prior|following|first|second|third|fourth|last|past) (?:[a-z]+ )?(?:${periods})s?(?: (?:of \\d{4}|last year|a year (?:earlier|ago|before)))?`,
  `the (?:(?:first|second) half|quarter|(?:${periods}) (?:before|earlier))`,
  `(?:last|this|next) (?:${periods}|${months}|${days})`,
  `${many} (?:${periods})s? (?:ago|earlier|before|later)`,
  `(?:(?:early|late|mid) ?-?)?(?:${months})(?: (?:\\d{1,2}, )?\\d{4})?(?! \\d)`,
  `the \\p{L}+ of \\d{4}`,
  '(?:(?:19|20)\\d0s|(?:1[6-9]|20)\\d\\d)',
  '(?:today|yesterday|tonight|at dawn|by dawn|at noon|by noon|at midnight|by midnight|by nightfall)',
  `(?:${days})`,
].join('|');

const behind = new RegExp(
  `^[^.;:!?–—()“”"]{0,60}?(?<![\\p{L}\\d])(?:(?:in|during|on|by|at|for|since|until) )?(${time})(?![\\p{L}\\d])`,
  'u',
);
const within = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:In|in|During|during|On|on|By|by|At|at|For|for) )?(${time})(?![\\p{L}\\d])`,
  'iu',
);
/** "from a year earlier": what a change is measured from, which is not the figure's own time. */
const baseline = new RegExp(
  `(?:from|than|over|against|compared (?:with|to)|since) (?:${time})(?![\\p{L}\\d])`,
  'giu',
);
const parts = /,|\b(?:and|but|while|which|who|compared|up|down|from|than|against)\b/iu;
const present = /\b(?:are|is|have|has) (?:now |still |currently )?(?:[a-z-]+ ){0,2}[a-z-]+$/u;

/** What a figure's column is called: a time or a party that is its very own, else null. */
export function labelOf(
  { text }: Story,
  figure: Figure,
  row: Span,
  behindTo: number,
  before: Span | null,
): Named | null {
  const { scenario } = figure;
  const after = text.slice(figure.end, behindTo);
  const later = ownTime(after, figure.end, text);
  if (later) return later;
  if (scenario && !overlaps(scenario.span, row) && isTime(scenario.name)) return scenario;
  if (!before) return null;
  const ahead = text.slice(before.start, before.end).replace(baseline, (words) => ' '.repeat(words.length));
  const match = within.exec(ahead);
  if (match?.[1]) return named(text, before.start + match.index + match[0].lastIndexOf(match[1]), match[1]);
  return stateNow(after, figure.end, text);
}

function ownTime(after: string, at: number, text: string): Named | null {
  const blanked = after.replace(baseline, (words) => ' '.repeat(words.length));
  const clear = blanked.slice(0, endOf(blanked));
  const match = behind.exec(clear);
  return match?.[1] ? named(text, at + match[0].length - match[1].length, match[1]) : null;
}

/** A part of the sentence that no other clause begins in. */
function endOf(after: string): number {
  const match = parts.exec(after);
  return match ? match.index : after.length;
}

/** "96,000 people are out of work": a present state, as the story words it. */
function stateNow(after: string, at: number, text: string): Named | null {
  const clause = after.slice(0, endOf(after)).trimEnd();
  const match = present.exec(clause);
  return match && /\s\S+\s/.test(match[0]) ? named(text, at + match.index, match[0]) : null;
}

export const isTime = (words: string): boolean => new RegExp(`^(?:${time})$`, 'iu').test(words.trim());

function named(text: string, start: number, words: string): Named {
  const place = span(start, start + words.length);
  return { name: textOf(text, place), span: place };
}
