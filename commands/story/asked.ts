import { resolveStories } from '../../src/answer/story.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import { type Choice, storyChoices } from '../../src/present/choices.ts';
import type { Reply } from '../../src/present/reply.ts';
import { withScope, withShare } from '../../src/present/scope.ts';
import { wordsFor } from '../../src/present/words/languages.ts';
import type { Context } from '../command.ts';

/** What the option `story` says for all stories, where a server has one that is meant otherwise. */
const everyStory = 'all';

/** The story that a request stays in. */
export interface StoryAsked {
  readonly id: string | undefined;
  /** The server's default, where it was not named: a reply that finds nothing says that only this was searched. */
  readonly standard: IndexedStory | undefined;
}

/**
 * The story that the option `story` names by id or title; without it the server's default, if it has one.
 * @throws {RequestError} where there are no stories, or none of that name
 */
export function storyAsked(context: Context, given: string | undefined): StoryAsked {
  const { library } = context;
  const asked = given?.trim() ?? '';
  const all = asked === everyStory && !library.get(everyStory);
  const [chosen] = resolveStories(library, all ? undefined : asked);
  if (all) return { id: undefined, standard: undefined };
  if (asked !== '') return { id: chosen?.story.id, standard: undefined };
  const standard = library.entries.length > 1 ? standardOf(context) : undefined;
  return { id: standard?.story.id, standard };
}

/** The story to suggest from, while other options are still being typed; all of them without. */
export function storyGiven(context: Context, given: unknown): string | undefined {
  if (typeof given !== 'string' || given.trim() === '') return standardOf(context)?.story.id;
  return given === everyStory ? undefined : given;
}

/** The story that a server has chosen to be meant where none is named. */
const standardOf = ({ library, server }: Context): IndexedStory | undefined =>
  server?.settings.story === undefined ? undefined : library.get(server.settings.story);

/** Says, unless everything was `found`, where not all stories were looked at: what is not in these may be in others. */
export function scoped(
  reply: Reply,
  found: boolean,
  { id, standard }: StoryAsked,
  { library, locale }: Context,
): Reply {
  if (found) return reply;
  if (standard) return withScope(reply, standard, wordsFor(locale));
  const isShare = library.partial && id === undefined;
  return isShare ? withShare(reply, library.entries.length, wordsFor(locale)) : reply;
}

/** Suggestions for the option `story`; all of them is one, where a server has a default. */
export function askedChoices(context: Context, typed: string): Choice[] {
  const stories = storyChoices(context.library, typed);
  if (!standardOf(context)) return stories;
  const all = { name: wordsFor(context.locale).stories.all, value: everyStory };
  const wanted = all.name.toLowerCase().includes(typed.trim().toLowerCase());
  return wanted ? [all, ...stories].slice(0, 25) : stories;
}
