import { summarise } from '../answer/story.ts';
import type { IndexedStory } from '../index/entry.ts';
import { Library } from '../search/library.ts';
import type { Kept } from '../store/store.ts';
import { messageOf } from './buttons.ts';
import { type Example, examplesOf } from './examples.ts';
import { limits } from './limits.ts';
import { escapedLabel } from './markdown.ts';
import type { Reply } from './reply.ts';
import { storyButtons, storyEmbed } from './story.ts';
import type { Words } from './words/words.ts';

/** Asking a longer story for examples would keep others waiting. */
const longestTried = 200_000;

/** What was read in a story that a server has just added, and what it can be asked. */
export function addedReply(library: Library, entry: IndexedStory, { version }: Kept, words: Words): Reply {
  const summary = summarise(entry);
  const embed = storyEmbed(summary, words);
  const examples = entry.story.text.length > longestTried ? [] : examplesOf(new Library([entry]), entry);
  const lines = examples.map((example) => lineOf(example, words)).join('\n');
  const field = {
    name: words.stories.examples,
    value: lines.slice(0, limits.embed.fieldValue),
    inline: false,
  };
  return messageOf(
    {
      embed: {
        ...embed,
        author: { name: version > 1 ? words.stories.updated(version) : words.stories.added },
        fields: [...(embed.fields ?? []), ...(lines ? [field] : [])],
      },
      buttons: [storyButtons(library, summary, words)],
      hidden: false,
    },
    words,
  );
}

function lineOf(example: Example, { commands }: Words): string {
  switch (example.command) {
    case 'ask':
      return `- /${commands.ask.name} **${escapedLabel(example.question, 150)}**`;
    case 'quote':
      return `- /${commands.quote.name} **${escapedLabel(example.speaker, 100)}**`;
    case 'check':
      return `- /${commands.check.name} **${escapedLabel(example.claim, 150)}**`;
    case 'figures':
      return `- /${commands.figures.name}`;
  }
}
