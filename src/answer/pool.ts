import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { type Asked, askOf } from './asked.ts';
import type { Pool } from './features/pool.ts';
import type { Question } from './question.ts';
import { type SentenceView, viewOf } from './view.ts';

/** Stories that a search of the whole library is narrowed to, and the sentences looked at for it. */
const mostStories = 12;
const mostFound = 60;

/** The sentences that may answer: all of the one story, or of the stories that the search finds. */
export function poolOf(library: Library, question: Question, text: string, story: string | undefined): Pool {
  const only =
    story === undefined
      ? library.entries.length === 1
        ? library.entries[0]
        : undefined
      : library.get(story);
  if (only) return poolOfStory(only, question, 1);
  const best = new Map<IndexedStory, number>();
  for (const { entry, score } of library.search(text, { limit: mostFound })) {
    if (best.size >= mostStories && !best.has(entry)) continue;
    best.set(entry, Math.max(best.get(entry) ?? 0, score));
  }
  const most = Math.max(...best.values(), 1e-9);
  return [...best].flatMap(([entry, score]) => poolOfStory(entry, question, score / most));
}

/** A story of more sentences is narrowed to those that have most of the question, and their neighbours. */
const mostSentences = 70;

export function poolOfStory(entry: IndexedStory, question: Question, storyScore: number): Pool {
  const view = viewOf(entry);
  const asked = askOf(question, view);
  return narrowed(asked).map((sentence) => ({ asked, sentence, storyScore }));
}

function narrowed(asked: Asked): readonly SentenceView[] {
  const { sentences } = asked.view;
  if (sentences.length <= mostSentences) return sentences;
  const covered = sentences.map((sentence) => wordCoverage(asked, sentence));
  const order = covered.map((value, i) => [value, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const kept = new Set<number>([0, 1, 2]);
  for (const [, i] of order) {
    if (kept.size >= mostSentences) break;
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
