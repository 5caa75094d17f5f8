import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { figures as findFigures } from '../src/answer/figures.ts';
import { nearestTopics, topicsOf } from '../src/answer/topics.ts';
import { figuresReply } from '../src/present/figures.ts';
import { en } from '../src/present/words/en.ts';
import type { Library } from '../src/search/library.ts';
import { type Choice, type Context, command, type Payload } from './command.ts';

const words = en.figures;

export const figures = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'figures',
    description: words.description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: words.options.about,
        autocomplete: true,
        max_length: 200,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: words.options.story,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.options.private },
    ],
  } as const satisfies Payload,

  run: ({ about, story, private: isPrivate }, { library }) =>
    figuresReply(library, findFigures(library, { about, story }), { story, private: isPrivate }),

  complete: (focused, options, { library }) =>
    focused.name === 'about' ? topicChoices(library, focused.value, options.story) : [],

  press: async ([page = '0', story = '', about = ''], { library }: Context) => {
    const asked = { story: story || undefined, about: about || undefined };
    const view = { story: asked.story, page: Number.parseInt(page, 10) || 0 };
    return { kind: 'update', reply: await figuresReply(library, findFigures(library, asked), view) };
  },
});

function topicChoices(library: Library, typed: string, story: unknown): Choice[] {
  const entry = typeof story === 'string' ? library.get(story) : undefined;
  const topics = topicsOf(entry ? [entry] : library.entries);
  return nearestTopics(topics, typed, 25).map(({ name }) => ({ name, value: name }));
}
