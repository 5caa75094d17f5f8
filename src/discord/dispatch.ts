import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Context } from '../../commands/command.ts';
import { registry as everything, type Registry } from '../../commands/registry.ts';
import { RequestError, type RequestProblem } from '../answer/answer.ts';
import { escapeMarkdown, label } from '../present/markdown.ts';
import { decodePress } from '../present/press.ts';
import { wordsFor } from '../present/words/languages.ts';
import type { Library } from '../search/library.ts';
import type { Logger } from './log.ts';
import { optionsOf, valuesOf } from './options.ts';
import { messageOf, notice, pong, type Response, updateOf } from './response.ts';

export interface DispatchContext {
  readonly library: Library;
  readonly log: Logger;
  /** Every command of the bot, unless told. */
  readonly registry?: Registry;
}

/**
 * The answer to any interaction, as Discord sends it raw. Gateway, HTTP endpoint, playground and tests all feed this
 * one function; it knows no command by name, no transport, and never throws.
 */
export async function dispatch(interaction: APIInteraction, context: DispatchContext): Promise<Response> {
  const began = performance.now();
  const log = context.log.child({ interaction: interaction.id, ...subjectOf(interaction) });
  const finish = (outcome: string, response: Response): Response => {
    log.info({ outcome, ms: Math.round((performance.now() - began) * 10) / 10 }, 'interaction');
    return response;
  };
  try {
    return finish('answered', await respond(interaction, context));
  } catch (error) {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      log.error({ err: error }, 'autocomplete failed');
      return finish('failed', suggestions([]));
    }
    if (error instanceof RequestError)
      return finish(error.reason.kind, notice(sentenceOf(error.reason, localeOf(interaction))));
    const id = randomBytes(4).toString('hex');
    log.error({ err: error, errorId: id }, 'interaction failed');
    return finish('failed', notice(saidOf(interaction).failed(id)));
  }
}

/** Whether only the user is to see the answer: what a deferred response must know before there is one. */
export function isHidden(interaction: APIInteraction): boolean {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput &&
    valuesOf(interaction.data.options).private === true
  );
}

function respond(interaction: APIInteraction, context: DispatchContext): Response | Promise<Response> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return pong;
    case InteractionType.ApplicationCommand:
      return runCommand(interaction, context);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, context);
    case InteractionType.MessageComponent:
      return press(interaction, context);
    default:
      return notice(saidOf(interaction).unknownCommand);
  }
}

function runCommand(
  interaction: APIApplicationCommandInteraction,
  context: DispatchContext,
): Response | Promise<Response> {
  if (isSlash(interaction)) return runSlash(interaction, context);
  if (isOnMessage(interaction)) return runOnMessage(interaction, context);
  return notice(saidOf(interaction).unknownCommand);
}

async function runSlash(
  interaction: APIChatInputApplicationCommandInteraction,
  context: DispatchContext,
): Promise<Response> {
  const { name, options: given, resolved } = interaction.data;
  const command = commandsOf(context).slash.get(name);
  if (!command) return notice(saidOf(interaction).unknownCommand);
  const options = optionsOf(command.payload, given, resolved);
  if (!options) return notice(saidOf(interaction).changedOptions);
  return messageOf(await command.run(options, commandContext(interaction, context)), isHidden(interaction));
}

async function runOnMessage(
  interaction: APIMessageApplicationCommandInteraction,
  context: DispatchContext,
): Promise<Response> {
  const { name, target_id, resolved } = interaction.data;
  const command = commandsOf(context).message.get(name);
  if (!command) return notice(saidOf(interaction).unknownCommand);
  const text = resolved.messages[target_id]?.content ?? '';
  if (text.trim() === '') return notice(saidOf(interaction).emptyMessage);
  return messageOf(await command.run(text, commandContext(interaction, context)));
}

function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  context: DispatchContext,
): Response {
  const command = commandsOf(context).slash.get(interaction.data.name);
  const options = interaction.data.options ?? [];
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  if (!command?.complete || !focused || !('value' in focused)) return suggestions([]);
  const typed = { name: focused.name, value: String(focused.value) };
  return suggestions(command.complete(typed, valuesOf(options), commandContext(interaction, context)));
}

async function press(
  interaction: APIMessageComponentInteraction,
  context: DispatchContext,
): Promise<Response> {
  const pressed = decodePress(interaction.data.custom_id);
  const command = pressed && commandsOf(context).slash.get(pressed.command);
  if (!command?.press) return notice(saidOf(interaction).oldButton);
  const { kind, reply } = await command.press(
    pressed?.parts ?? [],
    commandContext(interaction, context),
    interaction.message,
  );
  return kind === 'update' ? updateOf(reply) : messageOf(reply);
}

const suggestions = (choices: readonly { name: string; value: string }[]): Response => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: choices.slice(0, 25) },
  files: [],
});

const commandsOf = ({ registry = everything }: DispatchContext): Registry => registry;

const commandContext = (interaction: APIInteraction, { library }: DispatchContext): Context => ({
  library,
  locale: localeOf(interaction),
});

/** What the user typed, and titles, are shown as text and not as Markdown. */
function sentenceOf(problem: RequestProblem, locale: string): string {
  const shown =
    problem.kind === 'unknown-story'
      ? {
          ...problem,
          asked: escapeMarkdown(label(problem.asked, 100)),
          nearest: problem.nearest.map(escapeMarkdown),
        }
      : problem;
  return wordsFor(locale).problem(shown);
}

const saidOf = (interaction: APIInteraction) => wordsFor(localeOf(interaction)).service;

const localeOf = (interaction: APIInteraction): string =>
  'locale' in interaction ? interaction.locale : 'en-US';

/** What the log calls an interaction: never what was typed. */
function subjectOf(interaction: APIInteraction): { kind: string; command?: string } {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return { kind: 'command', command: interaction.data.name };
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'autocomplete', command: interaction.data.name };
    case InteractionType.MessageComponent: {
      const pressed = decodePress(interaction.data.custom_id);
      return { kind: 'press', ...(pressed ? { command: pressed.command } : {}) };
    }
    default:
      return { kind: InteractionType[interaction.type] ?? 'unknown' };
  }
}

const isSlash = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput;

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;
