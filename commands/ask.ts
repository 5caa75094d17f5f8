import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { ask as answer } from '../src/answer/ask.ts';
import { askReply } from '../src/present/ask.ts';
import { isHidden, sharedReply } from '../src/present/buttons.ts';
import { contextAsked, contextReply } from '../src/present/context.ts';
import { rateable } from '../src/present/feedback.ts';
import { staleNotice } from '../src/present/notice.ts';
import { localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';
import { askedChoices, scoped, storyAsked } from './story/asked.ts';

export const ask = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    ...localised((words) => words.commands.ask),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...localised((words) => words.commands.ask.options.question),
        required: true,
        max_length: 500,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        ...localised((words) => words.commands.ask.options.story),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localised((words) => words.commands.ask.options.private),
      },
    ],
  } as const satisfies Payload,

  run({ question, story, private: hidden = false }, context) {
    const { library, locale } = context;
    const asked = storyAsked(context, story);
    const found = answer(library, { question, story: asked.id });
    const reply = askReply(library, found, { question, hidden }, wordsFor(locale));
    return { ...scoped(reply, found.status === 'answered', asked, context), rateable: rateable(found) };
  },

  complete: ({ value }, _options, context) => askedChoices(context, value),

  wanted: ({ question, story }) => ({ text: question, story }),

  /** The buttons that any reply may have: more of the story around an excerpt, and a hidden reply for everyone. */
  press(parts, { library, locale }, message) {
    const words = wordsFor(locale);
    if (parts[0] === 'share')
      return { kind: 'reply', reply: isHidden(message) ? sharedReply(message) : staleNotice(words) };
    const asked = contextAsked(library, parts);
    if (!asked) return { kind: 'reply', reply: staleNotice(words) };
    return { kind: 'reply', reply: contextReply(asked.entry, asked.span, true, words) };
  },

  pressWants: ([, ref]) => ({ ref }),
});
