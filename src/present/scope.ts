import type { IndexedStory } from '../index/entry.ts';
import { forMarkdown } from './excerpt.ts';
import type { Reply } from './reply.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

/** The reply, saying that only a server's default story was searched: what is not in it may be in another. */
export const withScope = (reply: Reply, { story }: IndexedStory, words: Words): Reply =>
  withNote(reply, words.stories.onlyDefault(forMarkdown(titleOf(story))));

/** The reply, saying that no more than so many of the stories were looked at. */
export const withShare = (reply: Reply, stories: number, words: Words): Reply =>
  withNote(reply, words.stories.onlyNearest(stories));

const withNote = (reply: Reply, note: string): Reply => ({
  ...reply,
  content: [reply.content, `-# ${note}`].filter(Boolean).join('\n'),
});
