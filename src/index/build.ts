import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import type { Story } from '../story/story.ts';
import type { IndexedStory } from './entry.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Indexes a story. Each part is made when it is first asked for: an archive that is only searched never pays for
 * reading its stories, nor a story that is only read for its postings.
 */
export function buildIndex(story: Story): IndexedStory {
  return new BuiltStory(story);
}

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
    this.#postings ??= postingsOf(this.story);
    return this.#postings;
  }
}
