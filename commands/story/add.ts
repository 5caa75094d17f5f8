import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { IntakeError } from '../../src/intake/fault.ts';
import type { TakenIn } from '../../src/intake/intake.ts';
import { addedReply } from '../../src/present/added.ts';
import { forMarkdown } from '../../src/present/excerpt.ts';
import { notice } from '../../src/present/notice.ts';
import type { Reply } from '../../src/present/reply.ts';
import { localised, wordsFor } from '../../src/present/words/languages.ts';
import type { Words } from '../../src/present/words/words.ts';
import { type Server, type SubcommandPayload, subcommand } from '../command.ts';
import { managed } from './manage.ts';

const longestLine = 300;

export const add = subcommand({
  payload: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'add',
    ...localised((words) => words.commands.story.subcommands.add),
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'file',
        ...localised((words) => words.commands.story.subcommands.add.options.file),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'url',
        ...localised((words) => words.commands.story.subcommands.add.options.url),
        max_length: 2000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'title',
        ...localised((words) => words.commands.story.subcommands.add.options.title),
        max_length: longestLine,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'source',
        ...localised((words) => words.commands.story.subcommands.add.options.source),
        max_length: longestLine,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'anyway',
        ...localised((words) => words.commands.story.subcommands.add.options.anyway),
      },
    ],
  } as const satisfies SubcommandPayload,

  run: ({ file, url, title, source, anyway }, context) =>
    managed(context, async (server) => {
      const words = wordsFor(context.locale);
      const address = url?.trim();
      if (file && address) return notice(words.stories.bothGiven);
      const from = file ? { name: file.filename, size: file.size, url: file.url } : address;
      if (!from) return notice(words.stories.nothingGiven);
      const about = { title: title?.trim() || undefined, source: source?.trim() || undefined, anyway };
      try {
        return await reply(await server.intake.add(server.owner, { from, ...about }), server, words);
      } catch (error) {
        if (error instanceof IntakeError) return notice(faultSentence(error, server, words));
        throw error;
      }
    }),
});

async function reply(taken: TakenIn, server: Server, words: Words): Promise<Reply> {
  const id = 'kept' in taken ? taken.kept.id : taken.id;
  const library = await server.now({ story: id });
  const entry = library.get(id);
  const title = forMarkdown(entry?.story.title.trim() || id);
  if (taken.kind === 'same') return notice(words.stories.same(title));
  if (taken.kind === 'copy') return notice(words.stories.copy(title, Math.floor(taken.likeness * 100)));
  // Removed again before it could be shown.
  if (!entry) return notice(words.stories.removed(title));
  return addedReply(library, entry, taken.kept, words);
}

function faultSentence({ reason }: IntakeError, { intake }: Server, { stories }: Words): string {
  if (reason === 'too-many') return stories.tooMany(intake.limits.stories);
  if (reason === 'too-large') return stories.tooLarge(intake.limits.characters);
  return stories.faults[reason];
}
