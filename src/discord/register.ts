import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, REST } from 'discord.js';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type RESTGetCurrentApplicationResult,
  RESTJSONErrorCodes,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { registry as everything, payloadsOf, type Registry } from '../../commands/registry.ts';
import { DiscordRefusal, unknownToken } from './refusal.ts';

export interface RegisterOptions {
  readonly token: string;
  readonly api: string;
  /** Asked of Discord where absent. */
  readonly applicationId?: string | undefined;
  /** Registers in this server alone, at once; everywhere otherwise. */
  readonly guild?: string | undefined;
  readonly registry?: Registry;
}

export interface Registration {
  readonly applicationId: string;
  /** Command names. All three lists are empty where what is registered is what should be. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Payloads = RESTPutAPIApplicationCommandsJSONBody;
type Sent = Payloads[number];

/**
 * Makes the registered commands the bot's own. Nothing is sent where they are: Discord counts every change.
 * @throws {DiscordRefusal} where Discord does not know the token, or the bot is not in the server
 */
export async function register(options: RegisterOptions): Promise<Registration> {
  const { token, api, guild, registry = everything } = options;
  const rest = new REST({ api }).setToken(token);
  try {
    const applicationId = options.applicationId ?? (await applicationIdOf(rest));
    const route = guild
      ? Routes.applicationGuildCommands(applicationId, guild)
      : Routes.applicationCommands(applicationId);
    const wanted = payloadsOf(registry).map((payload) => (guild ? forGuild(payload) : payload));
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
    const difference = differenceOf(wanted, registered, guild !== undefined);
    if (Object.values(difference).some((names) => names.length > 0)) await rest.put(route, { body: wanted });
    return { applicationId, ...difference };
  } catch (error) {
    throw error instanceof DiscordAPIError ? refusalOf(error, options) : error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** What an operator can mend is told as such. */
function refusalOf(error: DiscordAPIError, { guild }: RegisterOptions): Error {
  if (error.status === 401) return unknownToken(error);
  if (error.code === RESTJSONErrorCodes.MissingAccess && guild) {
    return new DiscordRefusal(`The bot is not in server ${guild}; invite it there first, with its link.`, {
      cause: error,
    });
  }
  return error;
}

async function applicationIdOf(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return id;
}

/** Where a command may be used is for global commands to say. */
function forGuild(payload: Sent): Sent {
  const { integration_types: _types, contexts: _contexts, ...rest } = payload;
  return rest as Sent;
}

function differenceOf(wanted: Payloads, registered: readonly APIApplicationCommand[], inGuild: boolean) {
  const there = new Map(registered.map((command) => [keyOf(command), command]));
  const should = new Set(wanted.map(keyOf));
  const names = (commands: readonly { name: string }[]) => commands.map(({ name }) => name);
  return {
    added: names(wanted.filter((command) => !there.has(keyOf(command)))),
    changed: names(
      wanted.filter((command) => {
        const known = there.get(keyOf(command));
        return known && !isDeepStrictEqual(plain(command, inGuild), plain(known as Sent, inGuild));
      }),
    ),
    removed: names(registered.filter((command) => !should.has(keyOf(command)))),
  };
}

const keyOf = ({
  type = ApplicationCommandType.ChatInput,
  name,
}: {
  type?: number | undefined;
  name: string;
}) => `${type} ${name}`;

/** A command with Discord's defaults put in and its own additions left out, to be compared. */
function plain(command: Sent, inGuild: boolean) {
  const { default_member_permissions: permissions, nsfw } = command;
  return {
    ...named(command),
    permissions: permissions === null || permissions === undefined ? null : String(permissions),
    nsfw: nsfw ?? false,
    types: inGuild ? null : sorted(command.integration_types ?? [0]),
    contexts: inGuild || !command.contexts ? null : sorted(command.contexts),
    options: ('options' in command ? (command.options ?? []) : []).map(plainOption),
  };
}

function plainOption(option: APIApplicationCommandOption): unknown {
  const { choices, options, min_value, max_value, min_length, max_length, autocomplete } = option as {
    choices?: readonly { name: string; value: unknown; name_localizations?: object | null }[];
    options?: readonly APIApplicationCommandOption[];
    min_value?: number;
    max_value?: number;
    min_length?: number;
    max_length?: number;
    autocomplete?: boolean;
  };
  return {
    ...named(option),
    required: option.required ?? false,
    autocomplete: autocomplete ?? false,
    range: [min_value, max_value, min_length, max_length].map((limit) => limit ?? null),
    choices: (choices ?? []).map(({ name, value, name_localizations }) => ({
      name,
      value,
      names: name_localizations ?? {},
    })),
    options: (options ?? []).map(plainOption),
  };
}

/** What commands and options have in common. */
interface Named {
  readonly name: string;
  readonly type?: number | undefined;
  readonly description?: string | undefined;
  readonly name_localizations?: object | null | undefined;
  readonly description_localizations?: object | null | undefined;
}

const named = (of: Named) => ({
  name: of.name,
  type: of.type ?? ApplicationCommandType.ChatInput,
  description: of.description ?? '',
  names: { ...of.name_localizations },
  descriptions: { ...of.description_localizations },
});

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
