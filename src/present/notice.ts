import { MessageFlags } from 'discord-api-types/v10';
import { noPings, type Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** A sentence that only the user sees. */
export const notice = (content: string): Reply => ({
  content,
  flags: MessageFlags.Ephemeral,
  allowed_mentions: noPings,
});

/** For a button whose story or speaker is no longer what it was. */
export const staleNotice = (words: Words): Reply => notice(words.button.stale);
