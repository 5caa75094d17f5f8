import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { helpReply } from '../src/present/help.ts';
import { en } from '../src/present/words/en.ts';
import { wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

const { description, options } = en.commands.help;

export const help = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: options.private.description,
      },
    ],
  } as const satisfies Payload,

  run: ({ private: hidden = false }, { library, locale }) => helpReply(library, hidden, wordsFor(locale)),
});
