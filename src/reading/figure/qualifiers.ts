import type { Qualifier } from '../reading.ts';
import type { Lexeme } from './lexemes.ts';

/** Words beside a number that soften or bound it. Lexemes `from` (inclusive) to `to` (exclusive). */
export interface Qualification {
  readonly qualifier: Qualifier;
  readonly from: number;
  readonly to: number;
}

const phrases = new Map<string, Qualifier>();
const add = (qualifier: Qualifier, list: string) => {
  for (const phrase of list.split('; ')) phrases.set(phrase, qualifier);
};
add(
  'about',
  'about; around; roughly; approximately; approx; approx.; nearly; almost; some; close to; an estimated; estimated; estimated at; circa; ' +
    'near; near to; nearing; approaching; in the region of; in the neighborhood of; in the neighbourhood of; on the order of; somewhere around; ' +
    'something like; an approximate; give or take; virtually; practically; perhaps; maybe; more or less; ~; ≈; ballpark of; or so; or thereabouts; ' +
    'a rough; c.; just about; just shy of; shy of; an average of about; average of about; a little; as good as; not quite',
);
add(
  'more-than',
  'more than; over; at least; above; exceeding; exceeded; exceeds; exceed; in excess of; upward of; upwards of; past; surpassing; surpassed; surpass; surpasses; topping; topped; tops; ' +
    'no fewer than; no less than; not less than; not fewer than; well over; well above; just over; just above; slightly over; slightly more than; slightly above; far more than; ' +
    'a minimum of; minimum of; minimum; greater than; higher than; larger than; bigger than; better than; beyond; north of; a little over; a little more than; many more than; ' +
    'or more; and more; or greater; or higher; or above; or over; and above; and over; and up; or older; and older; plus; +; or better; and counting; >; ≥; >=; longer than; older than; well past; a good; fully; ' +
    'barreled past; not under; more; much more than; slightly above; over the age of; above the age of; from at least',
);
add(
  'less-than',
  'less than; under the age of; below the age of; under; below; fewer than; just under; just below; well under; well below; slightly under; slightly less than; slightly below; lower than; smaller than; ' +
    'younger than; shorter than; cheaper than; far less than; far fewer than; a little under; a little less than; south of; or under; or below; or younger; and under; and younger; <; within; short of; just short of; sub; much less than; not even; barely; a fraction under',
);
add(
  'up-to',
  'up to; as many as; as much as; as high as; as long as; as far as; as big as; as large as; as old as; at most; no more than; not more than; no longer than; no higher than; no greater than; no larger than; no later than; a maximum of; maximum of; ' +
    'at the most; or less; or fewer; or lower; or smaller; at maximum; ≤; <=; capped at; limited to; a cap of; a limit of; not exceeding; not over; a high of up to; anywhere up to; potentially up to',
);

const ends = new Set([...phrases.keys()].map((phrase) => phrase.split(' ').at(-1)));
const starts = new Set([...phrases.keys()].map((phrase) => phrase.split(' ')[0]));
const behind = new Set(
  (
    'or more; and more; or greater; or higher; or above; or over; and above; and over; and up; or older; and older; plus; +; or better; and counting; ' +
    'or less; or fewer; or lower; or smaller; or under; or below; or younger; and under; and younger; or so; or thereabouts; at least; at most; at the most; more or less; give or take'
  ).split('; '),
);
/** Words between a qualifier and its number that change nothing. */
const transparent = new Set(
  'a an the its their his her our my another additional further extra combined total record whopping staggering estimated tepid only just mere average maximum nominal fresh new annual'.split(
    ' ',
  ),
);
const longest = 4;

/** The qualifier in front of lexeme `at`, over words that change nothing ("more than a combined $5 million"). */
export function qualifierBefore(lexemes: readonly Lexeme[], at: number): Qualification | null {
  const sub = lexemes[at - 2]?.lower === 'sub' && lexemes[at - 1]?.text === '-' && lexemes[at]?.glued;
  if (sub) return { qualifier: 'less-than', from: at - 2, to: at - 1 };
  for (let end = at; end > 0 && end >= at - 3; end--) {
    const found = phraseEnding(lexemes, end);
    if (found) return guarded(lexemes, found, at);
    if (!transparent.has(lexemes[end - 1]?.lower ?? '') || lexemes[end - 1]?.glued) return null;
  }
  return null;
}

function phraseEnding(lexemes: readonly Lexeme[], end: number): Qualification | null {
  if (!ends.has(lexemes[end - 1]?.lower ?? '')) return null;
  for (let length = Math.min(longest, end); length > 0; length--) {
    const words = lexemes.slice(end - length, end).map(({ lower }) => lower);
    const qualifier = phrases.get(words.join(' '));
    if (qualifier && !behind.has(words.join(' '))) return { qualifier, from: end - length, to: end };
    if (qualifier && (words.join(' ') === 'at least' || words.join(' ') === 'at most'))
      return { qualifier, from: end - length, to: end };
  }
  return null;
}

const movement =
  /^(?:all|way|back|turn|turned|hand|handed|hands|get|gets|watch|preside|presided|won|rule|ruled|bridge|win|victory|lead|triumph|fight|dispute|war|worried|concern|concerns|talks|debate|row|lawsuit)$/;

const stretches =
  /^(?:hours?|days?|nights?|weekends?|weeks?|months?|years?|seasons?|games|matches|rounds|decades?)$/;

/** "nine hours over two days": how long something went on, not more than that long. */
const isWithin = (lexemes: readonly Lexeme[], before: Lexeme | undefined, at: number): boolean =>
  (before?.pos === 'NOUN' || before?.text === '%' || before?.kind === 'number') &&
  lexemes.slice(at, at + 3).some(({ lower }) => stretches.test(lower));

/** "the win over 12 rivals" and "talks about two plans" qualify nothing. */
function guarded(lexemes: readonly Lexeme[], found: Qualification, at: number): Qualification | null {
  const word = lexemes[found.to - 1]?.lower ?? '';
  const single = found.to - found.from === 1;
  const before = lexemes[found.from - 1];
  if (!single) return found;
  if (word === 'over' && (movement.test(before?.lower ?? '') || isWithin(lexemes, before, at))) return null;
  if (
    word === 'about' &&
    /^(?:talk|talks|talked|talking|know|knows|knew|debate|questions|question|concerns|concerned|worried|ask|asked|information|story|stories|told|tell|report|reports|think|thinking|complained|argue|argued|learn|learned|heard|hear|read|write|wrote|say|says|said|speak|spoke|warned|warn)$/.test(
      before?.lower ?? '',
    )
  ) {
    return null;
  }
  if (word === 'some' && found.to !== at) return null;
  if (
    /^(?:past|within|near|beyond|above|below|under)$/.test(word) &&
    lexemes[at - 1]?.lower === 'the' &&
    word !== 'past' &&
    word !== 'above' &&
    word !== 'below' &&
    word !== 'under'
  )
    return null;
  if (word === 'past' && /^(?:the|his|her|their|its|our)$/.test(before?.lower ?? '')) return null;
  if (word === 'more' && lexemes[found.from - 1]?.kind !== 'mark') return null;
  if (word === 'little' || word === 'good') return null;
  return found;
}

/** The qualifier behind the lexeme before `at`: "$3 million or more", "500-plus". */
export function qualifierBehind(lexemes: readonly Lexeme[], at: number): Qualification | null {
  let from = at;
  const dash = /^[-\u2010\u2011]$/.test(lexemes[at]?.text ?? '') && lexemes[at]?.glued;
  if (dash) from++;
  if (lexemes[from]?.text === ',') return null;
  if (!starts.has(lexemes[from]?.lower ?? '')) return null;
  for (let length = 3; length > 0; length--) {
    const phrase = lexemes
      .slice(from, from + length)
      .map(({ lower }) => lower)
      .join(' ');
    if (!behind.has(phrase)) continue;
    if (phrase === 'plus' && !dash && !lexemes[from]?.glued) return null;
    if (/^(?:and|or) (?:more|over|under|above|less|fewer|below|higher|lower)$/.test(phrase)) {
      const after = lexemes[from + length];
      if (after?.lower === 'than') return null;
      if (phrase === 'and more' && after?.kind === 'word' && after.pos !== 'ADP') return null;
      if (phrase === 'and over' && after?.kind === 'word') return null;
      if (after?.kind === 'number' || /^[$£€¥]$/.test(after?.text ?? '')) return null;
    }
    if (phrase === 'at least' && lexemes[from + length]?.kind !== 'mark') return null;
    const qualifier = phrases.get(phrase);
    return qualifier ? { qualifier, from, to: from + length } : null;
  }
  return null;
}
