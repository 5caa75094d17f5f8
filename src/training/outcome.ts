import { signalsOf } from '../answer/doubt/signals.ts';
import { propose } from '../answer/proposal.ts';
import { type Ranking, rank } from '../answer/rank.ts';
import type { Forest } from '../answer/spans/trees.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Example } from './data.ts';
import type { Measured } from './experiment.ts';
import { isRight, tokenF1 } from './gain.ts';

/** What models that had not seen a question made of it. */
export interface Outcome {
  readonly example: Example;
  /** What refusing is learnt from it with. */
  readonly weight: number;
  readonly answerable: boolean;
  readonly hit: boolean;
  readonly hit3: boolean;
  readonly answer: boolean;
  readonly f1: number;
  readonly length: number;
  readonly signals: Readonly<Record<string, number>>;
}

export interface Models {
  readonly rank: Readonly<Record<string, number>>;
  readonly archive: Readonly<Record<string, number>>;
  readonly forest: Forest;
}

export function outcomeOf(
  { example, pool, features, doubtWeight }: Measured,
  { rank: by, forest }: Models,
): Outcome {
  return outcomeOfRanking(example, rank(pool, by, features), forest, doubtWeight, example.answerable);
}

/** @throws {Error} where there is nothing to rank */
export function outcomeOfRanking(
  example: Example,
  ranking: Ranking,
  forest: Forest,
  weight: number,
  answerable: boolean,
): Outcome {
  const proposal = propose(ranking, forest);
  if (!proposal) throw new Error(`${example.id}: nothing to rank`);
  const { top, shown, answer, ranked } = proposal;
  const { text } = top.asked.view.entry.story;
  const gold = example.answers.map((one) => textOf(example.entry?.story.text ?? '', one));
  const words = textOf(text, answer);
  const shows = (one: typeof top, excerpt: Span) =>
    answerable &&
    one.asked.view.entry.story === example.entry?.story &&
    example.shows(one.asked.view.entry.story.id, excerpt);
  const hit = shows(top, shown.span);
  const others = ranked.filter(
    (one) =>
      one.asked !== top.asked || one.sentence.end <= shown.span.start || one.sentence.start >= shown.span.end,
  );
  return {
    example,
    weight,
    answerable,
    hit,
    hit3: hit || others.slice(0, 2).some((one) => shows(one, one.sentence)),
    answer: answerable && isRight(words, gold),
    f1: Math.max(0, ...gold.map((one) => tokenF1(words, one))),
    length: shown.span.end - shown.span.start,
    signals: signalsOf(proposal),
  };
}
