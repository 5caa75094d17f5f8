import type { IndexedStory } from '../index/entry.ts';
import { forMarkdown } from './excerpt.ts';
import type { Reply } from './reply.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

/** The reply, saying that only a server's default story was searched: what is not in it may be in another. */
export const withScope = (reply: Reply, { story }: IndexedStory, words: Words): Reply => ({
  ...reply,
  content: [reply.content, `-# ${words.stories.onlyDefault(forMarkdown(titleOf(story)))}`]
    .filter(Boolean)
    .join('\n'),
});
