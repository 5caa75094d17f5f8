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
  /** What a reader may say was right or wrong; not sent. */
  readonly rateable?: Rateable;
}

interface Place {
  readonly story: string;
  readonly start: number;
  readonly end: number;
}

export interface Rateable {
  /** Null where the reply says that the story does not say. */
  readonly answer: Place | null;
  readonly excerpts: readonly Place[];
}

export const noPings = { parse: [] } as { readonly parse: [] };
