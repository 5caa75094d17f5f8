import type { Payload } from '../../commands/command.ts';
import type { Registry } from '../../commands/registry.ts';
import type { Library } from '../search/library.ts';
import { suggestionsFor } from './suggestions.ts';

/** What the page must know before anything is asked. */
export interface Channel {
  readonly commands: readonly Payload[];
  readonly stories: readonly { readonly title: string; readonly source: string | null }[];
  /** The commands in the menu of a message, by name. */
  readonly messageCommands: readonly string[];
  /** Command lines, ready to run. */
  readonly suggestions: readonly string[];
}

const storiesListed = 50;

export function channelOf(library: Library, { slash, message }: Registry): Channel {
  const commands = [...slash.values()].map(({ payload }) => payload);
  return {
    commands,
    stories: library.entries
      .slice(0, storiesListed)
      .map(({ story }) => ({ title: story.title, source: story.source ?? null })),
    messageCommands: [...message.keys()],
    suggestions: suggestionsFor(library, commands),
  };
}
