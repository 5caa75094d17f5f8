import { ApplicationCommandType } from 'discord-api-types/v10';
import { privacyReply } from '../src/present/privacy.ts';
import { en } from '../src/present/words/en.ts';
import { wordsFor } from '../src/present/words/languages.ts';
import { command, type Payload } from './command.ts';

const { description } = en.commands.privacy;

export const privacy = command({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } as const satisfies Payload,

  run: (_options, { locale, collectsFeedback = false }) => privacyReply(collectsFeedback, wordsFor(locale)),
});
