import type { IndexedStory } from '../../index/entry.ts';
import type { Candidate as Hit, Library } from '../../search/library.ts';
import { mostSentences, mostStories } from '../../search/search-store.ts';
import type { Question } from '../question.ts';
import { viewOf } from '../view.ts';
import { storyFeatures } from './features.ts';
import { soughtIn } from './sought.ts';

export interface FoundStory {
  readonly entry: IndexedStory;
  readonly features: Readonly<Record<string, number>>;
}

/**
 * The stories of a library that the search finds, with what tells the one that answers from the others.
 * @param leftOut a story that is passed over
 */
export function storiesFound(
  library: Library,
  question: Question,
  text: string,
  leftOut: IndexedStory | null = null,
): FoundStory[] {
  const best = new Map<IndexedStory, Hit>();
  for (const hit of library.search(text, { limit: mostSentences })) {
    if (best.size < mostStories && hit.entry !== leftOut && !best.has(hit.entry)) best.set(hit.entry, hit);
  }
  const sought = soughtIn(library, question, text);
  const most = (of: (hit: Hit) => number) => Math.max(...[...best.values()].map(of), 1e-9);
  const [score, bm25] = [most((hit) => hit.score), most((hit) => hit.bm25.story)];
  return Array.from(best, ([entry, hit], place) => {
    const found = { place, score: hit.score / score, story: hit.bm25.story / bm25 };
    return { entry, features: storyFeatures(sought, viewOf(entry), found) };
  });
}
