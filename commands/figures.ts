import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { figures as findFigures } from '../src/answer/figures.ts';
import { storyLabels } from '../src/answer/story.ts';
import { nearestTopics, topicsOf } from '../src/answer/topics.ts';
import { figuresReply } from '../src/present/figures.ts';
import { limits } from '../src/present/limits.ts';
import { label } from '../src/present/markdown.ts';
import { en } from '../src/present/words/en.ts';
import { wordsFor } from '../src/present/words/languages.ts';
import type { Library } from '../src/search/library.ts';
import { rankNames } from '../src/search/names.ts';
import { type Choice, type Context, command, type Payload } from './command.ts';

const words = en.commands.figures;

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
        description: words.options.about.description,
        autocomplete: true,
        max_length: 200,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: words.options.story.description,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: words.options.private.description,
      },
    ],
  } as const satisfies Payload,

  run: ({ about, story }, { library, locale }) =>
    figuresReply(library, findFigures(library, { about, story }), { story }, wordsFor(locale)),

  complete: (focused, { story }, { library }) =>
    focused.name === 'about'
      ? topicChoices(library, focused.value, story)
      : storyChoices(library, focused.value),

  press: async ([page = '0', story = '', about = ''], { library, locale }: Context) => {
    const asked = { story: story || undefined, about: about || undefined };
    const view = { story: asked.story, page: Number.parseInt(page, 10) || 0 };
    return {
      kind: 'update',
      reply: await figuresReply(library, findFigures(library, asked), view, wordsFor(locale)),
    };
  },
});

function topicChoices(library: Library, typed: string, story: unknown): Choice[] {
  const entry = typeof story === 'string' ? library.get(story) : undefined;
  const topics = topicsOf(entry ? [entry] : library.entries);
  return nearestTopics(topics, typed, limits.choice.count).map(({ name }) => ({ name, value: name }));
}

const storyChoices = (library: Library, typed: string): Choice[] =>
  rankNames(storyLabels(library), typed)
    .slice(0, limits.choice.count)
    .map(({ item: { story } }) => ({
      name: label(story.title || story.id, limits.choice.name),
      value: story.id,
    }));
