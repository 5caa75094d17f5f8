import type { Asked } from '../asked.ts';
import type { SentenceView } from '../view.ts';
import { type Match, matchOf } from './match.ts';

const before = 0.6;
const after = 0.4;

/** Values of a sentence by term, each raised to what the sentences beside it give, which counts less. */
export function withNeighbours(
  own: readonly number[],
  asked: Asked,
  { index }: SentenceView,
  valuesOf: (match: Match) => readonly number[],
): number[] {
  const { sentences } = asked.view;
  const valuesAt = (at: number) => {
    const sentence = sentences[at];
    return sentence ? valuesOf(matchOf(asked, sentence)) : [];
  };
  const previous = valuesAt(index - 1);
  const next = valuesAt(index + 1);
  return own.map((value, i) => Math.max(value, before * (previous[i] ?? 0), after * (next[i] ?? 0)));
}
