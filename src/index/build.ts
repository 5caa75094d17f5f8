import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import type { Story } from '../story/story.ts';
import type { IndexedStory } from './entry.ts';
import { mergePostings } from './merge.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Indexes a story. Each part is made when it is first asked for: an archive that is only searched never pays for
 * reading its stories, nor a story that is only read for its postings.
 */
export const buildIndex = (story: Story): IndexedStory => new BuiltStory(story);

class BuiltStory implements IndexedStory {
  readonly story: Story;
  #reading: Reading | undefined;
  #postings: Postings | undefined;

  constructor(story: Story) {
    this.story = story;
  }

  get reading(): Reading {
    this.#reading ??= read(this.story);
    return this.#reading;
  }

  get postings(): Postings {
    this.#postings ??= postingsOf([this.story]);
    return this.#postings;
  }
}

/**
 * The postings of many stories as one. Those of loaded stories are merged; those of stories just built are made in one
 * go, since thousands of small postings would cost more than the merged ones.
 */
export function postingsOfAll(entries: readonly IndexedStory[]): Postings {
  const parts: Postings[] = [];
  let fresh: Story[] = [];
  const flush = () => {
    if (fresh.length > 0) parts.push(postingsOf(fresh));
    fresh = [];
  };
  for (const entry of entries) {
    if (entry instanceof BuiltStory) fresh.push(entry.story);
    else {
      flush();
      parts.push(entry.postings);
    }
  }
  flush();
  return mergePostings(parts);
}
