import type { IndexedStory } from '../index/entry.ts';
import type { Postings } from '../index/postings.ts';
import type { Draft } from './draft.ts';
import type { StoreError } from './error.ts';
import type { Owner } from './owner.ts';
import type { Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';

/** What is known of a kept story without opening it: its newest version. */
export interface Kept extends Omit<Draft, 'file' | 'index'> {
  /** 1 for the first; an updated story keeps its id and counts on. */
  readonly version: number;
  /** When this version was put: ISO 8601, UTC. */
  readonly put: string;
}

/** How much an owner may keep, all its stories together, newest versions counted. */
export interface Limits {
  readonly stories: number;
  /** UTF-16 units of text. */
  readonly characters: number;
}

/** What an interaction will look at, so that a store larger than memory need not open all of an owner's stories. */
export interface Wanted {
  /** A question, a claim, a topic: what is searched for. */
  readonly text?: string | undefined;
  /** What was typed of a title or id that is to be completed. */
  readonly title?: string | undefined;
  /** The story to stay in, by id or title. */
  readonly story?: string | undefined;
  /** A citation's (`refOf`). */
  readonly ref?: string | undefined;
  /** Whether what was read in the stories is looked at, in every one of them: people, quotations, figures. */
  readonly reads?: boolean | undefined;
}

/** An owner's newest stories, opened: what a library is made of. */
export interface Held {
  /** In the order of their ids: all of them or, where `whole` is false, those that matter to what is wanted. */
  readonly entries: readonly IndexedStory[];
  /** Of all entries in their order, where they are at hand already. */
  readonly postings?: Postings | undefined;
  readonly whole: boolean;
  /** UTF-16 units of text in `entries`. */
  readonly characters: number;
  /** Stories that cannot be opened and are left out, by id. */
  readonly lost: ReadonlyMap<string, StoreError>;
  /** Whether so much of it has been looked at that, for the sake of memory, it is to be held anew. */
  worn?(): boolean;
}

/** Where the words of a question stand in more stories than are held. */
export interface Found {
  /** Of these words (or of those like a word that no story has) alone, over all stories with any of them. */
  readonly postings: Postings;
  /** Opens some of the stories, by their number in the postings. */
  open(stories: readonly number[]): Promise<Pick<Held, 'entries' | 'characters' | 'lost'>>;
}

/**
 * Where stories are kept: a folder or PostgreSQL. An acknowledged change is on the disk, whole; one that failed has
 * changed nothing. An id is its owner's own: two servers may each have a `flood`.
 *
 * Every function may throw {StoreError}: `away` at any time, `damaged` and `version` on what is read.
 */
export interface Store {
  /** The owner's stories in the order of their ids. */
  list(owner: Owner): Promise<readonly Kept[]>;

  /**
   * Changes with each change of the owner's stories or settings: at once where it was made here, within moments where
   * another process made it. Cheap: asked for each question.
   */
  revision(owner: Owner): Promise<string>;

  /**
   * The owner's stories to be searched, a damaged one left out.
   * @param before what was held at an earlier revision: what has not changed since is taken from it
   */
  hold(owner: Owner, wanted: Wanted, before?: Held): Promise<Held>;

  /**
   * Searches stories that are too many to hold; null where they are not. A store without it holds all.
   * @param text a question, a claim, a topic
   */
  find?(owner: Owner, text: string): Promise<Found | null>;

  /** The newest version; null where there is none. */
  open(owner: Owner, id: string): Promise<IndexedStory | null>;

  /** The version that a citation is of, a replaced one too; null once its story was removed. */
  cited(owner: Owner, ref: string): Promise<IndexedStory | null>;

  /** All versions of a story, rising; none once it was removed. */
  versions(owner: Owner, id: string): Promise<readonly Kept[]>;
  version(owner: Owner, id: string, version: number): Promise<IndexedStory | null>;

  /**
   * Keeps a draft as the next version of its story.
   * @param after the version it takes the place of, 0 where it is a new story
   * @throws {StoreError} `conflict` where that is not the newest any more, `too-many` or `too-large` over the limits
   */
  put(owner: Owner, draft: Draft, after: number, limits?: Limits): Promise<Kept>;

  /** Removes a story with all of its versions. False where there is none. */
  remove(owner: Owner, id: string): Promise<boolean>;

  settings(owner: Owner): Promise<Settings>;
  saveSettings(owner: Owner, settings: Settings): Promise<void>;

  /** Those who have stories or settings. */
  owners(): Promise<readonly Owner[]>;

  /** Forgets all that an owner has: a server that the bot was removed from. */
  forget(owner: Owner): Promise<void>;

  /** Keeps a reader's verdict on an answer. */
  rate(verdict: Verdict): Promise<void>;
  verdicts(): AsyncIterable<Verdict>;

  close(): Promise<void>;
}
