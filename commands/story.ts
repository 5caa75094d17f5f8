import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { resolveStories } from '../src/answer/story.ts';
import { storyChoices } from '../src/present/choices.ts';
import { storyReply } from '../src/present/story.ts';
import { localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

export const story = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'story',
    ...localised((words) => words.commands.story),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.story.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.story.options.private),
      },
    ],
  } as const satisfies Payload,

  run: ({ story: asked, private: hidden = false }, { library, locale }) =>
    storyReply(library, resolveStories(library, asked), hidden, wordsFor(locale)),

  complete: ({ value }, _options, { library }) => storyChoices(library, value),
});
