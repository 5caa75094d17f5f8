import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { resolveStory } from '../../src/answer/story.ts';
import { storyChoices } from '../../src/present/choices.ts';
import { forMarkdown } from '../../src/present/excerpt.ts';
import { noPings, type Reply } from '../../src/present/reply.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import { type SubcommandPayload, subcommand } from '../command.ts';
import { managed } from './manage.ts';

/** What the option `story` says for no story at all. */
const noStory = 'none';

export const standard = subcommand({
  payload: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'default',
    ...localised((words) => words.commands.story.subcommands.default),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.story.subcommands.default.options.story),
        required: true,
        autocomplete: true,
        max_length: 500,
      },
    ],
  } as const satisfies SubcommandPayload,

  run: ({ story: asked }, context) =>
    managed(context, async ({ owner, store }) => {
      const { stories } = wordsFor(context.locale);
      if (asked.trim() === noStory) {
        await store.saveSettings(owner, {});
        return said(stories.noDefault);
      }
      const { story } = resolveStory(context.library, asked);
      await store.saveSettings(owner, { story: story.id });
      return said(stories.isDefault(forMarkdown(story.title)));
    }),

  complete({ value }, _options, { library, server, locale }) {
    if (!server?.manages) return [];
    const none = { name: wordsFor(locale).stories.none, value: noStory };
    const wanted = none.name.toLowerCase().includes(value.trim().toLowerCase());
    return [...(wanted ? [none] : []), ...storyChoices(library, value)].slice(0, 25);
  },

  wanted: ({ story }) => ({ story }),
});

const said = (content: string): Reply => ({ content, allowed_mentions: noPings });
