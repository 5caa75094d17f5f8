import type { Span } from '../../text/span.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { countedBy, isAsked, placeOf } from '../features/fit.ts';
import type { Ranked } from '../rank.ts';
import { clausesOf, within } from '../rules/clauses.ts';
import type { SentenceView } from '../view.ts';
import { isNumeric } from '../wanted.ts';

/** Something of the asked-for kind, and how well it is of that kind, 0..1. */
interface Item extends Span {
  readonly fit: number;
}

/** Kinds of questions whose answers can be told by their form. */
export type Sort = 'person' | 'name' | 'place' | 'time' | 'number' | 'reason';

export function sortOf({ question: { wanted, words } }: Asked): Sort | null {
  if (isNumeric(wanted)) return 'number';
  if (wanted === 'person' || wanted === 'name' || wanted === 'place' || wanted === 'time') return wanted;
  if (wanted === 'reason') return 'reason';
  const asksName = words.some(({ word }) => /^(?:names?|named|called)$/.test(word));
  return asksName && /^(?:thing|keywords|definition)$/.test(wanted) ? 'name' : null;
}

/** Is there a thing of the asked-for kind in what is shown, and does it stand with the question's words? */
export function itemSignals(sentences: readonly Ranked[]): Record<string, number> {
  const asked = sentences[0]?.asked;
  const sort = asked ? sortOf(asked) : null;
  const items = sort ? sentences.flatMap(({ asked, sentence }) => bondsOf(asked, sentence, sort)) : [];
  const lack = (value: (item: Bond) => number) => (sort ? 1 - Math.max(0, ...items.map(value)) : 0);
  return {
    itemNone: lack(({ fit }) => fit),
    itemApart: lack(({ fit, beside }) => fit * beside),
    itemFar: lack(({ fit, near }) => fit * near),
    itemsMany: Math.log1p(items.length),
  };
}

/** An item with the shares, 0..1, of the question's weight that stand in its clause, and near to it. */
interface Bond {
  readonly fit: number;
  readonly beside: number;
  readonly near: number;
}

/** Words apart at which a word of the question counts a third. */
const reach = 6;

function bondsOf(asked: Asked, sentence: SentenceView, sort: Sort): Bond[] {
  const terms = asked.terms.filter((term) => term !== asked.head);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const found = terms.map((term) => ({
    weight: term.weight,
    carried: carries(sentence, term),
    places: sentence.words.filter(({ stem }) => term.matches.has(stem)),
  }));
  const clauses = clausesOf(asked.view.entry.story.text, sentence);
  return itemsOf(asked, sentence, sort).map((item) => {
    const clause = clauses.find((one) => within(one, item));
    let [beside, near] = [0, 0];
    for (const { weight, carried, places } of found) {
      const isBeside = clause !== undefined && places.some((place) => within(clause, place));
      beside += weight * (isBeside ? 1 : carried ? 0.6 : 0);
      near +=
        weight * Math.max(0, ...places.map((place) => Math.exp(-distance(sentence, item, place) / reach)));
    }
    return { fit: item.fit, beside: beside / all, near: near / all };
  });
}

/** Is it a name that the sentence does not repeat but speaks of? */
export const carries = ({ carried }: SentenceView, { matches }: AskedTerm): boolean =>
  [...matches.keys()].some((stem) => carried.has(stem));

/** In words. */
function distance({ words }: SentenceView, item: Span, place: Span): number {
  const from = words.findIndex((word) => word.end > item.start);
  const to = words.findLastIndex((word) => word.start < item.end);
  const at = words.findIndex((word) => word.start === place.start);
  return at < from ? from - at : at > to ? at - to : 0;
}

export function itemsOf(asked: Asked, sentence: SentenceView, sort: Sort): Item[] {
  const fresh = sentence.names.filter((name) => !isAsked(asked, name));
  const { text } = asked.view.entry.story;
  switch (sort) {
    case 'person':
      return fresh.map(({ start, end, person }) => ({
        start,
        end,
        fit: person?.kind === 'person' ? 1 : person ? 0.3 : 0.5,
      }));
    case 'name':
      return fresh.map(({ start, end, person }) => ({
        start,
        end,
        fit: person?.kind === 'person' ? 0.6 : 1,
      }));
    case 'place':
      return fresh.map((name) => ({ start: name.start, end: name.end, fit: placeOf(sentence, name) }));
    case 'time':
      return sentence.times.map(({ start, end }) => ({ start, end, fit: 1 }));
    case 'number':
      return sentence.figures.map((figure) => ({
        start: figure.start,
        end: figure.end,
        fit:
          (isOfKind(asked, figure.kind) ? 0.6 : 0.3) +
          0.4 * (asked.head ? countedBy(figure, asked.head, text) : 1),
      }));
    case 'reason':
      return reasonsIn(sentence);
  }
}

function isOfKind({ question: { wanted } }: Asked, kind: string): boolean {
  if (wanted === 'percent') return kind === 'percent' || kind === 'fraction';
  if (wanted === 'quantity') return kind === 'quantity' || kind === 'age' || kind === 'multiple';
  return wanted === kind;
}

const causes =
  /^(?:because|due|owing|thanks|amid|following|after|since|over|citing|reason|reasons|caused?|blamed?)$/;

/** Words that open a reason. */
function reasonsIn({ words }: SentenceView): Item[] {
  return words.flatMap(({ start, end, word }, i) => {
    const next = words[i + 1];
    if (causes.test(word))
      return [{ start, end, fit: /^(?:because|due|owing|citing)$/.test(word) ? 1 : 0.6 }];
    if (/^(?:to|for|by|as|so)$/.test(word) && next && /^[VO]$/.test(next.tag))
      return [{ start, end, fit: 0.4 }];
    return [];
  });
}
