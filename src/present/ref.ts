import { createHash } from 'node:crypto';
import type { IndexedStory } from '../index/entry.ts';
import { refOf } from '../index/ref.ts';
import type { Library } from '../search/library.ts';

/** The version of a story that a citation is of. */
export const storyAt = ({ entries, past }: Library, ref: string): IndexedStory | undefined =>
  past.find((entry) => refOf(entry) === ref) ?? entries.find((entry) => refOf(entry) === ref);

/** A speaker in six characters. */
export const speakerRef = (key: string): string =>
  createHash('sha1').update(key).digest('base64url').slice(0, 6);
