import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { quote } from './quote.ts';
import { story } from './story.ts';

/** Every slash command, in the order in which they are registered. */
export const commands: readonly Command[] = [ask, quote, story, help];
