import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type APIAttachment,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Action, Payload, SlashCommand, SubcommandPayload } from '../../commands/command.ts';

export type Given = readonly APIApplicationCommandInteractionDataOption[] | undefined;

/** What was used of a command, and what was given to it. */
export interface Use {
  readonly action: Action;
  readonly given: Given;
}

/** The command itself, or the subcommand that was chosen; null where it has none of that name. */
export function useOf(command: SlashCommand, given: Given): Use | null {
  if (!('subcommands' in command)) return { action: command, given };
  const action = command.subcommands.get(subcommandIn(given) ?? '');
  return action ? { action, given: givenIn(given) } : null;
}

/** The subcommand that options name, which is then the only one of them. */
export function subcommandIn(given: Given): string | undefined {
  const [first] = given ?? [];
  return first?.type === Type.Subcommand ? first.name : undefined;
}

/** The options that hold a value, a subcommand's where one was chosen. */
export function givenIn(given: Given): Given {
  const [first] = given ?? [];
  return first?.type === Type.Subcommand ? first.options : given;
}

/** The options as their payload promises them; null where they break the promise (a stale client, a forged request). */
export function optionsOf(
  payload: Payload | SubcommandPayload,
  given: Given,
  resolved?: APIInteractionDataResolved,
): Readonly<Record<string, unknown>> | null {
  const values = valuesOf(given, resolved?.attachments);
  const parsed = schemaOf(payload).safeParse(values);
  return parsed.success ? parsed.data : null;
}

/** What is filled in so far, unchecked: Discord asks for suggestions while other options are still half typed. */
export function valuesOf(
  given: Given,
  attachments: Readonly<Record<string, APIAttachment>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    (given ?? []).flatMap((option) => {
      if (!('value' in option)) return [];
      const value = option.type === Type.Attachment ? attachments[option.value] : option.value;
      return [[option.name, value]];
    }),
  );
}

const schemas = new WeakMap<Payload | SubcommandPayload, z.ZodType<Record<string, unknown>>>();

function schemaOf(payload: Payload | SubcommandPayload): z.ZodType<Record<string, unknown>> {
  const known = schemas.get(payload);
  if (known) return known;
  const fields = (payload.options ?? []).map((option) => {
    const value = valueSchema(option);
    return [option.name, option.required ? value : value.optional()];
  });
  const schema = z.strictObject(Object.fromEntries(fields));
  schemas.set(payload, schema);
  return schema;
}

function valueSchema(option: APIApplicationCommandOption): z.ZodType {
  switch (option.type) {
    case Type.String:
      return stringSchema(option);
    case Type.Integer:
    case Type.Number:
      return numberSchema(option);
    case Type.Boolean:
      return z.boolean();
    case Type.Attachment:
      return z.looseObject({ id: z.string(), filename: z.string(), url: z.string(), size: z.number() });
    default:
      throw new Error(`option ${option.name}: type ${option.type} is not one that commands here use`);
  }
}

function stringSchema(option: APIApplicationCommandBasicOption & { type: Type.String }): z.ZodType {
  if ('choices' in option && option.choices?.length) return z.enum(option.choices.map(({ value }) => value));
  const { min_length: least = 0, max_length: most = 6_000 } = option;
  return z.string().min(least).max(most);
}

function numberSchema(
  option: APIApplicationCommandBasicOption & { type: Type.Integer | Type.Number },
): z.ZodType {
  const number = option.type === Type.Integer ? z.int() : z.number();
  const {
    min_value: least,
    max_value: most,
    choices,
  } = option as {
    min_value?: number;
    max_value?: number;
    choices?: readonly { value: number }[];
  };
  if (choices?.length) return z.literal(choices.map(({ value }) => value));
  return number.min(least ?? Number.NEGATIVE_INFINITY).max(most ?? Number.POSITIVE_INFINITY);
}
