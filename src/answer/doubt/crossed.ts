import type { Wanted } from '../wanted.ts';

const families: readonly (readonly [string, readonly Wanted[]])[] = [
  ['number', ['count', 'money', 'percent', 'quantity']],
  ['person', ['person']],
  ['speaker', ['speaker']],
  ['speech', ['speech']],
  ['verdict', ['verdict']],
  ['place', ['place']],
  ['time', ['time']],
  ['name', ['name']],
  ['reason', ['reason']],
  ['other', ['thing', 'keywords', 'definition', 'manner']],
];

const crossed = [
  'pieceMisfit',
  'pieceApart',
  'itemNone',
  'itemApart',
  'itemFar',
  'actMissing',
  'elsewhereMost',
  'nowhereMost',
  'unsaidPlain',
  'contentElsewhere',
  'words.exact',
  'words.heaviest',
  'logit',
  'marginFar',
  'choiceShare',
  'choiceScore',
];

/** What tells more with some kinds of question than with others: a signal more for each pair. */
export function crossSignals(
  wanted: Wanted,
  signals: Readonly<Record<string, number>>,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [family, kinds] of families) {
    const holds = kinds.includes(wanted);
    for (const name of crossed) found[`${family}*${name}`] = holds ? (signals[name] ?? 0) : 0;
  }
  return found;
}
