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
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

const mostQuoted = 6;
const listLength = 3600;

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
    : listReply(stories, hidden, words);
}

function oneReply(library: Library, summary: StorySummary, hidden: boolean, words: Words): Reply {
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
  const embed = {
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
  const link = page && page.length <= limits.button.url ? [linkButton(words.button.openStory, page)] : [];
  const everyone =
    summary.quoted.length > 0 ? [everyoneButton(words.button.everyone, library, story.id, 0)] : [];
  return messageOf({ embed, buttons: [[...everyone, ...link]], hidden }, words);
}

export function listReply(stories: readonly IndexedStory[], hidden: boolean, words: Words): Reply {
  const lines: string[] = [];
  let left = listLength;
  for (const entry of stories) {
    const line = lineOf(summarise(entry), words);
    if (line.length > left) break;
    left -= line.length + 2;
    lines.push(line);
  }
  const more = stories.length - lines.length;
  const embed = {
    color: colours.answered,
    title: words.story.known(stories.length),
    description: [...lines, ...(more > 0 ? [words.story.more(more)] : [])].join('\n\n'),
  };
  return messageOf({ embed, buttons: [], hidden }, words);
}

function lineOf(summary: StorySummary, words: Words): string {
  const { story } = summary.entry;
  const about = [story.source, story.published].filter(Boolean).map((each) => escapedLabel(each ?? '', 120));
  return `**${forMarkdown(titleOf(story))}**\n${about.join(' · ')}\n-# ${words.story.facts(summary)}`;
}
