import { poolOf } from '../answer/pool.ts';
import { parseQuestion } from '../answer/question.ts';
import { rank } from '../answer/rank.ts';
import { Library } from '../search/library.ts';
import type { DataSet, Example } from './data.ts';
import { foldOf } from './folds.ts';
import { type Models, type Outcome, outcomeOfRanking } from './outcome.ts';

/** Whole texts are asked in libraries of so many; a set of brief ones is one library. */
const stories = 12;
/** Of so many questions one is asked without the story that answers it. */
const absent = 5;

/** Questions asked of many stories at once, each by the models of its fold. */
export function archiveOutcomes(
  set: DataSet,
  weight: number,
  modelsFor: (example: Example) => Models,
): Outcome[] {
  const ids = [...set.entries.keys()].sort((a, b) => foldOf(a, 1000) - foldOf(b, 1000));
  const isWhole = set.examples.some(({ entry }) => entry === null);
  const size = isWhole ? ids.length : stories;
  const found: Outcome[] = [];
  for (let at = 0; at < ids.length; at += size) {
    const part = ids.slice(at, at + size).flatMap((id) => set.entries.get(id) ?? []);
    if (part.length < 2) continue;
    const library = new Library(part);
    for (const example of set.examples) {
      if (isWhole || (example.entry && part.includes(example.entry)))
        found.push(...outcomeIn(library, example, isWhole, weight, modelsFor(example)));
    }
  }
  return found;
}

function outcomeIn(
  library: Library,
  example: Example,
  isWhole: boolean,
  weight: number,
  models: Models,
): Outcome[] {
  const { question, entry } = example;
  const gone = !isWhole && foldOf(example.id, absent) === 0;
  const searched = gone && entry ? library.without(entry.story.id) : library;
  const pool = poolOf(searched, parseQuestion(question), question, undefined);
  if (pool.every(({ asked }) => asked === pool[0]?.asked)) return [];
  const answerable = example.answerable && !gone;
  return [outcomeOfRanking(example, rank(pool, models.rank), models.forest, weight, answerable)];
}
