import type { APIEmbed } from 'discord-api-types/v10';
import { type StorySummary, summarise } from '../answer/story.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { colours } from './ask.ts';
import { nameWithRole } from './attribution.ts';
import { linkButton, messageOf } from './buttons.ts';
import { forMarkdown } from './excerpt.ts';
import { limits } from './limits.ts';
import { pageOf } from './link.ts';
import { escapedLabel } from './markdown.ts';
import { everyoneButton } from './quote-state.ts';
import type { Reply } from './reply.ts';
import { listed, storyListReply } from './story-list.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

const mostQuoted = 6;

/** One story with all that is known of it, or the list of stories. */
export function storyReply(
  library: Library,
  stories: readonly IndexedStory[],
  hidden: boolean,
  words: Words,
): Reply {
  const [only] = stories;
  return stories.length === 1 && only
    ? oneReply(library, summarise(only), hidden, words)
    : storyListReply(stories.map(listed), { page: 0, hidden }, words);
}

function oneReply(library: Library, summary: StorySummary, hidden: boolean, words: Words): Reply {
  const buttons = [storyButtons(library, summary, words)];
  return messageOf({ embed: storyEmbed(summary, words), buttons, hidden }, words);
}

/** What is known of a story. */
export function storyEmbed(summary: StorySummary, words: Words): APIEmbed {
  const { story } = summary.entry;
  const page = pageOf(story);
  const quoted = summary.quoted
    .slice(0, mostQuoted)
    .map(
      (speaker) =>
        `- ${escapedLabel(nameWithRole(summary.entry, speaker.name), 90)} · ${words.quote.counts(speaker.counts)}`,
    );
  const facts = [
    ...(forMarkdown(story.source) ? [`${words.story.source}: **${forMarkdown(story.source)}**`] : []),
    `${words.story.published}: ${forMarkdown(story.published ?? words.story.noDate)}`,
    ...(story.byline ? [`${words.story.byline}: ${forMarkdown(story.byline)}`] : []),
    words.story.facts(summary),
  ];
  return {
    color: colours.answered,
    title: escapedLabel(titleOf(story), limits.embed.title),
    ...(page ? { url: page } : {}),
    description: facts.join('\n'),
    ...(quoted.length > 0
      ? {
          fields: [
            {
              name: words.story.quoted,
              value: quoted.join('\n'),
              inline: false,
            },
          ],
        }
      : {}),
  };
}

/** Who is quoted in a story, and where it stands. */
export function storyButtons(library: Library, { entry: { story }, quoted }: StorySummary, words: Words) {
  const page = pageOf(story);
  const link = page && page.length <= limits.button.url ? [linkButton(words.button.openStory, page)] : [];
  const everyone = quoted.length > 0 ? [everyoneButton(words.button.everyone, library, story.id, 0)] : [];
  return [...everyone, ...link];
}
