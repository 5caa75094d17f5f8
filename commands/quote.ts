import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { quote as findQuotations, quotationsOf } from '../src/answer/quote.ts';
import { resolveStories } from '../src/answer/story.ts';
import { asUpdate, isHidden } from '../src/present/buttons.ts';
import { speakerChoices, storyChoices } from '../src/present/choices.ts';
import { staleNotice } from '../src/present/notice.ts';
import { quoteReply } from '../src/present/quote.ts';
import { longestTopic, quotePressed, topicOf } from '../src/present/quote-state.ts';
import { en } from '../src/present/words/en.ts';
import { inEvery, localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

export const quote = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'quote',
    ...localised((words) => words.commands.quote),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        ...localised((words) => words.commands.quote.options.speaker),
        autocomplete: true,
        max_length: 200,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        ...localised((words) => words.commands.quote.options.about),
        max_length: longestTopic,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.quote.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'view',
        ...localised((words) => words.commands.quote.options.view),
        choices: [
          {
            name: en.commands.quote.views.list,
            name_localizations: inEvery(({ commands }) => commands.quote.views.list),
            value: 'list',
          },
          {
            name: en.commands.quote.views.single,
            name_localizations: inEvery(({ commands }) => commands.quote.views.single),
            value: 'single',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.quote.options.private),
      },
    ],
  } as const satisfies Payload,

  run({ speaker, about, story, view, private: hidden = false }, { library, locale }) {
    const chosen = resolveStories(library, story);
    const id = story?.trim() ? (chosen[0]?.story.id ?? null) : null;
    const topic = topicOf(about ?? '') || null;
    const answer = findQuotations(library, { speaker, about: topic ?? undefined, story: id ?? undefined });
    const mode = view === 'single' ? 'single' : 'list';
    return quoteReply(library, answer, { mode, page: 0, story: id, about: topic }, hidden, wordsFor(locale));
  },

  complete({ name, value }, given, { library, locale }) {
    if (name === 'story') return storyChoices(library, value);
    const story = typeof given.story === 'string' ? given.story : undefined;
    return speakerChoices(library, value, story, wordsFor(locale));
  },

  press(parts, { library, locale }, message) {
    const words = wordsFor(locale);
    const pressed = quotePressed(library, parts);
    if (!pressed) return { kind: 'reply', reply: staleNotice(words) };
    const { view, answer } =
      pressed.kind === 'everyone'
        ? {
            view: { mode: 'list', page: pressed.page, story: pressed.story, about: null } as const,
            answer: findQuotations(library, { story: pressed.story ?? undefined }),
          }
        : { view: pressed.view, answer: answerOf(library, pressed) };
    return {
      kind: 'update',
      reply: asUpdate(quoteReply(library, answer, view, isHidden(message), words)),
    };
  },
});

function answerOf(
  library: Parameters<typeof quotePressed>[0],
  { view, speakers }: Extract<NonNullable<ReturnType<typeof quotePressed>>, { kind: 'quotations' }>,
) {
  if (speakers.length > 0) return quotationsOf(library, speakers, view.about);
  return findQuotations(library, { about: view.about ?? undefined, story: view.story ?? undefined });
}
