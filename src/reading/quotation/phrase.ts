import { isCalendar } from '../person/words.ts';
import { type Item, lower, pos } from './line.ts';

/** A noun phrase: item indexes, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const speakers = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'everyone',
  'someone',
  'nobody',
  'others',
  'one',
]);
const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);
const modifier = new Set(['ADJ', 'DET', 'NUM', 'NOUN', 'PROPN', 'SYM']);
const linking = new Set(['of', 'for', 'from', 'with', 'at', 'in', 'on', 'to']);
const owners = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

const isPronoun = (item: Item | undefined) =>
  speakers.has(lower(item)) && (pos(item) === 'PRON' || lower(item) === 'who');
const isNominal = (item: Item | undefined) =>
  nominal.has(pos(item)) || (pos(item) === 'ADJ' && lower(item).endsWith('s'));
const isModifier = (item: Item | undefined) =>
  modifier.has(pos(item)) ||
  owners.has(lower(item)) ||
  (pos(item) === 'VERB' && /(?:ed|ing)$/.test(lower(item))) ||
  /^['’]s?$/.test(lower(item)) ||
  lower(item) === '&' ||
  lower(item) === '-' ||
  /^\p{Lu}/u.test(item?.token?.text ?? '');

/** The phrase that ends before `to`, no further left than `from`. */
export function phraseBefore(items: readonly Item[], to: number, from: number): Phrase | null {
  const last = items[to - 1];
  if (isPronoun(last)) return { from: to - 1, to };
  if (
    !last?.token ||
    !(isNominal(last) || pos(last) === 'ADJ' || lower(last) === ')' || /^\p{Lu}/u.test(last.token.text))
  )
    return null;
  let start = to - 1;
  while (start > from) {
    const before = items[start - 1];
    const token = before?.token;
    if (!token) break;
    if (isCalendar(token.lower)) break;
    if (isModifier(before) && !isPronoun(before)) start--;
    else if (linking.has(token.lower) && start - 1 > from && isNominal(items[start - 2])) start--;
    else if (
      token.lower === 'and' &&
      start - 1 > from &&
      pos(items[start - 2]) === 'PROPN' &&
      pos(items[start]) === 'PROPN'
    )
      start--;
    else break;
  }
  while (start < to - 1 && (pos(items[start]) === 'VERB' || /^['’&-]s?$/.test(lower(items[start])))) start++;
  return { from: start, to };
}

/** The phrase that begins at `from`. */
export function phraseAfter(items: readonly Item[], from: number, limit: number): Phrase | null {
  if (isPronoun(items[from])) return { from, to: from + 1 };
  let to = from;
  let headed = false;
  while (to < limit) {
    const item = items[to];
    const token = item?.token;
    if (!token) break;
    if (nominal.has(pos(item)) || /^\p{Lu}/u.test(token.text)) {
      if (isCalendar(token.lower) && headed) break;
      headed = true;
      to++;
    } else if (
      !headed &&
      (pos(item) === 'ADJ' ||
        pos(item) === 'DET' ||
        owners.has(token.lower) ||
        (to > from && pos(item) === 'ADV'))
    )
      to++;
    else if (/^['’]s?$/.test(token.lower) && headed) to++;
    else if (pos(item) === 'ADJ' && headed && nominal.has(pos(items[to + 1]))) to++;
    else if ((token.lower === '-' || token.lower === '&') && nominal.has(pos(items[to + 1]))) to++;
    else if (
      headed &&
      linking.has(token.lower) &&
      token.lower !== 'to' &&
      token.lower !== 'on' &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(pos(items[to + 1]))
    ) {
      headed = false;
      to++;
    } else break;
  }
  while (to > from && !nominal.has(pos(items[to - 1])) && !/^\p{Lu}/u.test(items[to - 1]?.token?.text ?? ''))
    to--;
  return to > from ? { from, to } : null;
}

const adjunct = new Set(['ADP', 'SCONJ', 'ADV', 'VERB', 'PART', 'CCONJ', 'AUX']);

/** The subject of the clause that begins at `from`: adverbials before the first comma are stepped over. */
export function subjectFrom(items: readonly Item[], from: number, limit: number): Phrase | null {
  let at = from;
  while (at < limit) {
    const item = items[at];
    if (item?.quoted || /^[,:;—–-]$/.test(lower(item)) || lower(item) === 'and' || lower(item) === 'but') {
      at++;
      continue;
    }
    const opens = adjunct.has(pos(item)) && !/^\p{Lu}\p{Ll}+$/u.test('');
    if (opens || isCalendar(lower(item))) {
      const comma = next(items, at, limit, ',');
      if (comma < 0) {
        at++;
        continue;
      }
      at = comma + 1;
      continue;
    }
    const phrase = phraseAfter(items, at, limit);
    if (phrase) return phrase;
    at++;
  }
  return null;
}

export function next(items: readonly Item[], from: number, limit: number, mark: string): number {
  for (let at = from; at < limit; at++) if (lower(items[at]) === mark) return at;
  return -1;
}
