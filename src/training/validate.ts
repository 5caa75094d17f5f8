/**
 * `npm run validate -- [--cache=DIR] FILE:WEIGHT … [--test=FILE]`: every set judged by five folds, by document, on
 * models that did not see it; test files by a model of all the others.
 */
import { judge } from '../answer/judge.ts';
import { rank } from '../answer/rank.ts';
import { shownFor } from '../answer/shown.ts';
import { chooseSpan } from '../answer/spans/choose.ts';
import { Forest } from '../answer/spans/trees.ts';
import { textOf } from '../text/span.ts';
import { loadSet } from './data.ts';
import { type Measured, measure } from './experiment.ts';
import { foldOf } from './folds.ts';
import { isRight, tokenF1 } from './gain.ts';
import { type Learnt, learnFrom } from './learn.ts';

/** What became of one question. */
export interface Outcome {
  readonly list: Measured;
  readonly hit: boolean;
  readonly hit3: boolean;
  readonly answer: boolean;
  readonly f1: number;
  readonly right: number;
  readonly unanswerable: number;
  readonly length: number;
}

export function outcomeOf(list: Measured, learnt: Learnt & { forest: Forest }): Outcome {
  const { example, pool } = list;
  const ranking = rank(pool, learnt.rank);
  const { ranked } = ranking;
  const top = ranked[0];
  const id = example.entry?.story.id ?? '';
  if (!top || !example.entry) throw new Error(`${example.id}: nothing to rank`);
  const shown = shownFor(top, ranked);
  const { text } = example.entry.story;
  const gold = example.answers.map((answer) => textOf(text, answer));
  const answer = shown.speaker ?? chooseSpan(shown.sentences, learnt.forest);
  const words = answer ? textOf(text, answer) : '';
  const hit = example.shows(id, shown.span);
  const others = ranked.filter(
    ({ sentence }) => sentence.end <= shown.span.start || sentence.start >= shown.span.end,
  );
  return {
    list,
    hit,
    hit3: hit || others.slice(0, 2).some(({ sentence }) => example.shows(id, sentence)),
    answer: example.answerable && isRight(words, gold),
    f1: Math.max(0, ...gold.map((one) => tokenF1(words, one))),
    ...judge(ranking, learnt.judge),
    length: shown.span.end - shown.span.start,
  };
}

const planted = (learnt: Learnt) => ({ ...learnt, forest: new Forest(learnt.spans) });

const folds = 5;

export function crossValidate(lists: readonly Measured[], names: readonly string[]): Outcome[] {
  const found: Outcome[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ example }: Measured) => foldOf(example.group, folds) === fold;
    const learnt = planted(
      learnFrom(
        lists.filter((list) => !isHeld(list)),
        names,
      ),
    );
    for (const list of lists.filter(isHeld)) found.push(outcomeOf(list, learnt));
  }
  return found;
}

const percent = (values: readonly boolean[]) =>
  values.length === 0 ? null : Math.round((1000 * values.filter(Boolean).length) / values.length) / 10;

export function tableOf(outcomes: readonly Outcome[]) {
  const answerable = outcomes.filter(({ list }) => list.example.answerable);
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
export function refusalAt(outcomes: readonly Outcome[], refuses: (outcome: Outcome) => boolean) {
  let trust = 0;
  for (const outcome of outcomes) {
    const { answerable } = outcome.list.example;
    const refused = refuses(outcome);
    trust += refused ? (answerable ? 0 : 1) : answerable && outcome.hit ? 1 : -1;
  }
  const part = (answerable: boolean) =>
    percent(outcomes.filter(({ list }) => list.example.answerable === answerable).map(refuses));
  return {
    TRUST: Math.round((1000 * trust) / outcomes.length) / 10,
    refused: part(true),
    'no-answer': part(false),
  };
}

if (process.argv[1]?.endsWith('validate.ts')) {
  const options = process.argv.slice(2);
  const cache = options.find((one) => one.startsWith('--cache='))?.slice(8);
  const tests = options.filter((one) => one.startsWith('--test=')).map((one) => one.slice(7));
  const files = options.filter((one) => !one.startsWith('--')).map((one) => one.split(':'));
  const measured = files.map(([file = '', weight = '1']) => measure(loadSet(file, cache), Number(weight)));
  const names = measured[0]?.names ?? [];
  const lists = measured.flatMap((one) => one.lists);
  const table: Record<string, unknown> = {};
  const report = (name: string, outcomes: readonly Outcome[]) => {
    table[name] = tableOf(outcomes);
    const categories = new Set(outcomes.map(({ list }) => list.example.category));
    if (categories.size > 1) {
      for (const one of categories)
        table[`  ${one}`] = tableOf(outcomes.filter(({ list }) => list.example.category === one));
    }
    if (outcomes.every(({ list }) => list.example.answerable)) return;
    const rows: Record<string, unknown> = {};
    for (const most of [0.05, 0.08, 0.1, 0.15, 0.2, 0.3]) {
      const scores = outcomes
        .filter(({ list }) => list.example.answerable)
        .map(doubt)
        .sort((a, b) => b - a);
      const limit = scores[Math.floor(most * scores.length)] ?? 1;
      rows[`${name} ≤ ${most}`] = {
        limit: Math.round(limit * 1000) / 1000,
        ...refusalAt(outcomes, (one) => doubt(one) > limit),
      };
    }
    console.table(rows);
  };
  if (tests.length > 0) {
    const learnt = planted(learnFrom(lists, names));
    for (const file of tests) {
      const set = loadSet(file, cache);
      report(
        `${set.name} (held out)`,
        measure(set, 1).lists.map((list) => outcomeOf(list, learnt)),
      );
    }
  }
  if (!options.includes('--no-folds')) {
    const outcomes = crossValidate(lists, names);
    for (const name of new Set(lists.map(({ example }) => example.set))) {
      report(
        `${name} (5 folds)`,
        outcomes.filter(({ list }) => list.example.set === name),
      );
    }
  }
  console.table(table);
}

/** Above 0 it pays to refuse. */
export function doubt({ right, unanswerable }: Pick<Outcome, 'right' | 'unanswerable'>): number {
  return unanswerable - 2 * right + 1;
}
