import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIEmbed,
  type APIMessage,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { limits } from './limits.ts';
import { label } from './markdown.ts';
import { decodePress, encodePress } from './press.ts';
import { noPings, type Reply } from './reply.ts';
import type { Words } from './words/words.ts';

type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** The command that answers the buttons which any reply may have: context and share. */
export const common = 'ask';

export function pressButton(
  text: string,
  command: string,
  parts: readonly (string | number)[],
  disabled = false,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: label(text, limits.button.label) || '…',
    custom_id: encodePress(command, parts),
    ...(disabled ? { disabled } : {}),
  };
}

export const linkButton = (text: string, url: string): Button => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: label(text, limits.button.label),
  url,
});

const shareButton = (words: Words, [command, ...parts]: ShareState): Button => ({
  ...pressButton(words.button.share, command, parts),
  style: ButtonStyle.Primary,
});

/** Who answers the share button and with what: the message once more, unless its command makes it anew. */
type ShareState = readonly [command: string, mark: 'share', ...state: (string | number)[]];

const shareAgain: ShareState = [common, 'share'];

export interface Message {
  readonly embed: APIEmbed;
  /** Each group begins a row of its own; what does not fit into five rows is left out. */
  readonly buttons: readonly (readonly Button[])[];
  readonly hidden: boolean;
  /** For a reply with files of its own, whose addresses expire: the state to make it anew from. */
  readonly share?: ShareState | undefined;
}

/** One embed with its buttons; only the user sees a hidden one, which gets a button to share it. */
export function messageOf({ embed, buttons, hidden, share = shareAgain }: Message, words: Words): Reply {
  const rows = [...buttons, hidden ? [shareButton(words, share)] : []]
    .filter((group) => group.length > 0)
    .flatMap(rowsOf);
  return {
    embeds: [embed],
    ...(rows.length > 0 ? { components: rows.slice(0, limits.button.rows) } : {}),
    ...(hidden ? { flags: MessageFlags.Ephemeral } : {}),
    allowed_mentions: noPings,
  };
}

function rowsOf(group: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let at = 0; at < group.length; at += limits.button.perRow) {
    rows.push({ type: ComponentType.ActionRow, components: group.slice(at, at + limits.button.perRow) });
  }
  return rows;
}

export const isHidden = ({ flags }: Pick<APIMessage, 'flags'>): boolean =>
  ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** A reply as an edit of the message that a button sits on: who sees it was settled when it was sent. */
export function asUpdate({ flags, ...reply }: Reply): Reply {
  return reply;
}

/** A hidden reply once more, for everyone: the same embeds and buttons but the one that was pressed. */
export function sharedReply(message: Pick<APIMessage, 'embeds' | 'components'>): Reply {
  const rows = (message.components ?? []).flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const buttons = row.components.flatMap((each) =>
      each.type === ComponentType.Button ? plainButton(each) : [],
    );
    return buttons.length > 0 ? rowsOf(buttons) : [];
  });
  return {
    embeds: message.embeds.map(plainEmbed),
    ...(rows.length > 0 ? { components: rows } : {}),
    allowed_mentions: noPings,
  };
}

/** Without what Discord adds to a button that it has shown; none for the share button. */
function plainButton(button: APIButtonComponent): Button[] {
  if (button.style === ButtonStyle.Link) return [linkButton(button.label ?? '', button.url)];
  if (!('custom_id' in button) || decodePress(button.custom_id)?.parts[0] === 'share') return [];
  const { type, style, custom_id, disabled } = button;
  return [{ type, style, label: button.label ?? '…', custom_id, ...(disabled ? { disabled } : {}) }];
}

/** An image that was a file of the message cannot go along but by its address. */
function plainEmbed({ title, description, url, color, author, footer, fields, image }: APIEmbed): APIEmbed {
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(color === undefined ? {} : { color }),
    ...(author ? { author: { name: author.name } } : {}),
    ...(footer ? { footer: { text: footer.text } } : {}),
    ...(fields ? { fields: fields.map(({ name, value, inline = false }) => ({ name, value, inline })) } : {}),
    ...(image && /^https?:/.test(image.url) ? { image: { url: image.url } } : {}),
  };
}
