import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Context } from '../../commands/command.ts';
import type { Registry } from '../../commands/registry.ts';
import { decodePress } from '../present/press.ts';
import { wordsFor } from '../present/words/languages.ts';
import type { ServiceWords } from '../present/words/service.ts';
import { isHidden } from './interaction.ts';
import { optionsOf, valuesOf } from './options.ts';
import { messageOf, notice, pong, type Response, suggestions, updateOf } from './response.ts';

/** Finds the command that an interaction is for and lets it answer. What is not known is answered politely. */
export function respond(
  interaction: APIInteraction,
  registry: Registry,
  context: Context,
): Response | Promise<Response> {
  const said = wordsFor(context.locale).service;
  switch (interaction.type) {
    case InteractionType.Ping:
      return pong;
    case InteractionType.ApplicationCommand:
      return runCommand(interaction, registry, context, said);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, registry, context);
    case InteractionType.MessageComponent:
      return press(interaction, registry, context, said);
    default:
      return notice(said.unknownCommand);
  }
}

function runCommand(
  interaction: APIApplicationCommandInteraction,
  registry: Registry,
  context: Context,
  said: ServiceWords,
): Response | Promise<Response> {
  if (isSlash(interaction)) return runSlash(interaction, registry, context, said);
  if (isOnMessage(interaction)) return runOnMessage(interaction, registry, context, said);
  return notice(said.unknownCommand);
}

async function runSlash(
  interaction: APIChatInputApplicationCommandInteraction,
  { slash }: Registry,
  context: Context,
  said: ServiceWords,
): Promise<Response> {
  const { name, options: given, resolved } = interaction.data;
  const command = slash.get(name);
  if (!command) return notice(said.unknownCommand);
  const options = optionsOf(command.payload, given, resolved);
  if (!options) return notice(said.changedOptions);
  return messageOf(await command.run(options, context), isHidden(interaction));
}

async function runOnMessage(
  interaction: APIMessageApplicationCommandInteraction,
  { message }: Registry,
  context: Context,
  said: ServiceWords,
): Promise<Response> {
  const { name, target_id, resolved } = interaction.data;
  const command = message.get(name);
  if (!command) return notice(said.unknownCommand);
  const text = resolved.messages[target_id]?.content ?? '';
  if (text.trim() === '') return notice(said.emptyMessage);
  return messageOf(await command.run(text, context));
}

function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  { slash }: Registry,
  context: Context,
): Response {
  const command = slash.get(interaction.data.name);
  const options = interaction.data.options ?? [];
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  if (!command?.complete || !focused || !('value' in focused)) return suggestions([]);
  const typed = { name: focused.name, value: String(focused.value) };
  return suggestions(command.complete(typed, valuesOf(options), context));
}

async function press(
  interaction: APIMessageComponentInteraction,
  { slash }: Registry,
  context: Context,
  said: ServiceWords,
): Promise<Response> {
  const pressed = decodePress(interaction.data.custom_id);
  const command = pressed && slash.get(pressed.command);
  if (!command?.press) return notice(said.oldButton);
  const { kind, reply } = await command.press(pressed?.parts ?? [], context, interaction.message);
  return kind === 'update' ? updateOf(reply) : messageOf(reply);
}

const isSlash = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput;

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;
