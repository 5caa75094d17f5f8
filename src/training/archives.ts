import { type FoundStory, storiesFound } from '../answer/archive/found.ts';
import { featuresOf } from '../answer/features/features.ts';
import { likeliest, poolOfStories } from '../answer/pool.ts';
import { parseQuestion, type Question } from '../answer/question.ts';
import { rank } from '../answer/rank.ts';
import { Library } from '../search/library.ts';
import type { DataSet, Example } from './data.ts';
import { foldOf } from './folds.ts';
import type { List } from './listwise.ts';
import { type Models, type Outcome, outcomeOfRanking } from './outcome.ts';
import { withSlips } from './slips.ts';

/** Whole texts are asked in libraries of so many; a set of brief ones is one library. */
const stories = 12;
/** What a question counts that is asked without the story that answers it. */
const withoutAnswer = 0.1;

/** A question asked of many stories at once. */
interface Search {
  readonly example: Example;
  readonly question: Question;
  readonly found: readonly FoundStory[];
  readonly answerable: boolean;
}

/** @param robbed whether the stories that answer are passed over */
function* searchesOf(
  set: DataSet,
  { robbed = false, typed = (text: string) => text } = {},
): Generator<Search> {
  const ids = [...set.entries.keys()].sort((a, b) => foldOf(a, 1000) - foldOf(b, 1000));
  const isWhole = set.examples.some(({ entry }) => entry === null);
  const size = isWhole ? ids.length : stories;
  for (let at = 0; at < ids.length; at += size) {
    const part = ids.slice(at, at + size).flatMap((id) => set.entries.get(id) ?? []);
    if (part.length < 2) continue;
    const library = new Library(part);
    for (const example of set.examples) {
      if (!isWhole && !(example.entry && part.includes(example.entry))) continue;
      if (robbed && !example.answerable) continue;
      const text = typed(example.question);
      const question = parseQuestion(text);
      const found = storiesFound(library, question, text, robbed ? example.entry : null);
      const answerable = example.answerable && !robbed;
      if (found.length > 1) yield { example, question, found, answerable };
    }
  }
}

/** The stories found for a question, and which of them answers. */
export interface StoryList extends List {
  readonly example: Example;
  readonly names: readonly string[];
}

/**
 * Of questions that have an answer among the stories found, as they are and with slips; sentences by models of the
 * example's fold.
 */
export function storyLists(
  set: DataSet,
  weight: number,
  sentencesFor: (example: Example) => Models['rank'],
): StoryList[] {
  const listOf = ({ example, question, found, answerable }: Search): StoryList[] => {
    const { stories } = rank(poolOfStories(found, question), sentencesFor(example));
    const right = stories.map(({ asked }) => answerable && asked.view.entry === example.entry);
    if (!right.some(Boolean)) return [];
    const rows = stories.map(({ features }) => Float32Array.from(Object.values(features)));
    return [{ example, weight, names: Object.keys(stories[0]?.features ?? {}), rows, right }];
  };
  const lists: StoryList[] = [];
  for (const search of searchesOf(set)) lists.push(...listOf(search));
  for (const search of searchesOf(set, { typed: withSlips })) lists.push(...listOf(search));
  return lists;
}

/** Questions asked of many stories at once, those with an answer without it too, each by the models of its fold. */
export function archiveOutcomes(
  set: DataSet,
  weight: number,
  modelsFor: (example: Example) => Models,
): Outcome[] {
  const outcomeIn = ({ example, question, found, answerable }: Search, counts: number) => {
    const models = modelsFor(example);
    const pool = poolOfStories(likeliest(found, models.archive), question);
    const ranking = rank(pool, models.rank, featuresOf(pool), models.archive);
    return outcomeOfRanking(example, ranking, models.forest, counts, answerable);
  };
  const asked = Array.from(searchesOf(set), (search) => outcomeIn(search, weight));
  const robbed = Array.from(searchesOf(set, { robbed: true }), (search) =>
    outcomeIn(search, weight * withoutAnswer),
  );
  return [...asked, ...robbed];
}
