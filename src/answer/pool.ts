import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { askOf } from './asked.ts';
import type { Pool } from './features/pool.ts';
import type { Question } from './question.ts';
import { viewOf } from './view.ts';

/** Stories that a search of the whole library is narrowed to, and the sentences looked at for it. */
const mostStories = 8;
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

export function poolOfStory(entry: IndexedStory, question: Question, storyScore: number): Pool {
  const view = viewOf(entry);
  const asked = askOf(question, view);
  return view.sentences.map((sentence) => ({ asked, sentence, storyScore }));
}
