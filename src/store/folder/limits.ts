import type { Draft } from '../draft.ts';
import { StoreError } from '../error.ts';
import type { Kept, Limits } from '../store.ts';

/** @throws {StoreError} `too-many` or `too-large` where a draft in the newest version's place is over the limits */
export function checkLimits(draft: Draft, newest: Kept | null, all: readonly Kept[], limits: Limits): void {
  const stories = all.length + (newest ? 0 : 1);
  if (!newest && stories > limits.stories)
    throw new StoreError(
      'too-many',
      `${draft.id}: there are ${all.length} stories, ${limits.stories} may be`,
    );
  const before = all.reduce((sum, { characters }) => sum + characters, 0);
  const characters = before - (newest?.characters ?? 0) + draft.characters;
  if (characters > limits.characters && draft.characters > (newest?.characters ?? 0))
    throw new StoreError(
      'too-large',
      `${draft.id}: all stories would have ${characters} characters, ${limits.characters} may be`,
    );
}
