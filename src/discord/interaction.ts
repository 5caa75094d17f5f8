import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Registry } from '../../commands/registry.ts';
import { decodePress } from '../present/press.ts';
import { type Given, givenIn, subcommandIn, valuesOf } from './options.ts';

/** What logs and metrics call an interaction: never what was typed, and no name that is not a command's. */
export interface Subject {
  readonly kind: 'ping' | 'command' | 'message-command' | 'autocomplete' | 'press' | 'other';
  readonly command: string;
}

export function subjectOf(interaction: APIInteraction, { slash, message }: Registry): Subject {
  const known = (name: string | undefined, among: ReadonlyMap<string, unknown> = slash) =>
    name !== undefined && among.has(name) ? name : 'unknown';
  const used = ({ name, options }: { name: string; options?: Given }) => {
    const command = slash.get(name);
    const chosen = subcommandIn(options);
    const isOne = command && 'subcommands' in command && chosen !== undefined;
    return isOne && command.subcommands.has(chosen) ? `${name} ${chosen}` : known(name);
  };
  switch (interaction.type) {
    case InteractionType.Ping:
      return { kind: 'ping', command: 'none' };
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput
        ? { kind: 'command', command: used(interaction.data) }
        : { kind: 'message-command', command: known(interaction.data.name, message) };
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'autocomplete', command: used(interaction.data) };
    case InteractionType.MessageComponent:
      return { kind: 'press', command: known(decodePress(interaction.data.custom_id)?.command) };
    default:
      return { kind: 'other', command: 'none' };
  }
}

/** Whether only the user is to see the answer: what a deferred response must know before there is one. */
export function isHidden(interaction: APIInteraction): boolean {
  if (interaction.type !== InteractionType.ApplicationCommand) return false;
  const { data } = interaction;
  return data.type === ApplicationCommandType.ChatInput
    ? valuesOf(givenIn(data.options)).private === true
    : data.type === ApplicationCommandType.Message;
}

/** The user's language, as Discord has it set. */
export const localeOf = (interaction: APIInteraction): string =>
  'locale' in interaction ? interaction.locale : 'en-US';

/** In a server the user comes with the membership, elsewhere alone; a ping has none. */
export function userOf(interaction: APIInteraction): string | null {
  const { member, user } = interaction as { member?: { user: { id: string } }; user?: { id: string } };
  return member?.user.id ?? user?.id ?? null;
}
