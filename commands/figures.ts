import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import { figures as findFigures } from '../src/answer/figures.ts';
import { nearestTopics, topicsOf } from '../src/answer/topics.ts';
import { asUpdate, isHidden } from '../src/present/buttons.ts';
import { figuresReply } from '../src/present/figures.ts';
import { limits } from '../src/present/limits.ts';
import { staleNotice } from '../src/present/notice.ts';
import { localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';
import { askedChoices, scoped, storyAsked, storyGiven } from './story/asked.ts';

/** Page, story and topic: what paging and sharing make the reply anew from. */
const pressed = z.tuple([z.coerce.number().int().min(0), z.string(), z.string()]);

export const figures = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'figures',
    ...localised((words) => words.commands.figures),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        ...localised((words) => words.commands.figures.options.about),
        autocomplete: true,
        max_length: 200,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.figures.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.figures.options.private),
      },
    ],
  } as const satisfies Payload,

  async run({ about, story, private: hidden = false }, context) {
    const { library, locale } = context;
    const asked = storyAsked(context, story);
    const answer = findFigures(library, { about, story: asked.id });
    const reply = await figuresReply(library, answer, { story: asked.id, hidden }, wordsFor(locale));
    return scoped(reply, answer.status === 'found' && !library.partial, asked, context);
  },

  complete({ name, value }, given, context) {
    const { library } = context;
    if (name === 'story') return askedChoices(context, value);
    const chosen = library.get(storyGiven(context, given.story) ?? '');
    const topics = topicsOf(chosen ? [chosen] : library.entries);
    return nearestTopics(topics, value, limits.choice.count).map((topic) => ({
      name: topic.name,
      value: topic.name,
    }));
  },

  wanted: ({ about, story }) => ({ text: about, story, reads: true }),

  async press(parts, { library, locale }, message) {
    const words = wordsFor(locale);
    const shares = parts[0] === 'share';
    const state = pressed.safeParse(shares ? parts.slice(1) : parts);
    const [page, story, about] = state.data ?? [0, '', ''];
    if (!state.success || (story !== '' && !library.get(story))) {
      return { kind: 'reply', reply: staleNotice(words) };
    }
    const asked = { story: story || undefined, about: about || undefined };
    const view = { story: asked.story, page, hidden: !shares && isHidden(message) };
    const reply = await figuresReply(library, findFigures(library, asked), view, words);
    return shares ? { kind: 'reply', reply } : { kind: 'update', reply: asUpdate(reply) };
  },

  pressWants(parts) {
    const [, story, about] = parts[0] === 'share' ? parts.slice(1) : parts;
    return { story: story || 'all', text: about, reads: true };
  },
});
