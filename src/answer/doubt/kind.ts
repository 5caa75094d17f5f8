import { overlaps, type Span, textOf } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import { isAsked, placeOf } from '../features/fit.ts';
import type { Ranked } from '../rank.ts';
import type { NameSpan } from '../view.ts';
import { wanteds } from '../wanted.ts';
import { sortOf } from './items.ts';

/** What is asked for: stories tell who said something more often than why it was done. */
export function askedSignals({ question: { wanted, word } }: Asked): Record<string, number> {
  const signals = Object.fromEntries(wanteds.map((kind) => [`asks.${kind}`, wanted === kind ? 1 : 0]));
  return { ...signals, 'asks.word': word === null ? 0 : 1 };
}

/** Is the piece, in the sentence that it is from, a thing of the kind that is asked for, and as many as are? */
export function kindSignals(answer: Span, { asked, sentence }: Ranked): Record<string, number> {
  const { wanted, list } = asked.question;
  const names = sentence.names.filter((name) => overlaps(name, answer) && !isAsked(asked, name));
  const words = sentence.words.filter((word) => overlaps(word, answer));
  const piece = textOf(asked.view.entry.story.text, answer);
  const sort = sortOf(asked);
  const asksName = sort === 'person' || sort === 'name' || sort === 'place';
  const parts = piece.split(/,|&|\band\b/).filter((part) => /\p{L}/u.test(part)).length;
  const flag = (holds: boolean) => (holds ? 1 : 0);
  return {
    nameless: flag(asksName && names.length === 0),
    speakerNameless: flag(wanted === 'speaker' && !words.some(({ name, tag }) => name || tag === 'M')),
    nobody: wanted === 'person' || wanted === 'speaker' ? 1 - Math.max(0, ...names.map(somebody)) : 0,
    nowhere: wanted === 'place' ? 1 - Math.max(0, ...names.map((name) => placeOf(sentence, name))) : 0,
    never: flag(wanted === 'time' && !sentence.times.some((time) => overlaps(time, answer))),
    yearless: flag(asksYear(asked) && !/\b(?:1[5-9]|20)\d\d\b/.test(piece)),
    doing: flag(sort !== null && sort !== 'reason' && words.some(({ tag }) => tag === 'V')),
    tooFew: flag(asksName && parts < numberAsked(asked)),
    onlyOne: flag(asksName && list && parts < 2),
  };
}

const somebody = ({ person }: NameSpan) => (person?.kind === 'person' ? 1 : person ? 0.2 : 0.5);

const asksYear = ({ question: { words } }: Asked) =>
  words.some(
    ({ word }, i) => /^(?:year|yr)$/.test(word) && /^(?:what|which)$/.test(words[i - 1]?.word ?? ''),
  );

const numerals = 'one two three four five six seven eight nine ten'.split(' ');

/** "Which three judges", "the two brothers": so many; none where no number says. */
function numberAsked({ question: { words } }: Asked): number {
  for (const [i, { word }] of words.entries()) {
    if (!/^(?:which|what|who|the)$/.test(words[i - 1]?.word ?? '')) continue;
    const number = /^\d$/.test(word) ? Number(word) : numerals.indexOf(word) + 1;
    if (number > 1) return number;
  }
  return 0;
}
