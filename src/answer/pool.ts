import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { type FoundStory, storiesFound } from './archive/found.ts';
import { weighed } from './archive/stories.ts';
import { type Asked, askOf } from './asked.ts';
import type { Candidate, Pool } from './features/pool.ts';
import type { Question } from './question.ts';
import { type SentenceView, viewOf } from './view.ts';
import weights from './weights/archive.json' with { type: 'json' };

/** Stories whose sentences are compared, of those found. */
const mostRead = 10;

type Weights = Readonly<Record<string, number>>;

/** The sentences that may answer: all of the one story, or of the likeliest stories that the search finds. */
export function poolOf(library: Library, question: Question, text: string, story: string | undefined): Pool {
  const only =
    story === undefined
      ? library.entries.length === 1
        ? library.entries[0]
        : undefined
      : library.get(story);
  if (only) return poolOfStory(only, question);
  return poolOfStories(likeliest(storiesFound(library, question, text), weights), question);
}

export const poolOfStories = (found: readonly FoundStory[], question: Question): Pool =>
  found.flatMap(({ entry, features }) => poolOfStory(entry, question, features));

/** The stories that are worth reading, by what tells them apart. */
export function likeliest(found: readonly FoundStory[], by: Weights): FoundStory[] {
  const scored = found.map((one) => [one, weighed(one.features, by)] as const);
  scored.sort(([, a], [, b]) => b - a);
  return scored.slice(0, mostRead).map(([one]) => one);
}

/** A story of more sentences is narrowed to those that have most of the question, and their neighbours. */
export const longestPool = 70;

export function poolOfStory(
  entry: IndexedStory,
  question: Question,
  archive: Candidate['archive'] = null,
): Pool {
  const view = viewOf(entry);
  const asked = askOf(question, view);
  return narrowed(asked).map((sentence) => ({ asked, sentence, archive }));
}

function narrowed(asked: Asked): readonly SentenceView[] {
  const { sentences } = asked.view;
  if (sentences.length <= longestPool) return sentences;
  const covered = sentences.map((sentence) => wordCoverage(asked, sentence));
  const order = covered.map((value, i) => [value, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const kept = new Set<number>([0, 1, 2]);
  for (const [, i] of order) {
    if (kept.size >= longestPool) break;
    kept.add(i);
    if (i + 1 < sentences.length) kept.add(i + 1);
  }
  return sentences.filter(({ index }) => kept.has(index));
}

function wordCoverage({ terms }: Asked, { places, carried }: SentenceView): number {
  let sum = 0;
  for (const { matches, weight } of terms) {
    for (const stem of matches.keys()) {
      if (!places.has(stem) && !carried.has(stem)) continue;
      sum += weight;
      break;
    }
  }
  return sum;
}
