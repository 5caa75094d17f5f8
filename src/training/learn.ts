import { isOfLong } from '../answer/doubt/signals.ts';
import { featureNames } from '../answer/features/features.ts';
import type { JudgeWeights, Odds } from '../answer/judge.ts';
import { rank } from '../answer/rank.ts';
import { shownFor } from '../answer/shown.ts';
import { spanRows } from '../answer/spans/choose.ts';
import { spanFeatureNames } from '../answer/spans/names.ts';
import { Forest, type Tree } from '../answer/spans/trees.ts';
import { contains, textOf } from '../text/span.ts';
import { archiveOutcomes, type StoryList, storyLists } from './archives.ts';
import { boost, type Graded } from './boost.ts';
import type { DataSet, Example } from './data.ts';
import { type Measured, measure } from './experiment.ts';
import { foldOf } from './folds.ts';
import { gainOf } from './gain.ts';
import { trainListwise } from './listwise.ts';
import { type Case, trainLogistic } from './logistic.ts';
import { type Models, type Outcome, outcomeOf } from './outcome.ts';

/** A set with what it weighs: in ranking, in refusing of one story, in refusing of many, in cutting out. */
export interface Weighted {
  readonly set: DataSet;
  readonly weight: number;
  readonly doubt: number;
  readonly archive: number;
  readonly pieces: number;
}

export interface Learnt {
  readonly rank: Readonly<Record<string, number>>;
  readonly archive: Readonly<Record<string, number>>;
  readonly spans: readonly Tree[];
  readonly judge: JudgeWeights;
}

export const boosting = { trees: 150, depth: 6, rate: 0.1, leastInLeaf: 10 };
export const folds = 5;

export const measureAll = (sets: readonly Weighted[]): Measured[] =>
  sets
    .filter(({ weight, doubt }) => weight > 0 || doubt > 0)
    .flatMap(({ set, weight, doubt, pieces }) => measure(set, weight, doubt, pieces));

export function learn(sets: readonly Weighted[]): Learnt {
  const lists = measureAll(sets);
  const ranked = learnRank(lists);
  const unseen = unseenOutcomes(lists, sets);
  return {
    rank: ranked,
    archive: learnArchive(unseen.stories),
    spans: learnSpans(lists, ranked),
    judge: learnJudge(unseen),
  };
}

export function learnRank(lists: readonly Measured[]): Record<string, number> {
  const usable = lists.filter(
    ({ example, right, weight }) => weight > 0 && example.answerable && right.some(Boolean),
  );
  const { weights } = trainListwise(usable, featureNames.length);
  return Object.fromEntries(featureNames.map((name, j) => [name, rounded(weights[j] ?? 0)]));
}

/** What tells the story that answers from others of an archive. */
export function learnArchive(lists: readonly StoryList[]): Record<string, number> {
  const names = lists[0]?.names ?? [];
  const { weights } = trainListwise(lists, names.length);
  return Object.fromEntries(names.map((name, j) => [name, rounded(weights[j] ?? 0)]));
}

export function learnSpans(lists: readonly Measured[], weights: Readonly<Record<string, number>>): Tree[] {
  const graded = lists
    .filter(({ pieceWeight }) => pieceWeight > 0)
    .map((list) => gradedOf(list, weights))
    .filter((list) => list !== null);
  return boost(graded, spanFeatureNames.length, boosting);
}

/** The pieces of what would be shown, where that holds an answer, else of the first sentence that does. */
export function gradedOf(
  { example, pool, features, pieceWeight: weight }: Measured,
  weights: Readonly<Record<string, number>>,
): (Graded & { texts: string[]; gold: string[] }) | null {
  if (!example.answerable || !example.entry) return null;
  const { text, id } = example.entry.story;
  const { ranked } = rank(pool, weights, features);
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

/** Every question judged by models of the folds that it is not in. */
export function unseenOutcomes(lists: readonly Measured[], sets: readonly Weighted[]) {
  const learnt = Array.from({ length: folds }, (_, fold) => {
    const others = lists.filter(({ example }) => foldOf(example.group, folds) !== fold);
    const ranked = learnRank(others);
    return { rank: ranked, forest: new Forest(learnSpans(others, ranked)) };
  });
  const of = <T>(models: readonly T[], { group }: Example) => models[foldOf(group, folds)] as T;
  const archives = sets.filter(({ archive }) => archive > 0);
  const stories = archives.flatMap(({ set, archive }) =>
    storyLists(set, archive, (example) => of(learnt, example).rank),
  );
  const models: Models[] = learnt.map((one, fold) => ({
    ...one,
    archive: learnArchive(stories.filter(({ example }) => foldOf(example.group, folds) !== fold)),
  }));
  const modelsFor = (example: Example) => of(models, example);
  return {
    stories,
    story: lists.map((list) => outcomeOf(list, modelsFor(list.example))),
    archive: archives.flatMap(({ set, archive }) => archiveOutcomes(set, archive, modelsFor)),
  };
}

export function learnJudge({
  story,
  archive,
}: Pick<ReturnType<typeof unseenOutcomes>, 'story' | 'archive'>): JudgeWeights {
  const some = story.filter(({ weight }) => weight > 0);
  const mostly = (long: boolean) =>
    some.map((one) => ({
      ...one,
      weight: isOfLong(one.signals) === long ? one.weight : shared * one.weight,
    }));
  return {
    story: learnOdds(mostly(false)),
    long: learnOdds(mostly(true)),
    archive: learnOdds(archive.length > 0 ? archive : some),
  };
}

/** What a question of a long text weighs for those of others, and the other way round. */
const shared = 0.1;

/** How much the weights of the judge are held small. */
const restraint = 0.02;

export function learnOdds(outcomes: readonly Outcome[]): Odds {
  const cases = (holds: (one: Outcome) => boolean): Case[] =>
    outcomes.map((one) => ({ signals: one.signals, outcome: holds(one), weight: one.weight }));
  return {
    right: roundedAll(
      trainLogistic(
        cases(({ hit }) => hit),
        restraint,
      ),
    ),
    unanswerable: roundedAll(
      trainLogistic(
        cases(({ answerable }) => !answerable),
        restraint,
      ),
    ),
  };
}

const rounded = (value: number) => Number(value.toPrecision(6));
const roundedAll = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, rounded(value)]));
