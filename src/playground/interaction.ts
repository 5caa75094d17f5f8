import {
  type APIApplicationCommandAutocompleteInteraction,
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
} from 'discord-api-types/v10';
import { z } from 'zod';
import { playgroundWords as words } from '../present/words/playground.ts';

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

/** What the page sends: an interaction in Discord's words, less what only Discord knows. */
export const pageRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(InteractionType.ApplicationCommand), locale, data: slash }),
  z.strictObject({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), locale, data: slash }),
  z.strictObject({
    type: z.literal(InteractionType.MessageComponent),
    locale,
    data: z.strictObject({
      custom_id: z.string().max(100),
      component_type: z.union([z.literal(ComponentType.Button), z.literal(ComponentType.StringSelect)]),
      values: z.array(z.string().max(100)).max(25).optional(),
    }),
    message: z.looseObject({ id: z.string().max(20) }),
  }),
]);

export type PageRequest = z.infer<typeof pageRequest>;

const applicationId = '1000000000000000001';
const channelId = '1000000000000000002';
const user = {
  id: '1000000000000000003',
  username: 'you',
  global_name: words.you,
  discriminator: '0',
  avatar: null,
};
const bot = { ...user, id: applicationId, username: 'verbatim', global_name: words.botName, bot: true };

/** The raw interaction that Discord would send for it, from a direct message with the bot. */
export function interactionFrom(request: PageRequest): APIInteraction {
  const given = {
    id: snowflake(),
    application_id: applicationId,
    token: 'playground',
    version: 1 as const,
    locale: request.locale as Locale,
    user,
    channel_id: channelId,
    channel: { id: channelId, type: ChannelType.DM as const, name: null },
    context: InteractionContextType.BotDM,
    authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: user.id },
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
        data: { id: applicationId, type: ApplicationCommandType.ChatInput, ...request.data },
      } as APIChatInputApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction;
    case InteractionType.MessageComponent:
      return {
        ...given,
        type: request.type,
        data: request.data,
        message: messageFrom(request.message),
      } as APIMessageComponentInteraction;
  }
}

/** The page keeps what it shows, as Discord does; here it becomes a whole message again. */
function messageFrom(shown: { id: string } & Record<string, unknown>): APIMessage {
  return {
    content: '',
    embeds: [],
    components: [],
    ...shown,
    type: MessageType.ChatInputCommand,
    channel_id: channelId,
    author: bot,
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
