import type { Reading } from '../reading/reading.ts';
import type { Story } from '../story/story.ts';
import type { Postings } from './postings.ts';

/** A story, what it says, and what it can be found by. */
export interface IndexedStory {
  readonly story: Story;
  readonly reading: Reading;
  readonly postings: Postings;
}
