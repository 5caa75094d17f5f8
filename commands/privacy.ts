import { ApplicationCommandType } from 'discord-api-types/v10';
import { privacyReply } from '../src/present/privacy.ts';
import { localised, wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

export const privacy = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    ...localised((words) => words.commands.privacy),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } as const satisfies Payload,

  run: (_options, { locale, collectsFeedback = false }) => privacyReply(collectsFeedback, wordsFor(locale)),
});
