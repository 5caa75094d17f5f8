import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type Locale,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { playgroundWords as words } from '../present/words/playground.ts';
import { type Owner, server } from '../store/owner.ts';
import type { Uploads } from './uploads.ts';

const option = z.strictObject({
  name: z.string().max(32),
  type: z.int(),
  value: z.union([z.string().max(6_000), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});
const subcommand = z.strictObject({
  name: z.string().max(32),
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: z.array(option).max(25),
});
const locale = z.string().max(20);
const slash = z.strictObject({
  name: z.string().max(32),
  options: z.union([z.tuple([subcommand]), z.array(option).max(25)]),
});

/** A message as the page shows it; `mine` where the visitor wrote it. */
const shown = z.looseObject({ id: z.string().max(20), mine: z.boolean().optional() });
type Shown = z.infer<typeof shown>;
const onMessage = z.strictObject({
  name: z.string().max(32),
  type: z.literal(ApplicationCommandType.Message),
  target: shown,
});

/** What the page sends: an interaction in Discord's words, less what only Discord knows. */
export const pageRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(InteractionType.ApplicationCommand),
    locale,
    data: z.union([slash, onMessage]),
  }),
  z.strictObject({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), locale, data: slash }),
  z.strictObject({
    type: z.literal(InteractionType.MessageComponent),
    locale,
    data: z.strictObject({
      custom_id: z.string().max(100),
      component_type: z.union([z.literal(ComponentType.Button), z.literal(ComponentType.StringSelect)]),
      values: z.array(z.string().max(100)).max(25).optional(),
    }),
    message: shown,
  }),
]);

export type PageRequest = z.infer<typeof pageRequest>;

const applicationId = '1000000000000000001';
const channelId = '1000000000000000002';
const guildId = '1000000000000000004';
/** The page is a server of its own, that whoever uses the page manages. */
export const pageServer: Owner = server(guildId);
const manager = String(PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendMessages);
const user = {
  id: '1000000000000000003',
  username: 'you',
  global_name: words.you,
  discriminator: '0',
  avatar: null,
};
const member = {
  user,
  roles: [],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: manager,
};
const bot = { ...user, id: applicationId, username: 'verbatim', global_name: words.botName, bot: true };

type Attachments = Readonly<Record<string, APIAttachment>>;

/** What Discord would tell of the files that a command was given; `origin` is where they can be fetched. */
export function attachmentsFrom({ type, data }: PageRequest, uploads: Uploads, origin: string): Attachments {
  if (type === InteractionType.MessageComponent || 'target' in data) return {};
  const options = data.options.flatMap((each) => ('options' in each ? each.options : [each]));
  const files = options.filter((each) => each.type === ApplicationCommandOptionType.Attachment);
  return Object.fromEntries(
    files.flatMap(({ value }) => {
      const upload = uploads.get(String(value));
      if (!upload) return [];
      const { id, name, bytes } = upload;
      const url = `${origin}/attachments/${id}/${encodeURIComponent(name)}`;
      return [[id, { id, filename: name, size: bytes.length, url, proxy_url: url }]];
    }),
  );
}

/** The raw interaction that Discord would send for it, from a server whose manager uses the bot. */
export function interactionFrom(request: PageRequest, attachments: Attachments = {}): APIInteraction {
  const given = {
    id: snowflake(),
    application_id: applicationId,
    token: 'playground',
    version: 1 as const,
    locale: request.locale as Locale,
    member,
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US' as Locale, features: [] },
    channel_id: channelId,
    channel: { id: channelId, type: ChannelType.GuildText as const, name: words.channel },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guildId },
    app_permissions: '0',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
  };
  switch (request.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return {
        ...given,
        type: request.type,
        data: 'target' in request.data ? onTarget(request.data) : slashData(request.data, attachments),
      } as unknown as
        | APIChatInputApplicationCommandInteraction
        | APIApplicationCommandAutocompleteInteraction;
    case InteractionType.MessageComponent:
      return {
        ...given,
        type: request.type,
        data: request.data,
        message: messageFrom(request.message),
      } as unknown as APIMessageComponentInteraction;
  }
}

const slashData = (data: z.infer<typeof slash>, attachments: Attachments) => ({
  id: applicationId,
  type: ApplicationCommandType.ChatInput,
  ...data,
  resolved: { attachments },
});

const onTarget = ({ name, type, target }: z.infer<typeof onMessage>) => ({
  id: applicationId,
  name,
  type,
  target_id: target.id,
  resolved: { messages: { [target.id]: messageFrom(target) } },
});

/** The page keeps what it shows, as Discord does; here it becomes a whole message again. */
function messageFrom({ mine = false, ...shown }: Shown): APIMessage {
  return {
    content: '',
    embeds: [],
    components: [],
    ...shown,
    type: mine ? MessageType.Default : MessageType.ChatInputCommand,
    channel_id: channelId,
    author: mine ? user : bot,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    pinned: false,
  } as APIMessage;
}

const discordEpoch = 1_420_070_400_000n;
let sequence = 0n;

/** @see https://discord.com/developers/docs/reference#snowflakes */
function snowflake(): string {
  sequence = (sequence + 1n) & 0xfffn;
  return (((BigInt(Date.now()) - discordEpoch) << 22n) | sequence).toString();
}
