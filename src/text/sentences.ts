import { cutInto, isBlank, type Span, span } from './span.ts';

const alwaysOpen = new Set(
  (
    'mr mrs ms mx dr prof rev hon sen sens rep reps gov govs gen lt col sgt capt cmdr maj adm cpl pvt det supt ' +
    'st mt ft pres amb atty sec asst assoc dept no nos vs v fig figs approx est al ed eds vol pp ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la ' +
    'md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo'
  ).split(' '),
);

/** Abbreviations that may also close a sentence: the next word decides. */
const mayClose = new Set(
  'jr sr inc corp co ltd bros llc plc etc d.c u.s u.k u.n e.u a.m p.m ph.d'.split(' '),
);

const starters = new Set(
  (
    'the a an he she it they we i you his her their its our my this that these those there then in on at by for from ' +
    'with but and or so if when while after before as since although though however meanwhile also both some many most ' +
    'one two no not what who why how where now last earlier later according'
  ).split(' '),
);

const speech =
  /^(?:[\p{Lu}][\p{L}’'.-]*,?\s+){1,5}(?:said|says|asked|told|added|wrote|tweeted|replied|shouted|declared|exclaimed|cried|responded|continued|wondered)\b/u;
const closers = /["'”’»)\]\u{27E9}]/u;
const openers = /["'“‘„«([\u{27E8}]/u;

/** No sentence is longer; what reads them may take time with the square of their length. */
const longestSentence = 2_000;

/**
 * The sentences of one paragraph, blanks between them left out. A quotation's inner stop ends a sentence, a stop
 * before its tag (“Really?” Ana Ortiz said) does not.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  let start = paragraph.start;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!isStop(text.charAt(at))) continue;
    let stop = at + 1;
    while (stop < paragraph.end && isStop(text.charAt(stop))) stop++;
    let close = stop;
    while (close < paragraph.end && closers.test(text.charAt(close)) && !opensNext(text, close)) close++;
    if (close < paragraph.end && !endsHere(text, start, at, stop, close, paragraph.end)) {
      at = stop - 1;
      continue;
    }
    found.push(...cutInto(text, span(start, close), longestSentence));
    start = close;
    at = close - 1;
  }
  found.push(...cutInto(text, span(start, paragraph.end), longestSentence));
  return found;
}

const isStop = (char: string) => char === '.' || char === '?' || char === '!' || char === '…';

/** A mark glued to the next word opens it: `today. “We …` without the blank. */
const opensNext = (text: string, at: number) =>
  openers.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && !/[’']/.test(text.charAt(at));

function endsHere(
  text: string,
  start: number,
  at: number,
  stop: number,
  close: number,
  end: number,
): boolean {
  const rest = text.slice(close, Math.min(end, close + 120));
  const before = wordBefore(text, start, at);
  if (!isBlank(text.charCodeAt(close))) {
    const glued = /^["“‘]?\p{Lu}\p{Ll}/u.test(rest) && /\p{Ll}{3}$/u.test(before);
    return glued && stop - at === 1;
  }
  const next = rest.trimStart();
  if (next === '') return true;
  if (!/^[\p{Lu}\p{Lt}\p{N}"'“‘„«([—–*•@#$£€]/u.test(next)) return false;
  const only = text.slice(at, stop);
  if (only === '.') return !isAbbreviation(before, next);
  const inside = close > stop;
  if (inside && speech.test(next)) return false;
  if (/^(?:…|\.{2,})$/.test(only)) return !/^\p{Ll}/u.test(next);
  return true;
}

/** Of a longer word only the end is seen, lest `A.A.A.…` take time with the square of its length. */
const longestWord = 40;

function wordBefore(text: string, start: number, at: number): string {
  const first = Math.max(start, at - longestWord);
  let from = at;
  while (from > first && /[\p{L}\p{N}.&’'-]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, at).replace(/^[’'.-]+/, '');
}

function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (word === '') return false;
  if (alwaysOpen.has(lower) && /^\p{Lu}|^(?:no|nos|v|vs|al|pp|est|approx|fig)$/iu.test(word)) {
    return !(lower === 'no' && !/^\p{N}/u.test(next));
  }
  const initials = /^(?:\p{L}\.)*\p{Lu}$/u.test(word);
  if (!initials && !mayClose.has(lower)) return false;
  const first = /^["'“‘]?([\p{L}]+)/u.exec(next)?.[1] ?? '';
  if (word.length === 1) return word !== 'I' || !starters.has(first.toLowerCase());
  return !(starters.has(first.toLowerCase()) && /^["'“‘]?\p{Lu}/u.test(next)) && !/^["“‘]/.test(next);
}
