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
import { feedback, verdictOf, withFeedback } from '../present/feedback.ts';
import { decodePress, type Press } from '../present/press.ts';
import type { Reply } from '../present/reply.ts';
import { wordsFor } from '../present/words/languages.ts';
import type { Words } from '../present/words/words.ts';
import type { FeedbackFile } from './feedback.ts';
import { isHidden } from './interaction.ts';
import { optionsOf, useOf, valuesOf } from './options.ts';
import { messageOf, notice, pong, type Response, suggestions, updateOf } from './response.ts';

/** What the answer to one interaction may draw on. */
export interface Resources {
  readonly registry: Registry;
  /** What the commands are given. */
  readonly context: Context;
  /** Where verdicts on answers go; there are no buttons for them without. */
  readonly feedback: FeedbackFile | undefined;
}

/** Finds the command that an interaction is for and lets it answer. What is not known is answered politely. */
export function respond(interaction: APIInteraction, resources: Resources): Response | Promise<Response> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return pong;
    case InteractionType.ApplicationCommand:
      return runCommand(interaction, resources);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, resources);
    case InteractionType.MessageComponent:
      return press(interaction, resources);
    default:
      return notice(wordsOf(resources).service.unknownCommand);
  }
}

const wordsOf = ({ context }: Resources): Words => wordsFor(context.locale);

function runCommand(
  interaction: APIApplicationCommandInteraction,
  resources: Resources,
): Response | Promise<Response> {
  if (isSlash(interaction)) return runSlash(interaction, resources);
  if (isOnMessage(interaction)) return runOnMessage(interaction, resources);
  return notice(wordsOf(resources).service.unknownCommand);
}

async function runSlash(
  interaction: APIChatInputApplicationCommandInteraction,
  resources: Resources,
): Promise<Response> {
  const { name, options: given, resolved } = interaction.data;
  const { service } = wordsOf(resources);
  const command = resources.registry.slash.get(name);
  if (!command) return notice(service.unknownCommand);
  const use = useOf(command, given);
  const options = use && optionsOf(use.action.payload, use.given, resolved);
  if (!options) return notice(service.changedOptions);
  const reply = await use.action.run(options, resources.context);
  return messageOf(rated(reply, resources), isHidden(interaction));
}

async function runOnMessage(
  interaction: APIMessageApplicationCommandInteraction,
  resources: Resources,
): Promise<Response> {
  const { name, target_id, resolved } = interaction.data;
  const { service } = wordsOf(resources);
  const command = resources.registry.message.get(name);
  if (!command) return notice(service.unknownCommand);
  const text = resolved.messages[target_id]?.content ?? '';
  if (text.trim() === '') return notice(service.emptyMessage);
  const reply = await command.run(text, resources.context);
  return messageOf(rated(reply, resources), isHidden(interaction));
}

const rated = (reply: Reply, resources: Resources): Reply =>
  resources.feedback ? withFeedback(reply, resources.context.library, wordsOf(resources)) : reply;

function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  { registry, context }: Resources,
): Response {
  const command = registry.slash.get(interaction.data.name);
  const use = command && useOf(command, interaction.data.options);
  const focused = use?.given?.find((option) => 'focused' in option && option.focused === true);
  if (!use?.action.complete || !focused || !('value' in focused)) return suggestions([]);
  const typed = { name: focused.name, value: String(focused.value) };
  return suggestions(use.action.complete(typed, valuesOf(use.given), context));
}

async function press(interaction: APIMessageComponentInteraction, resources: Resources): Promise<Response> {
  const { context, registry, feedback: file } = resources;
  const pressed = decodePress(interaction.data.custom_id);
  if (pressed?.command === feedback && file) return await rate(pressed, interaction, file, resources);
  const command = pressed && registry.slash.get(pressed.command);
  if (!command?.press) return notice(wordsOf(resources).service.oldButton);
  const { kind, reply } = await command.press(pressed?.parts ?? [], context, interaction.message);
  return kind === 'update' ? updateOf(reply) : messageOf(reply);
}

async function rate(
  { parts }: Press,
  { message }: APIMessageComponentInteraction,
  file: FeedbackFile,
  resources: Resources,
): Promise<Response> {
  const words = wordsOf(resources);
  const verdict = verdictOf(parts, message, resources.context.library);
  if (!verdict) return notice(words.button.stale);
  await file.add(verdict);
  return notice(words.feedback.thanks);
}

const isSlash = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput;

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;
