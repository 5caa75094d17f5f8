import { isOfArchive, isOfLong, signalsOf } from './doubt/signals.ts';
import type { Proposal } from './proposal.ts';
import weights from './weights/judge.json' with { type: 'json' };

/** How sure an answer is: the chance that the first sentence answers, and that the story does not say at all. */
export interface Judgement {
  readonly right: number;
  readonly unanswerable: number;
}

/** A weight a signal for each of the two. */
export interface Odds {
  readonly right: Readonly<Record<string, number>>;
  readonly unanswerable: Readonly<Record<string, number>>;
}

/** One story is judged otherwise than a long text, of which only some sentences are looked at, and than many that are searched. */
export interface JudgeWeights {
  readonly story: Odds;
  readonly long: Odds;
  readonly archive: Odds;
}

export function judge(proposal: Proposal, by: JudgeWeights = weights): Judgement {
  const signals = signalsOf(proposal);
  return isOfArchive(proposal) ? weigh(signals, by.archive) : weighOne(signals, by);
}

/** Of one text. */
export const weighOne = (signals: Readonly<Record<string, number>>, by: Omit<JudgeWeights, 'archive'>) =>
  weigh(signals, isOfLong(signals) ? by.long : by.story);

export const weigh = (signals: Readonly<Record<string, number>>, odds: Odds): Judgement => ({
  right: logistic(signals, odds.right),
  unanswerable: logistic(signals, odds.unanswerable),
});

/** What a refusal costs where the story does answer, in wrong answers. */
const price = 0.8;

/**
 * A wrong answer costs one and a right one gains one; a refusal gains one where the story does not say. So refusing is
 * worth `unanswerable - right + wrong`, which has to be more than the price of refusing a question that has an answer.
 */
export const paysToRefuse = ({ right, unanswerable }: Judgement): boolean =>
  unanswerable - 2 * right + 1 > price * (1 - unanswerable);

function logistic(signals: Readonly<Record<string, number>>, by: Readonly<Record<string, number>>): number {
  let sum = by['bias'] ?? 0;
  for (const [name, value] of Object.entries(signals)) sum += value * (by[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
