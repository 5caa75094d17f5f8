import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/** A file that goes with a reply; `description` is its alt text. */
export interface ReplyFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly description: string;
}

/**
 * A Discord message body, ready to send, that pings nobody. Gateway, HTTP endpoint and playground send the same one.
 */
export interface Reply {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly flags?: number;
  readonly files?: readonly ReplyFile[];
  readonly allowed_mentions: { readonly parse: [] };
}

export const noPings = { parse: [] } as { readonly parse: [] };
