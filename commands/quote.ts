import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { quote as findQuotations, quotationsOf } from '../src/answer/quote.ts';
import { asUpdate, isHidden } from '../src/present/buttons.ts';
import { speakerChoices } from '../src/present/choices.ts';
import { staleNotice } from '../src/present/notice.ts';
import { quoteReply } from '../src/present/quote.ts';
import { longestTopic, ofAll, quotePressed, topicOf } from '../src/present/quote-state.ts';
import { en } from '../src/present/words/en.ts';
import { inEvery, localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';
import { askedChoices, scoped, storyAsked, storyGiven } from './story/asked.ts';

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

  run({ speaker, about, story, view, private: hidden = false }, context) {
    const { library, locale } = context;
    const asked = storyAsked(context, story);
    const id = asked.id ?? null;
    const topic = topicOf(about ?? '') || null;
    const answer = findQuotations(library, { speaker, about: topic ?? undefined, story: id ?? undefined });
    const mode = view === 'single' ? 'single' : 'list';
    const state = { mode, page: 0, story: id, about: topic } as const;
    const reply = quoteReply(library, answer, state, hidden, wordsFor(locale));
    const isFound = ['quoted', 'speakers', 'ambiguous'].includes(answer.status);
    return scoped(reply, isFound && !library.partial, asked, context);
  },

  complete({ name, value }, given, context) {
    const { library, locale } = context;
    if (name === 'story') return askedChoices(context, value);
    return speakerChoices(library, value, storyGiven(context, given.story), wordsFor(locale));
  },

  wanted: ({ speaker, about, story }) => ({
    text: [speaker, about].filter(Boolean).join(' '),
    story,
    reads: true,
  }),

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

  pressWants: ([, ref]) => (ref === ofAll ? { reads: true } : { ref }),
});

function answerOf(
  library: Parameters<typeof quotePressed>[0],
  { view, speakers }: Extract<NonNullable<ReturnType<typeof quotePressed>>, { kind: 'quotations' }>,
) {
  if (speakers.length > 0) return quotationsOf(library, speakers, view.about);
  return findQuotations(library, { about: view.about ?? undefined, story: view.story ?? undefined });
}
