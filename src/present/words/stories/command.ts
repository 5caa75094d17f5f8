import type { CommandWords, Named } from '../named.ts';

/** What `/story` and its subcommands are called and described as. */
export interface StoryCommandWords extends Named {
  readonly subcommands: {
    readonly show: CommandWords<'story' | 'private'>;
    readonly list: CommandWords<'private'>;
    readonly add: CommandWords<'file' | 'url' | 'title' | 'source' | 'anyway'>;
    readonly remove: CommandWords<'story'>;
    readonly default: CommandWords<'story'>;
  };
}
