import { read } from '../reading/read.ts';
import type { Story } from '../story/story.ts';
import type { IndexedStory } from './entry.ts';

export function buildIndex(story: Story): IndexedStory {
  return { story, reading: read(story) };
}
