import type { Library } from '../search/library.ts';
import { RequestError } from './answer.ts';
import { partsOf } from './check/parts.ts';
import { type Check, check } from './check.ts';

export interface MessageRequest {
  readonly text: string;
  readonly speaker?: string | null | undefined;
  readonly story?: string | undefined;
}

/**
 * A claim, or a whole message whose checkable parts are held against the story one by one, in its order. Where a speaker
 * is given the text is that person's words and is checked as one.
 * @throws {RequestError} on a text without words, or an unknown story
 */
export function checkMessage(library: Library, { text, speaker, story }: MessageRequest): Check[] {
  if (speaker?.trim() || isOneClaim(text)) return [check(library, { claim: text, speaker, story })];
  const parts = partsOf(text);
  if (parts.length === 0) throw new RequestError({ kind: 'empty-claim' });
  return parts.map(({ claim, speaker: by }) => check(library, { claim, speaker: by, story }));
}

/** One sentence or less without marks inside, or all of it in marks. */
function isOneClaim(text: string): boolean {
  const bare = text.trim();
  if (/^[“"„‘'][^“”"„]*[”"’']$/u.test(bare)) return true;
  return !/[“”"„\n]/u.test(bare) && !/[.!?]\s+\p{Lu}/u.test(bare);
}
