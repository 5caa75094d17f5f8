import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import type { IndexedStory } from '../index/entry.ts';
import { indexContent } from '../index/save.ts';
import { storyFile } from '../source/story-file.ts';
import { BackupError } from './backup-error.ts';
import { openDraft } from './draft.ts';
import { StoreError } from './error.ts';
import { type Owner, owner as ownerForm } from './owner.ts';
import { type Settings, settings as settingsForm } from './settings.ts';
import type { Store } from './store.ts';
import { type Verdict, verdict as verdictForm } from './verdict.ts';

/** How many of each a backup holds. */
export interface Counts {
  readonly owners: number;
  readonly stories: number;
  readonly versions: number;
  readonly verdicts: number;
}

const format = 'verbatim-backup';
const version = 1;

const head = z.object({ format: z.literal(format), version: z.int() });
const count = z.int().min(0);
const counts = z.strictObject({ owners: count, stories: count, versions: count, verdicts: count });
const line = z.union([
  z.strictObject({ owner: ownerForm, settings: settingsForm }),
  z.strictObject({
    /** One of the story's versions, which follow one another, rising. */
    story: z.strictObject({ id: z.string(), version: z.int().min(1), file: z.string(), index: z.string() }),
  }),
  z.strictObject({ verdict: verdictForm }),
  z.strictObject({ end: counts, sum: z.string() }),
]);

/** What a line of a backup says. Stories are their last owner's. */
export type Item =
  | { readonly kind: 'owner'; readonly owner: Owner; readonly settings: Settings }
  | {
      readonly kind: 'version';
      readonly owner: Owner;
      readonly version: number;
      readonly entry: IndexedStory;
    }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/**
 * A store as lines of JSON: a header, then for each owner its settings and the versions of its stories, then verdicts,
 * then a sum over all lines before. The same whatever the store is made of; one story at a time is in memory.
 * @param onLost told of each version that cannot be read and is left out
 */
export async function* backupLines(
  store: Store,
  onLost: (owner: Owner, id: string, error: StoreError) => void,
): AsyncGenerator<string, Counts> {
  const hash = createHash('sha256');
  const told = { owners: 0, stories: 0, versions: 0, verdicts: 0 };
  const said = (value: object) => summed(hash, JSON.stringify(value));
  yield said({ format, version, made: new Date().toISOString() });
  for (const owner of await store.owners()) {
    told.owners++;
    yield said({ owner, settings: await store.settings(owner) });
    for (const { id } of await store.list(owner)) {
      const before = told.versions;
      for await (const story of versionsOf(store, owner, id, onLost)) {
        told.versions++;
        yield said({ story });
      }
      if (told.versions > before) told.stories++;
    }
  }
  for await (const verdict of store.verdicts()) {
    told.verdicts++;
    yield said({ verdict });
  }
  yield `${JSON.stringify({ end: told, sum: hash.digest('hex') })}\n`;
  return told;
}

async function* versionsOf(
  store: Store,
  owner: Owner,
  id: string,
  onLost: (owner: Owner, id: string, error: StoreError) => void,
) {
  for (const { version } of await store.versions(owner, id)) {
    try {
      const entry = await store.version(owner, id, version);
      if (entry) yield { id, version, file: storyFile(entry.story), index: indexContent(entry) };
    } catch (error) {
      if (!(error instanceof StoreError) || error.fault === 'away') throw error;
      onLost(owner, id, error);
    }
  }
}

function summed(hash: Hash, text: string): string {
  hash.update(`${text}\n`);
  return `${text}\n`;
}

/**
 * What a backup's lines say, each checked. The counts come last, and only where the backup is whole.
 * @throws {BackupError} naming the line
 */
export async function* backupItems(lines: AsyncIterable<string>): AsyncGenerator<Item, Counts> {
  const hash = createHash('sha256');
  const told = { owners: 0, stories: 0, versions: 0, verdicts: 0 };
  let owner: Owner | null = null;
  let story = '';
  let at = 0;
  for await (const text of lines) {
    at++;
    if (at === 1) {
      checkHead(text);
      hash.update(`${text}\n`);
      continue;
    }
    const said = parsed(text, at);
    if ('end' in said) return checkedEnd(said, told, hash);
    hash.update(`${text}\n`);
    if ('owner' in said) {
      owner = said.owner;
      story = '';
      told.owners++;
      yield { kind: 'owner', ...said, owner };
    } else if ('verdict' in said) {
      told.verdicts++;
      yield { kind: 'verdict', verdict: said.verdict };
    } else {
      if (!owner) throw new BackupError(`line ${at}: a story without its owner`);
      told.versions++;
      if (said.story.id !== story) told.stories++;
      story = said.story.id;
      yield { kind: 'version', owner, version: said.story.version, entry: opened(said.story, at) };
    }
  }
  throw new BackupError(at === 0 ? 'the file is empty' : `it ends at line ${at}, before its end`);
}

function checkHead(text: string): void {
  const found = head.safeParse(jsonOf(text));
  if (!found.success) throw new BackupError('it is no backup of Verbatim');
  if (found.data.version !== version)
    throw new BackupError(`it is of version ${found.data.version}, this Verbatim reads version ${version}`);
}

function checkedEnd({ end, sum }: { end: Counts; sum: string }, told: Counts, hash: Hash): Counts {
  if (sum !== hash.digest('hex') || JSON.stringify(end) !== JSON.stringify(told))
    throw new BackupError('its sum is wrong: it was altered');
  return told;
}

function parsed(text: string, at: number): z.infer<typeof line> {
  const found = line.safeParse(jsonOf(text));
  if (!found.success) throw new BackupError(`line ${at} is cut short or altered`, { cause: found.error });
  return found.data;
}

function opened(story: { id: string; file: string; index: string }, at: number): IndexedStory {
  try {
    return openDraft(story);
  } catch (cause) {
    throw new BackupError(`line ${at}: ${(cause as Error).message}`, { cause });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
