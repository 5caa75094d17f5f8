import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { resolveStories } from '../../src/answer/story.ts';
import { listReply } from '../../src/present/story.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import { type SubcommandPayload, subcommand } from '../command.ts';

export const list = subcommand({
  payload: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    ...localised((words) => words.commands.story.subcommands.list),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.story.subcommands.list.options.private),
      },
    ],
  } as const satisfies SubcommandPayload,

  run: ({ private: hidden = false }, { library, locale }) =>
    listReply(resolveStories(library), hidden, wordsFor(locale)),
});
