import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { resolveStories } from '../../src/answer/story.ts';
import { storyChoices } from '../../src/present/choices.ts';
import { storyReply } from '../../src/present/story.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import { type SubcommandPayload, subcommand } from '../command.ts';

export const show = subcommand({
  payload: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'show',
    ...localised((words) => words.commands.story.subcommands.show),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.story.subcommands.show.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.story.subcommands.show.options.private),
      },
    ],
  } as const satisfies SubcommandPayload,

  run: ({ story: asked, private: hidden = false }, { library, locale }) =>
    storyReply(library, resolveStories(library, asked), hidden, wordsFor(locale)),

  wanted: ({ story }) => ({ story }),

  complete: ({ value }, _options, { library }) => storyChoices(library, value),
});
