import { type JudgeWeights, signalsOf } from '../answer/judge.ts';
import { rank } from '../answer/rank.ts';
import { shownFor } from '../answer/shown.ts';
import { spansOf } from '../answer/spans/candidates.ts';
import { spanFeatureNames, spanFeatures } from '../answer/spans/features.ts';
import type { Tree } from '../answer/spans/trees.ts';
import { contains, textOf } from '../text/span.ts';
import { boost, type Graded } from './boost.ts';
import type { DataSet } from './data.ts';
import { type Measured, measure } from './experiment.ts';
import { foldOf } from './folds.ts';
import { gainOf } from './gain.ts';
import { trainListwise } from './listwise.ts';
import { type Case, trainLogistic } from './logistic.ts';

export interface Weighted {
  readonly set: DataSet;
  readonly weight: number;
}

export interface Learnt {
  readonly rank: Readonly<Record<string, number>>;
  readonly spans: readonly Tree[];
  readonly judge: JudgeWeights;
}

export const boosting = { trees: 150, depth: 6, rate: 0.1, leastInLeaf: 10 };
const innerFolds = 5;

export function learn(sets: readonly Weighted[]): Learnt {
  const measured = sets.map(({ set, weight }) => measure(set, weight));
  const names = measured[0]?.names ?? [];
  return learnFrom(
    measured.flatMap(({ lists }) => lists),
    names,
  );
}

export function learnFrom(lists: readonly Measured[], names: readonly string[]): Learnt {
  return { rank: learnRank(lists, names), spans: learnSpans(lists), judge: learnJudge(lists, names) };
}

export function learnRank(lists: readonly Measured[], names: readonly string[]): Record<string, number> {
  const usable = lists.filter(({ example, right }) => example.answerable && right.some(Boolean));
  const { weights } = trainListwise(usable, names.length);
  return Object.fromEntries(names.map((name, j) => [name, rounded(weights[j] ?? 0)]));
}

export function learnSpans(lists: readonly Measured[]): Tree[] {
  const graded = lists.map(gradedOf).filter((list) => list !== null);
  return boost(graded, spanFeatureNames.length, boosting);
}

function gradedOf({ example, pool, right, weight }: Measured): Graded | null {
  const candidate = pool[right.indexOf(true)];
  if (!candidate || !example.answerable) return null;
  const { asked, sentence } = candidate;
  const { text } = asked.view.entry.story;
  const here = example.answers.filter((answer) => contains(sentence, answer));
  const gold = (here.length > 0 ? here : example.answers).map((answer) => textOf(text, answer));
  const spans = spansOf(asked.view, sentence);
  const rows = spanFeatures(asked, sentence, spans).map((row) => Float32Array.from(row));
  return { rows, gains: spans.map((span) => gainOf(textOf(text, span), gold)), weight };
}

/** The judge learns from rankings of questions that the ranker did not see. */
export function learnJudge(lists: readonly Measured[], names: readonly string[]): JudgeWeights {
  const right: Case[] = [];
  const unanswerable: Case[] = [];
  for (let fold = 0; fold < innerFolds; fold++) {
    const weights = learnRank(
      lists.filter(({ example }) => foldOf(example.group, innerFolds) !== fold),
      names,
    );
    for (const { example, pool, weight } of lists) {
      if (foldOf(example.group, innerFolds) !== fold || !judged(example.set)) continue;
      const ranking = rank(pool, weights);
      const signals = signalsOf(ranking);
      const top = ranking.ranked[0];
      const isRight =
        example.answerable &&
        top !== undefined &&
        example.shows(top.asked.view.entry.story.id, shownFor(top, ranking.ranked).span);
      right.push({ signals, outcome: isRight, weight });
      unanswerable.push({ signals, outcome: !example.answerable, weight });
    }
  }
  return { right: roundedAll(trainLogistic(right)), unanswerable: roundedAll(trainLogistic(unanswerable)) };
}

/** Only sets with questions of one story that it does not answer teach what absence looks like. */
const judged = (set: string) => set.startsWith('news-qa');

const rounded = (value: number) => Number(value.toPrecision(6));
const roundedAll = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, rounded(value)]));
