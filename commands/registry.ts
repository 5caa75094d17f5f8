import { ApplicationCommandType } from 'discord-api-types/v10';
import { ask } from './ask.ts';
import { check, checkMenu } from './check.ts';
import type { Action, MessageCommand, SlashCommand } from './command.ts';
import { figures } from './figures.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { story } from './story.ts';

/** Every command, in the order in which they are registered. */
export const commands: readonly (SlashCommand | MessageCommand)[] = [
  ask,
  quote,
  figures,
  check,
  story,
  help,
  privacy,
  checkMenu,
];

/** The commands at hand, by name. Slash and message commands have names of their own. */
export interface Registry {
  readonly slash: ReadonlyMap<string, SlashCommand>;
  readonly message: ReadonlyMap<string, MessageCommand>;
}

/** @throws {Error} when two commands of a kind share a name */
export function registryOf(from: readonly (SlashCommand | MessageCommand)[]): Registry {
  const slash = new Map<string, SlashCommand>();
  const message = new Map<string, MessageCommand>();
  for (const command of from) {
    const { name } = command.payload;
    const known: ReadonlyMap<string, unknown> = isMessageCommand(command) ? message : slash;
    if (known.has(name)) throw new Error(`two commands are named "${name}"`);
    if (isMessageCommand(command)) message.set(name, command);
    else slash.set(name, command);
  }
  return { slash, message };
}

export const payloadsOf = ({ slash, message }: Registry) =>
  [...slash.values(), ...message.values()].map(({ payload }) => payload);

/** What can be run, with the line that runs it: `ask`, `story add`. */
export const actionsOf = ({ slash }: Registry): (readonly [line: string, action: Action])[] =>
  [...slash].flatMap(([name, command]): (readonly [string, Action])[] =>
    'subcommands' in command
      ? Array.from(command.subcommands, ([chosen, action]) => [`${name} ${chosen}`, action])
      : [[name, command]],
  );

export const registry: Registry = registryOf(commands);

function isMessageCommand(command: SlashCommand | MessageCommand): command is MessageCommand {
  return command.payload.type === ApplicationCommandType.Message;
}
