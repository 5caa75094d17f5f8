import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { resolveStory } from '../../src/answer/story.ts';
import { forMarkdown } from '../../src/present/excerpt.ts';
import { notice } from '../../src/present/notice.ts';
import { noPings } from '../../src/present/reply.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import { type SubcommandPayload, subcommand } from '../command.ts';
import { managed, titledAs, titledChoices } from './manage.ts';

export const remove = subcommand({
  payload: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'remove',
    ...localised((words) => words.commands.story.subcommands.remove),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.story.subcommands.remove.options.story),
        required: true,
        autocomplete: true,
        max_length: 500,
      },
    ],
  } as const satisfies SubcommandPayload,

  run: ({ story: asked }, context) =>
    managed(context, async ({ owner, store, settings }) => {
      const { stories } = wordsFor(context.locale);
      const found = titledAs(await store.list(owner), asked);
      if (!found)
        return notice(stories.notOwn(forMarkdown(resolveStory(context.library, asked).story.title)));
      await store.remove(owner, found.id);
      if (settings.story === found.id) await store.saveSettings(owner, {});
      return { content: stories.removed(forMarkdown(found.title)), allowed_mentions: noPings };
    }),

  /** Only what is the server's own, and only for those who may remove it. */
  async complete({ value }, _options, { server }) {
    return server?.manages ? titledChoices(await server.store.list(server.owner), value) : [];
  },

  wanted: ({ story }) => ({ story }),
});
