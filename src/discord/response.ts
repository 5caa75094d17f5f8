import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponseCallbackData,
  MessageFlags,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import { noPings, type Reply, type ReplyFile } from '../present/reply.ts';

/** What goes back for an interaction, whatever carries it. `data` is JSON; `files` go beside it as multipart. */
export type Response =
  | { readonly type: Type.Pong; readonly data?: never; readonly files: readonly [] }
  | {
      readonly type: Type.ApplicationCommandAutocompleteResult;
      readonly data: { readonly choices: APIApplicationCommandOptionChoice<string>[] };
      readonly files: readonly [];
    }
  | MessageResponse;

export interface MessageResponse {
  readonly type: Type.ChannelMessageWithSource | Type.UpdateMessage;
  readonly data: APIInteractionResponseCallbackData;
  readonly files: readonly ReplyFile[];
}

export const pong: Response = { type: Type.Pong, files: [] };

/** Suggestions for the option being typed; Discord takes 25. */
export const suggestions = (choices: readonly { name: string; value: string }[]): Response => ({
  type: Type.ApplicationCommandAutocompleteResult,
  data: { choices: choices.slice(0, 25) },
  files: [],
});

/** A new message. */
export function messageOf(reply: Reply, hidden = false): MessageResponse {
  const { files = [], rateable: _, ...body } = reply;
  const flags = (body.flags ?? 0) | (hidden ? MessageFlags.Ephemeral : 0);
  return {
    type: Type.ChannelMessageWithSource,
    data: {
      ...body,
      allowed_mentions: noPings,
      ...(flags ? { flags } : {}),
      ...(files.length ? { attachments: attachmentsOf(files) } : {}),
    } as APIInteractionResponseCallbackData,
    files,
  };
}

/**
 * The whole of the message that a button sits on, anew. Discord keeps what an update leaves out, so all is put in:
 * a page without a chart must lose the chart of the page before.
 */
export function updateOf({ files = [], rateable: _, ...body }: Reply): MessageResponse {
  const empty = body.flags && body.flags & MessageFlags.IsComponentsV2 ? {} : { content: '', embeds: [] };
  return {
    type: Type.UpdateMessage,
    data: {
      ...empty,
      components: [],
      ...body,
      allowed_mentions: noPings,
      attachments: attachmentsOf(files),
    } as unknown as APIInteractionResponseCallbackData,
    files,
  };
}

/** One line that only the user sees. */
export const notice = (content: string): MessageResponse =>
  messageOf({ content, allowed_mentions: noPings }, true);

const attachmentsOf = (files: readonly ReplyFile[]) =>
  files.map(({ name, description }, id) => ({ id: String(id), filename: name, description }));
