import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { checkMessage } from '../src/answer/check-message.ts';
import { checkReply } from '../src/present/check.ts';
import { speakerChoices } from '../src/present/choices.ts';
import { en } from '../src/present/words/en.ts';
import { inEvery, localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type MessageCommand, type Payload } from './command.ts';
import { askedChoices, scoped, storyAsked, storyGiven } from './story/asked.ts';

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

  run({ claim, speaker, story, private: hidden = false }, context) {
    const { library, locale } = context;
    const asked = storyAsked(context, story);
    const checks = checkMessage(library, { text: claim, speaker, story: asked.id });
    const reply = checkReply(library, checks, { hidden }, wordsFor(locale));
    return scoped(
      reply,
      checks.every(({ verdict }) => verdict === 'exact'),
      asked,
      context,
    );
  },

  complete({ name, value }, given, context) {
    const { library, locale } = context;
    if (name === 'story') return askedChoices(context, value);
    return speakerChoices(library, value, storyGiven(context, given.story), wordsFor(locale));
  },

  wanted: ({ claim, speaker, story }) => ({ text: [claim, speaker].filter(Boolean).join(' '), story }),
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
