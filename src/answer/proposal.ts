import type { Span } from '../text/span.ts';
import type { Ranked, Ranking } from './rank.ts';
import { withWholeEdges } from './rules/edges.ts';
import { promoted } from './rules/promote.ts';
import { ruled } from './rules/ruled.ts';
import { type Shown, shownFor } from './shown.ts';
import { type Choice, chooseSpan } from './spans/choose.ts';
import type { Forest } from './spans/trees.ts';

/** What would be answered; whether it is, the judge says. */
export interface Proposal {
  /** As the weights have it. */
  readonly ranking: Ranking;
  /** The same with what a rule of the question's kind puts first. */
  readonly ranked: readonly Ranked[];
  readonly top: Ranked;
  readonly shown: Shown;
  readonly answer: Span;
  /** What the trees choose, whatever a rule made of it. */
  readonly choice: Choice | null;
}

/** Null where there is no sentence at all. */
export function propose(ranking: Ranking, by?: Forest): Proposal | null {
  const ranked = promoted(ranking.ranked);
  const [top] = ranked;
  if (!top) return null;
  const shown = shownFor(top, ranked);
  const choice = chooseSpan(shown.sentences, by);
  return { ranking, ranked, top, shown, choice, answer: answerIn(shown, top, choice) };
}

/** The speaker asked for, else what a rule of the question's kind finds, else what the trees choose. */
function answerIn({ speaker, sentences }: Shown, { sentence }: Ranked, choice: Choice | null): Span {
  const { start, end } = speaker ?? ruled(sentences, choice) ?? choice ?? sentence;
  return withWholeEdges(sentences, { start, end });
}
