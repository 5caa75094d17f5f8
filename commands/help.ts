import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { noPings } from '../src/present/reply.ts';
import { en } from '../src/present/words/en.ts';
import { command, type Payload } from './command.ts';

const words = en.commands.help;

export const help = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: words.description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: words.options.private.description,
      },
    ],
  } as const satisfies Payload,
  run: () => ({ content: words.description, allowed_mentions: noPings }),
});
