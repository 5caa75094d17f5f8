/**
 * `npm run validate -- [--cache=DIR] FILE[:WEIGHT[:DOUBT[:ARCHIVE[:PIECES]]]] … [--test=FILE] [--ablate]`: every set judged by five
 * folds, by document, on models that did not see it; test files by a model of all the others. `--ablate`: the ranking
 * alone, without one group of features after another.
 */

import { type Judgement, weigh, weighOne } from '../answer/judge.ts';
import { Forest } from '../answer/spans/trees.ts';
import { ablate } from './ablation.ts';
import { archiveOutcomes } from './archives.ts';
import { loadSet, weightedFile } from './data.ts';
import { measure } from './experiment.ts';
import { foldOf } from './folds.ts';
import {
  folds,
  learnArchive,
  learnJudge,
  learnRank,
  learnSpans,
  measureAll,
  unseenOutcomes,
} from './learn.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

interface Judged extends Outcome {
  readonly right: number;
  readonly unanswerable: number;
}

const judgedBy =
  (weighs: (signals: Outcome['signals']) => Judgement) =>
  (one: Outcome): Judged => ({ ...one, ...weighs(one.signals) });

/** Outcomes with what a judge of the other folds' outcomes makes of them. */
export function crossJudged({
  story,
  archive,
}: Pick<ReturnType<typeof unseenOutcomes>, 'story' | 'archive'>) {
  const found: { story: Judged[]; archive: Judged[] } = { story: [], archive: [] };
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ example }: Outcome) => foldOf(example.group, folds) === fold;
    const weights = learnJudge({
      story: story.filter((one) => !isHeld(one)),
      archive: archive.filter((one) => !isHeld(one)),
    });
    found.story.push(...story.filter(isHeld).map(judgedBy((signals) => weighOne(signals, weights))));
    found.archive.push(...archive.filter(isHeld).map(judgedBy((signals) => weigh(signals, weights.archive))));
  }
  return found;
}

/** Asked with the story that answers it, where one does. */
const isWhole = ({ example, answerable }: Outcome) => example.answerable === answerable;

const percent = (values: readonly boolean[]) =>
  values.length === 0 ? null : Math.round((1000 * values.filter(Boolean).length) / values.length) / 10;

export function tableOf(outcomes: readonly Outcome[]) {
  const answerable = outcomes.filter((one) => one.answerable);
  const lengths = outcomes.map(({ length }) => length).sort((a, b) => a - b);
  return {
    n: outcomes.length,
    'hit@1': percent(answerable.map(({ hit }) => hit)),
    'hit@3': percent(answerable.map(({ hit3 }) => hit3)),
    answer: percent(answerable.map(({ answer }) => answer)),
    F1: Math.round((1000 * answerable.reduce((sum, { f1 }) => sum + f1, 0)) / answerable.length) / 10,
    excerpt: lengths[lengths.length >> 1],
  };
}

/** TRUST, refused and no-answer at a threshold of a refusal score. */
export function refusalAt(outcomes: readonly Judged[], refuses: (outcome: Judged) => boolean) {
  let trust = 0;
  for (const outcome of outcomes) {
    const refused = refuses(outcome);
    trust += refused ? (outcome.answerable ? 0 : 1) : outcome.hit ? 1 : -1;
  }
  const part = (answerable: boolean) =>
    percent(outcomes.filter((one) => one.answerable === answerable).map(refuses));
  return {
    TRUST: Math.round((1000 * trust) / outcomes.length) / 10,
    refused: part(true),
    'no-answer': part(false),
  };
}

/** What refusing gains for each question with an answer that it loses (see `paysToRefuse`). */
export const worth = ({ right, unanswerable }: Pick<Judged, 'right' | 'unanswerable'>): number =>
  (unanswerable - 2 * right + 1) / Math.max(1e-6, 1 - unanswerable);

/** How often what is given with a confidence is right, by fifths of the confidence. */
export function reliabilityOf(outcomes: readonly Judged[]) {
  return Object.fromEntries(
    [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
      const here = outcomes.filter(
        ({ right }) => right >= from && right < from + 0.2 + (from === 0.8 ? 1 : 0),
      );
      const mean = here.reduce((sum, { right }) => sum + right, 0) / Math.max(1, here.length);
      const hits = here.filter(({ hit }) => hit).length / Math.max(1, here.length);
      return [`${from}–`, { questions: here.length, mean: mean.toFixed(2), right: hits.toFixed(2) }];
    }),
  );
}

const thresholds = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5];

if (process.argv[1]?.endsWith('validate.ts')) {
  const options = process.argv.slice(2);
  const cache = options.find((one) => one.startsWith('--cache='))?.slice(8);
  const tests = options.filter((one) => one.startsWith('--test=')).map((one) => one.slice(7));
  const files = options.filter((one) => !one.startsWith('--')).map(weightedFile);
  const sets = files.map(({ file, ...weights }) => ({ set: loadSet(file, cache), ...weights }));
  const lists = measureAll(sets);
  const table: Record<string, unknown> = {};
  const report = (name: string, outcomes: readonly Judged[]) => {
    table[name] = tableOf(outcomes);
    const categories = new Set(outcomes.map(({ example }) => example.category));
    if (categories.size > 1) {
      for (const one of categories)
        table[`${name}: ${one}`] = tableOf(outcomes.filter(({ example }) => example.category === one));
    }
    if (outcomes.every(({ answerable }) => answerable)) return;
    const rows: Record<string, unknown> = {};
    const scores = outcomes
      .filter(({ answerable }) => answerable)
      .map(worth)
      .sort((a, b) => b - a);
    for (const most of [0.05, 0.08, 0.1, 0.15, 0.2, 0.3]) {
      const limit = scores[Math.floor(most * scores.length)] ?? 1;
      rows[`${name}, refusing ${most}`] = {
        limit: Math.round(limit * 1000) / 1000,
        ...refusalAt(outcomes, (one) => worth(one) > limit),
      };
    }
    for (const limit of thresholds)
      rows[`${name}, from ${limit} on`] = { limit, ...refusalAt(outcomes, (one) => worth(one) > limit) };
    console.table(rows);
    console.table(reliabilityOf(outcomes));
  };
  if (options.includes('--ablate')) {
    console.table(ablate(lists));
    process.exit();
  }
  const unseen = unseenOutcomes(lists, sets);
  if (!options.includes('--no-folds')) {
    const judged = crossJudged(unseen);
    const named = (one: Judged) => one.example.set;
    for (const [kind, outcomes] of Object.entries(judged)) {
      for (const name of new Set(outcomes.map(named))) {
        report(
          `${name} (${kind}, 5 folds)`,
          outcomes.filter((one) => named(one) === name && isWhole(one)),
        );
      }
    }
  }
  if (tests.length > 0) {
    const rank = learnRank(lists);
    const models = {
      rank,
      archive: learnArchive(unseen.stories),
      forest: new Forest(learnSpans(lists, rank)),
    };
    const weights = learnJudge(unseen);
    for (const file of tests) {
      const set = loadSet(file, cache);
      const held = measure(set, 1);
      report(
        `${set.name} (held out)`,
        held.map((list) => judgedBy((signals) => weighOne(signals, weights))(outcomeOf(list, models))),
      );
      report(
        `${set.name} (archive, held out)`,
        archiveOutcomes(set, 1, () => models)
          .filter(isWhole)
          .map(judgedBy((signals) => weigh(signals, weights.archive))),
      );
    }
  }
  console.table(table);
}
