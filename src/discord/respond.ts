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
import { feedback, refsIn, verdictOf, withFeedback } from '../present/feedback.ts';
import { decodePress, type Press } from '../present/press.ts';
import { storyAt } from '../present/ref.ts';
import type { Reply } from '../present/reply.ts';
import { wordsFor } from '../present/words/languages.ts';
import type { Words } from '../present/words/words.ts';
import { Library } from '../search/library.ts';
import type { Wanted } from '../store/store.ts';
import type { Ratings } from './feedback.ts';
import { isHidden } from './interaction.ts';
import { optionsOf, useOf, valuesOf } from './options.ts';
import { messageOf, notice, pong, type Response, suggestions, updateOf } from './response.ts';
import type { Scope } from './scope.ts';

/** What the answer to one interaction may draw on. */
export interface Resources {
  readonly registry: Registry;
  readonly scope: Scope;
  /** Where verdicts on answers go; there are no buttons for them without. */
  readonly feedback: Ratings | undefined;
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

const wordsOf = ({ scope }: Resources): Words => wordsFor(scope.locale);

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
  const context = await resources.scope.context(use.action.wanted?.(options) ?? {});
  const reply = await use.action.run(options, context);
  return messageOf(rated(reply, context, resources), isHidden(interaction));
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
  const context = await resources.scope.context({ text, story: 'all' });
  const reply = await command.run(text, context);
  return messageOf(rated(reply, context, resources), isHidden(interaction));
}

const rated = (reply: Reply, { library }: Context, resources: Resources): Reply =>
  resources.feedback ? withFeedback(reply, library, wordsOf(resources)) : reply;

async function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  { registry, scope }: Resources,
): Promise<Response> {
  const command = registry.slash.get(interaction.data.name);
  const use = command && useOf(command, interaction.data.options);
  const focused = use?.given?.find((option) => 'focused' in option && option.focused === true);
  if (!use?.action.complete || !focused || !('value' in focused)) return suggestions([]);
  const typed = { name: focused.name, value: String(focused.value) };
  const filled = valuesOf(use.given);
  const context = await scope.context(wantedFor(typed, filled));
  return suggestions(await use.action.complete(typed, filled, context));
}

/** Stories are suggested by title; all else is suggested from the story that is chosen already. */
function wantedFor(
  { name, value }: { name: string; value: string },
  filled: Record<string, unknown>,
): Wanted {
  if (name === 'story') return { title: value };
  return { text: value, reads: true, ...(typeof filled.story === 'string' ? { story: filled.story } : {}) };
}

async function press(interaction: APIMessageComponentInteraction, resources: Resources): Promise<Response> {
  const { scope, registry, feedback: ratings } = resources;
  const pressed = decodePress(interaction.data.custom_id);
  if (pressed?.command === feedback && ratings) return await rate(pressed, interaction, ratings, resources);
  const command = pressed && registry.slash.get(pressed.command);
  if (!command?.press) return notice(wordsOf(resources).service.oldButton);
  const parts = pressed?.parts ?? [];
  const context = await scope.context({ story: 'all', ...command.pressWants?.(parts) });
  const { kind, reply } = await command.press(parts, context, interaction.message);
  return kind === 'update' ? updateOf(reply) : messageOf(reply);
}

async function rate(
  { parts }: Press,
  { message }: APIMessageComponentInteraction,
  ratings: Ratings,
  resources: Resources,
): Promise<Response> {
  const words = wordsOf(resources);
  const verdict = verdictOf(parts, message, await citedIn(parts, resources.scope));
  if (!verdict) return notice(words.button.stale);
  await ratings.add(verdict);
  return notice(words.feedback.thanks);
}

/** The versions that a feedback button cites, as a library. */
async function citedIn(parts: readonly string[], scope: Scope): Promise<Library> {
  const refs = new Set(refsIn(parts));
  const found = await Promise.all(
    Array.from(refs, async (ref) => storyAt((await scope.context({ ref, story: 'all' })).library, ref)),
  );
  return new Library(found.filter((entry) => entry !== undefined));
}

const isSlash = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput;

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;
