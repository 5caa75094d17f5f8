import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { resolveStories } from '../../src/answer/story.ts';
import { asUpdate, isHidden } from '../../src/present/buttons.ts';
import { staleNotice } from '../../src/present/notice.ts';
import type { Reply } from '../../src/present/reply.ts';
import { type Listed, listed, storyListReply } from '../../src/present/story-list.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import { type Context, type PressAnswer, type SubcommandPayload, subcommand } from '../command.ts';

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

  run: ({ private: hidden = false }, context) => listReply(context, 0, hidden),
});

const pressed = z.tuple([z.literal('list'), z.coerce.number().int().min(0).max(9999)]);

/** Turns the pages of a list. */
export async function pressList(
  parts: readonly string[],
  context: Context,
  message: APIMessage,
): Promise<PressAnswer> {
  const state = pressed.safeParse(parts);
  if (!state.success) return { kind: 'reply', reply: staleNotice(wordsFor(context.locale)) };
  const reply = await listReply(context, state.data[1], isHidden(message));
  return { kind: 'update', reply: asUpdate(reply) };
}

async function listReply(context: Context, page: number, hidden: boolean): Promise<Reply> {
  const { server, locale } = context;
  const { stories, own } = await storiesOf(context);
  const room = server?.manages ? { kept: own, most: server.intake.limits.stories } : undefined;
  return storyListReply(stories, { page, hidden, room }, wordsFor(locale));
}

/** A library may hold but a part of a large store, so the store's own lists say what there is. */
async function storiesOf({ library, server }: Context): Promise<{ stories: Listed[]; own: number }> {
  if (!server) return { stories: resolveStories(library).map(listed), own: 0 };
  const { owner, store, settings } = server;
  const [own, everyone] = await Promise.all([store.list(owner), store.list('everyone')]);
  const found = new Map<string, Listed>();
  for (const kept of own) found.set(kept.id, { ...kept, own: true });
  for (const each of [...everyone, ...library.entries.map(({ story }) => story)])
    if (!found.has(each.id)) found.set(each.id, each);
  if (found.size === 0) resolveStories(library);
  const stories = Array.from(found.values(), (each) => ({
    ...each,
    entry: library.get(each.id),
    standard: each.id === settings.story,
  }));
  return { stories, own: own.length };
}
