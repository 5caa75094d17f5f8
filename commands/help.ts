import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { noPings } from '../src/present/reply.ts';
import { en } from '../src/present/words/en.ts';
import { command, type Payload } from './command.ts';

const words = en.help;

export const help = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: words.description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.options.private },
    ],
  } as const satisfies Payload,
  run: () => ({ content: en.unfinished, allowed_mentions: noPings }),
});
