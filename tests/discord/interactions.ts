import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';

/** Where a person is when using the bot, and how the bot got there. */
export type Place = 'guild' | 'dm' | 'user-install';
export type Values = Readonly<Record<string, string | number | boolean | File>>;

/** A file for an option that is one. */
export interface File {
  readonly filename: string;
  readonly url: string;
  readonly size: number;
}

export const applicationId = '1200000000000000000';
const guildId = '1300000000000000000';
const channelId = '1400000000000000000';
const userId = '1500000000000000000';

let last = 1_600_000_000_000_000_000n;
export const snowflake = (): string => String(++last);

const someone = { id: userId, username: 'reader', discriminator: '0', global_name: 'Reader', avatar: null };

const membership = {
  roles: [],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  permissions: '2147483647',
  flags: 0,
};

export interface Setting {
  readonly place?: Place;
  readonly locale?: string;
  readonly guild?: string;
  /** The id of the user. */
  readonly reader?: string;
  /** What the user may do in the server: Discord's bit set. */
  readonly permissions?: string;
}

/** Those of a manager, and those of a member who may write and no more. */
export const manager = String(1n << 5n);
export const member = String(1n << 11n);

/** What every interaction carries, as Discord sends it from the place. */
function envelope(setting: Setting) {
  const { place = 'guild', locale = 'en-US', guild = guildId, reader = userId } = setting;
  const user = { ...someone, id: reader };
  const { permissions = membership.permissions } = setting;
  const joined = { ...membership, permissions, user };
  const base = {
    id: snowflake(),
    application_id: applicationId,
    token: `token-${last}`,
    version: 1 as const,
    app_permissions: '2147483647',
    attachment_size_limit: 10_485_760,
    entitlements: [],
    locale,
    channel_id: channelId,
  };
  if (place === 'dm') {
    return {
      ...base,
      user,
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
      channel: { id: channelId, type: ChannelType.DM, flags: 0, last_message_id: null },
    };
  }
  return {
    ...base,
    member: joined,
    guild_id: guild,
    guild_locale: 'en-US',
    guild: { id: guild, locale: 'en-US', features: [] },
    context: InteractionContextType.Guild,
    authorizing_integration_owners:
      place === 'guild'
        ? { [ApplicationIntegrationType.GuildInstall]: guild }
        : { [ApplicationIntegrationType.UserInstall]: reader },
    channel: {
      id: channelId,
      type: ChannelType.GuildText,
      name: 'news',
      permissions: '2147483647',
      flags: 0,
    },
  };
}

const optionType = (value: Values[string]) =>
  typeof value === 'object'
    ? ApplicationCommandOptionType.Attachment
    : typeof value === 'string'
      ? ApplicationCommandOptionType.String
      : typeof value === 'boolean'
        ? ApplicationCommandOptionType.Boolean
        : ApplicationCommandOptionType.Integer;

/** An attachment is named by its id, and described among what is resolved. */
const idOf = ({ filename }: File) =>
  `16${Array.from(filename, (c) => c.charCodeAt(0)).join('')}`.slice(0, 19);

const resolvedIn = (values: Values) => {
  const files = Object.values(values).filter((value) => typeof value === 'object');
  const described = files.map((file) => [idOf(file), { ...file, id: idOf(file), proxy_url: file.url }]);
  return files.length > 0 ? { resolved: { attachments: Object.fromEntries(described) } } : {};
};

const optionsOf = (values: Values, focused?: string) =>
  Object.entries(values).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? idOf(value) : value,
    type: optionType(value),
    ...(name === focused ? { focused: true } : {}),
  }));

/** `story add`: a subcommand holds the options. */
function dataOf(line: string, values: Values, focused?: string) {
  const [name, chosen] = line.split(' ');
  const options = optionsOf(values, focused);
  return {
    id: snowflake(),
    name,
    type: 1,
    ...resolvedIn(values),
    options: chosen ? [{ name: chosen, type: ApplicationCommandOptionType.Subcommand, options }] : options,
  };
}

/** `name` is a command, or a command and a subcommand of it: `story add`. */
export function slash(
  name: string,
  values: Values = {},
  setting: Setting = {},
): APIChatInputApplicationCommandInteraction {
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommand,
    data: dataOf(name, values),
  } as unknown as APIChatInputApplicationCommandInteraction;
}

/** The option `focused` is the one being typed. */
export function typing(
  name: string,
  values: Values,
  focused: string,
  setting: Setting = {},
): APIApplicationCommandAutocompleteInteraction {
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: dataOf(name, values, focused),
  } as unknown as APIApplicationCommandAutocompleteInteraction;
}

export function press(
  customId: string,
  message: Partial<APIMessage> = {},
  setting: Setting = {},
): APIMessageComponentInteraction {
  return {
    ...envelope(setting),
    type: InteractionType.MessageComponent,
    message: messageWith(message),
    data: { custom_id: customId, component_type: 2 },
  } as unknown as APIMessageComponentInteraction;
}

export function onMessage(
  name: string,
  content: string,
  setting: Setting = {},
): APIMessageApplicationCommandInteraction {
  const message = messageWith({ content });
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommand,
    data: {
      id: snowflake(),
      name,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  } as unknown as APIMessageApplicationCommandInteraction;
}

/** A message as Discord gives it back: its files have an address that is signed and expires. */
export function asReceived(sent: unknown): Partial<APIMessage> {
  const address = 'https://cdn.discordapp.com/attachments/1400000000000000000/1600000000000000000/';
  const json = JSON.stringify(sent ?? {}).replace(
    /attachment:\/\/([^"]+)/g,
    `${address}$1?ex=6700&is=66ff&hm=abc`,
  );
  return JSON.parse(json) as Partial<APIMessage>;
}

export function messageWith(parts: Partial<APIMessage>): APIMessage {
  return {
    id: snowflake(),
    channel_id: channelId,
    author: { ...someone, bot: true },
    content: '',
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...parts,
  } as APIMessage;
}
