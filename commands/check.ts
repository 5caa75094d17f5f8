import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { checkMessage } from '../src/answer/check-message.ts';
import { resolveStories } from '../src/answer/story.ts';
import { checkReply } from '../src/present/check.ts';
import { speakerChoices, storyChoices } from '../src/present/choices.ts';
import { en } from '../src/present/words/en.ts';
import { inEvery, localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type MessageCommand, type Payload } from './command.ts';

export const check = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'check',
    ...localised((words) => words.commands.check),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'claim',
        ...localised((words) => words.commands.check.options.claim),
        required: true,
        max_length: 2000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        ...localised((words) => words.commands.check.options.speaker),
        autocomplete: true,
        max_length: 200,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.check.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.check.options.private),
      },
    ],
  } as const satisfies Payload,

  run({ claim, speaker, story, private: hidden = false }, { library, locale }) {
    const chosen = resolveStories(library, story);
    const id = story?.trim() ? chosen[0]?.story.id : undefined;
    const checks = checkMessage(library, { text: claim, speaker, story: id });
    return checkReply(library, checks, { hidden }, wordsFor(locale));
  },

  complete({ name, value }, given, { library, locale }) {
    if (name === 'story') return storyChoices(library, value);
    const story = typeof given.story === 'string' ? given.story : undefined;
    return speakerChoices(library, value, story, wordsFor(locale));
  },
});

/** In the menu of any message: what of it the story has. */
export const checkMenu: MessageCommand = {
  payload: {
    type: ApplicationCommandType.Message,
    name: en.check.menu,
    name_localizations: inEvery(({ check }) => check.menu),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  },
  run: (text, { library, locale }) =>
    checkReply(library, checkMessage(library, { text }), { hidden: true }, wordsFor(locale)),
};
