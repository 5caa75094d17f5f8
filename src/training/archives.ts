import { featuresOf } from '../answer/features/features.ts';
import type { Pool } from '../answer/features/pool.ts';
import { poolOf } from '../answer/pool.ts';
import { parseQuestion } from '../answer/question.ts';
import { rank } from '../answer/rank.ts';
import { Library } from '../search/library.ts';
import type { DataSet, Example } from './data.ts';
import { foldOf } from './folds.ts';
import type { List } from './listwise.ts';
import { type Models, type Outcome, outcomeOfRanking } from './outcome.ts';
import { withSlips } from './slips.ts';

/** Whole texts are asked in libraries of so many; a set of brief ones is one library. */
const stories = 12;
/** Of so many questions one is asked without the story that answers it. */
const absent = 5;

/** A question asked of many stories at once. */
interface Search {
  readonly example: Example;
  readonly answerable: boolean;
  readonly pool: Pool;
}

function* searchesOf(
  set: DataSet,
  narrowing: (example: Example) => Models['archive'] | null,
  typed = (question: string) => question,
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
      const gone = !isWhole && foldOf(example.id, absent) === 0;
      const searched = gone && example.entry ? library.without(example.entry.story.id) : library;
      const question = typed(example.question);
      const pool = poolOf(searched, parseQuestion(question), question, undefined, narrowing(example));
      if (pool.some(({ asked }) => asked !== pool[0]?.asked))
        yield { example, answerable: example.answerable && !gone, pool };
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
  const listOf = ({ example, answerable, pool }: Search): StoryList[] => {
    const found = rank(pool, sentencesFor(example)).stories;
    const right = found.map(({ asked }) => answerable && asked.view.entry === example.entry);
    if (!right.some(Boolean)) return [];
    const rows = found.map(({ features }) => Float32Array.from(Object.values(features)));
    return [{ example, weight, names: Object.keys(found[0]?.features ?? {}), rows, right }];
  };
  const all = () => null;
  const lists: StoryList[] = [];
  for (const search of searchesOf(set, all)) lists.push(...listOf(search));
  for (const search of searchesOf(set, all, withSlips)) lists.push(...listOf(search));
  return lists;
}

/** Questions asked of many stories at once, each by the models of its fold. */
export function archiveOutcomes(
  set: DataSet,
  weight: number,
  modelsFor: (example: Example) => Models,
): Outcome[] {
  return Array.from(
    searchesOf(set, (example) => modelsFor(example).archive),
    ({ example, answerable, pool }) => {
      const models = modelsFor(example);
      const ranking = rank(pool, models.rank, featuresOf(pool), models.archive);
      return outcomeOfRanking(example, ranking, models.forest, weight, answerable);
    },
  );
}
