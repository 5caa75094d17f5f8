import { type JudgeWeights, signalsOf } from '../answer/judge.ts';
import { rank } from '../answer/rank.ts';
import { shownFor } from '../answer/shown.ts';
import { spanRows } from '../answer/spans/choose.ts';
import { spanFeatureNames } from '../answer/spans/names.ts';
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
  const ranked = learnRank(lists, names);
  return { rank: ranked, spans: learnSpans(lists, ranked), judge: learnJudge(lists, names) };
}

export function learnRank(lists: readonly Measured[], names: readonly string[]): Record<string, number> {
  const usable = lists.filter(({ example, right }) => example.answerable && right.some(Boolean));
  const { weights } = trainListwise(usable, names.length);
  return Object.fromEntries(names.map((name, j) => [name, rounded(weights[j] ?? 0)]));
}

export function learnSpans(lists: readonly Measured[], weights: Readonly<Record<string, number>>): Tree[] {
  const graded = lists.map((list) => gradedOf(list, weights)).filter((list) => list !== null);
  return boost(graded, spanFeatureNames.length, boosting);
}

/** The pieces of what would be shown, where that holds an answer, else of the first sentence that does. */
export function gradedOf(
  { example, pool, weight }: Measured,
  weights: Readonly<Record<string, number>>,
): (Graded & { texts: string[]; gold: string[] }) | null {
  if (!example.answerable || !example.entry) return null;
  const { text, id } = example.entry.story;
  const { ranked } = rank(pool, weights);
  const top = ranked[0];
  if (!top) return null;
  const shown = shownFor(top, ranked);
  const gold = ranked.find(({ sentence }) => example.shows(id, sentence));
  const isShown = example.shows(id, shown.span);
  if (!isShown && !gold) return null;
  const rows = spanRows(isShown || !gold ? shown.sentences : [gold]);
  const block = isShown || !gold ? shown.span : gold.sentence;
  const here = example.answers.filter((answer) => contains(block, answer));
  const answers = (here.length > 0 ? here : example.answers).map((answer) => textOf(text, answer));
  const texts = rows.map(({ span }) => textOf(text, span));
  return {
    rows: rows.map(({ values }) => Float32Array.from(values)),
    gains: texts.map((words) => gainOf(words, answers)),
    weight,
    texts,
    gold: answers,
  };
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
