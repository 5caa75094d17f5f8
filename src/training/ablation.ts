import { featureNames, groups } from '../answer/features/features.ts';
import { rank } from '../answer/rank.ts';
import { promoted } from '../answer/rules/promote.ts';
import { shownFor } from '../answer/shown.ts';
import type { Measured } from './experiment.ts';
import { foldOf } from './folds.ts';
import { folds, learnRank } from './learn.ts';

type Hits = Record<string, string>;

/**
 * What each group of ranking features is worth: hit@1 / hit@3 of each set by five folds, with a group left out of
 * learning and ranking.
 */
export function ablate(lists: readonly Measured[]): Record<string, Hits> {
  const without = (group: string) => featureNames.map((name) => !name.includes(`${group}.`));
  return {
    'all groups': hitsOf(
      lists,
      featureNames.map(() => true),
    ),
    ...Object.fromEntries(
      Object.keys(groups).map((group) => [`without ${group}`, hitsOf(lists, without(group))]),
    ),
  };
}

function hitsOf(lists: readonly Measured[], kept: readonly boolean[]): Hits {
  const masked = lists.map((list) => ({
    ...list,
    rows: list.rows.map((row) => row.map((value, j) => (kept[j] ? value : 0))),
  }));
  const found = new Map<string, { questions: number; first: number; third: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ example }: Measured) => foldOf(example.group, folds) === fold;
    const weights = learnRank(masked.filter((list) => !isHeld(list)));
    for (const list of masked.filter((one) => one.example.answerable && isHeld(one))) {
      const { set } = list.example;
      const count = found.get(set) ?? { questions: 0, first: 0, third: 0 };
      const place = placeOfAnswer(list, weights);
      found.set(set, {
        questions: count.questions + 1,
        first: count.first + (place < 1 ? 1 : 0),
        third: count.third + (place < 3 ? 1 : 0),
      });
    }
  }
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(1);
  return Object.fromEntries(
    [...found].map(([set, { questions, first, third }]) => [
      set,
      `${percent(first, questions)} / ${percent(third, questions)}`,
    ]),
  );
}

/** Place of the first excerpt that shows an answer, from 0. */
function placeOfAnswer(
  { pool, features, example }: Measured,
  weights: Readonly<Record<string, number>>,
): number {
  const ranked = promoted(rank(pool, weights, features).ranked);
  const [top] = ranked;
  const id = example.entry?.story.id ?? '';
  if (!top) return Number.POSITIVE_INFINITY;
  const { span } = shownFor(top, ranked);
  if (example.shows(id, span)) return 0;
  const others = ranked.filter(({ sentence }) => sentence.end <= span.start || sentence.start >= span.end);
  const place = others.findIndex(({ sentence }) => example.shows(id, sentence));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}
