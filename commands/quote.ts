import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { noPings } from '../src/present/reply.ts';
import { en } from '../src/present/words/en.ts';
import { command, type Payload } from './command.ts';

const words = en.commands.quote;

export const quote = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'quote',
    description: words.description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: words.options.speaker.description,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: words.options.about.description,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: words.options.story.description,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'view',
        description: words.options.view.description,
        choices: [
          { name: words.views.list, value: 'list' },
          { name: words.views.single, value: 'single' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: words.options.private.description,
      },
    ],
  } as const satisfies Payload,
  run: () => ({ content: words.description, allowed_mentions: noPings }),
});
