import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { helpReply } from '../src/present/help.ts';
import { localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

export const help = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    ...localised((words) => words.commands.help),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.help.options.private),
      },
    ],
  } as const satisfies Payload,

  run: ({ private: hidden = false }, { library, locale }) => helpReply(library, hidden, wordsFor(locale)),
});
