import { isFirstName } from '../person/first-names.ts';
import { isParticle, isRoleNoun, isTime, isTitle } from '../person/words.ts';
import { type Item, lower, pos } from './line.ts';

/** A noun phrase: item indexes, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const pronouns =
  /^(?:he|she|they|it|i|we|you|who|everyone|someone|nobody|others|one|another|many|some|most|both|several|all)$/;
const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'SYM']);
const linking = /^(?:of|for|from|with|at|in|on|to)$/;
const owner = /^(?:his|her|their|its|my|our|your)$/;
const capital = (item: Item | undefined) => /^\p{Lu}/u.test(item?.token?.text ?? '');
const possessive = (item: Item | undefined) => /^['’]s?$/.test(lower(item));
const isPronoun = (item: Item | undefined) =>
  pronouns.test(lower(item)) &&
  (pos(item) === 'PRON' || pos(item) === 'ADJ' || pos(item) === 'DET' || lower(item) === 'who');
const isNominal = (item: Item | undefined) =>
  nominal.has(pos(item)) ||
  (pos(item) === 'ADJ' && isRoleNoun(lower(item))) ||
  (capital(item) && (isFirstName(lower(item)) || (!isPronoun(item) && !closed.test(pos(item)))));

/** In "de la Cruz" the small words are part of the name. */
const isNameParticle = (items: readonly Item[], at: number): boolean =>
  isParticle(lower(items[at])) &&
  ((capital(items[at + 1]) && pos(items[at + 1]) !== 'DET') || isNameParticle(items, at + 1));

const closed = /^(?:ADP|DET|CCONJ|SCONJ|ADV|AUX|PRON)$/;

const isModifier = (item: Item | undefined) =>
  isNominal(item) ||
  pos(item) === 'ADJ' ||
  pos(item) === 'DET' ||
  owner.test(lower(item)) ||
  possessive(item) ||
  /^[&-]$/.test(lower(item)) ||
  (pos(item) === 'VERB' && /(?:ed|ing)$/.test(lower(item)));

/** The phrase that ends before `to`, no further left than `from`. */
export function phraseBefore(items: readonly Item[], to: number, from: number): Phrase | null {
  let last = to - 1;
  if (lower(items[last]) === ')') last = openBefore(items, last, from) - 1;
  if (isPronoun(items[last]) && !capitalNoun(items, last)) return { from: last, to: last + 1 };
  const head = items[last];
  if (!head?.token || isTime(head.token.lower) || !(isNominal(head) || pos(head) === 'ADJ')) return null;
  let start = last;
  while (start > from) {
    const before = items[start - 1];
    if (!before?.token) break;
    const ahead = items[start];
    const begins = capital(ahead) || pos(ahead) === 'DET' || owner.test(lower(ahead));
    if (isTime(before.token.lower) && begins) break;
    if (pos(before) === 'VERB' && pos(items[start]) !== 'NOUN' && pos(items[start]) !== 'ADJ') break;
    if (lower(before) === 'that' && isNominal(items[start - 2])) break;
    if (/^(?:which|whom)$/.test(lower(before))) break;
    if (lower(before) === '.' && gluedTitle(items, start - 1)) start -= 2;
    else if (isNameParticle(items, start - 1)) start--;
    else if (isModifier(before) && (!isPronoun(before) || isCounter(items, start - 1))) start--;
    else if (
      linking.test(before.token.lower) &&
      start - 1 > from &&
      isNominal(items[start - 2]) &&
      !isTime(lower(items[start - 2]))
    )
      start--;
    else if (
      before.token.lower === 'and' &&
      start - 1 > from &&
      pos(items[start - 2]) === 'PROPN' &&
      pos(items[start]) === 'PROPN'
    )
      start--;
    else break;
  }
  while (
    start < last &&
    (pos(items[start]) === 'VERB' || possessive(items[start]) || /^[&-]$/.test(lower(items[start])))
  )
    start++;
  return { from: start, to };
}

/** "officials from both countries": no speaker of its own. */
const isCounter = (items: readonly Item[], at: number) =>
  /^(?:both|all|many|most|some|several)$/.test(lower(items[at])) && pos(items[at + 1]) === 'NOUN';

const capitalNoun = (items: readonly Item[], at: number) => capital(items[at]) && pos(items[at]) === 'PROPN';

/** "Sen." is two items where the tokens part the stop from its word. */
const gluedTitle = (items: readonly Item[], at: number) =>
  items[at - 1]?.end === items[at]?.start &&
  (isTitle(lower(items[at - 1])) || /^\p{Lu}$/u.test(items[at - 1]?.token?.text ?? ''));

function openBefore(items: readonly Item[], at: number, from: number): number {
  for (let i = at; i >= from; i--) if (lower(items[i]) === '(') return i;
  return from;
}

/** The phrase that begins at `from`, past a day in front of it: "on Wednesday its chief executive". */
export function phraseAfter(items: readonly Item[], start: number, limit: number): Phrase | null {
  const from = isTime(lower(items[start])) && owner.test(lower(items[start + 1])) ? start + 1 : start;
  if (isPronoun(items[from]) && !isNominal(items[from + 1]) && !/^of$/.test(lower(items[from + 1])))
    return { from, to: from + 1 };
  let to = from;
  let headed = false;
  while (to < limit) {
    const item = items[to];
    const token = item?.token;
    if (!token) break;
    const after = items[to + 1];
    if (isNameParticle(items, to)) to++;
    else if (isNominal(item)) {
      if (headed && isTime(token.lower)) break;
      headed = true;
      to++;
    } else if (token.text === '.' && to > from && gluedTitle(items, to)) to++;
    else if (
      !headed &&
      (pos(item) === 'ADJ' ||
        pos(item) === 'DET' ||
        owner.test(token.lower) ||
        isPronoun(item) ||
        (to > from && /^(?:ADV|VERB)$/.test(pos(item)) && isModifier(after)))
    )
      to++;
    else if (possessive(item) && headed) to++;
    else if (pos(item) === 'VERB' && possessive(items[to - 1]) && isNominal(after)) to++;
    else if (
      pos(item) === 'ADJ' &&
      headed &&
      ((nominal.has(pos(after)) && !isTime(lower(after))) || lower(after) === ',')
    )
      to++;
    else if (/^[&-]$/.test(token.lower) && isNominal(after)) to++;
    else if (
      headed &&
      linking.test(token.lower) &&
      !/^(?:to|on)$/.test(token.lower) &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(pos(after)) &&
      !isTime(lower(after))
    ) {
      headed = false;
      to++;
    } else if (token.text === '(' && headed) {
      const close = items.findIndex((one, at) => at > to && lower(one) === ')');
      if (close < 0 || close - to > 8 || close >= limit) break;
      to = close + 1;
    } else break;
  }
  while (
    to > from &&
    !isNominal(items[to - 1]) &&
    lower(items[to - 1]) !== ')' &&
    !(pos(items[to - 1]) === 'ADJ' && headed) &&
    !isPronoun(items[to - 1])
  )
    to--;
  if (
    to <= from ||
    items.slice(from, to).every((item) => isTime(lower(item)) || pos(item) === 'NUM' || pos(item) === 'DET')
  )
    return null;
  return { from, to };
}

const adverbial = /^(?:ADP|SCONJ|ADV|VERB|PART|AUX)$/;

/** The subject of the clause that begins at `from`: adverbials before the first comma are stepped over. */
export function subjectFrom(items: readonly Item[], from: number, limit: number): Phrase | null {
  let at = from;
  let hasComma = true;
  while (at < limit) {
    const item = items[at];
    if (item?.quoted || /^[,:;—–-]$|^(?:and|but|or|so|that|as)$/.test(lower(item))) {
      at++;
      continue;
    }
    if (adverbial.test(pos(item)) || isTime(lower(item)) || /^(?:last|next|earlier)$/.test(lower(item))) {
      const comma: number = hasComma ? commaAfter(items, at, limit) : -1;
      hasComma = comma >= 0;
      at = comma < 0 ? at + 1 : comma + 1;
      continue;
    }
    const phrase = phraseAfter(items, at, limit);
    if (phrase && isState(items, phrase)) {
      at = phrase.to;
      continue;
    }
    if (phrase) return phrase;
    at++;
  }
  return null;
}

/** "in Beaumont, Tex.,": one capital word between commas is where, not who. */
const isState = (items: readonly Item[], { from, to }: Phrase) =>
  to - from <= 2 && lower(items[from - 1]) === ',' && lower(items[to]) === ',' && capital(items[from]);

/** The comma that ends an adverbial; the one inside a date ("July 6, 2015,") does not. */
function commaAfter(items: readonly Item[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (lower(items[at]) !== ',') continue;
    if (pos(items[at + 1]) === 'NUM' && lower(items[at + 2]) === ',') return at + 2;
    return at;
  }
  return -1;
}

/** Past adverbs and conjunctions at the head of a clause. */
export function skipAdverbs(items: readonly Item[], at: number): number {
  let to = at;
  while (pos(items[to]) === 'ADV' || /^(?:as|but|and)$/.test(lower(items[to]))) to++;
  return to;
}
