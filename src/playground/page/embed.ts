import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, icon } from './dom.ts';
import { icons } from './icons.ts';
import { safeUrl } from './inline.ts';
import { link, markup, markupLine } from './markup.ts';
import type { SentFile } from './transport.ts';

/** An embed as Discord's client lays it out. `used` gathers the files that it shows. */
export function embedNode(embed: APIEmbed, files: readonly SentFile[], used: Set<SentFile>): HTMLElement {
  const frame = element('discord-embed', { slot: 'embeds', color: colourOf(embed.color) });
  const head = element('div', { slot: 'description', class: 'embed-head' });
  if (embed.author) head.append(element('div', { class: 'embed-author' }, embed.author.name));
  if (embed.title) head.append(titleNode(embed.title, embed.url));
  if (embed.description) {
    head.append(element('div', { class: 'embed-description markup' }, ...markup(embed.description)));
  }
  if (head.childNodes.length > 0) frame.append(head);
  if (embed.fields?.length) frame.append(fieldsNode(embed.fields));
  const image = embed.image && imageNode(embed.image.url, files, used);
  if (image) frame.append(element('div', { slot: 'fields', class: 'embed-image' }, image));
  const footer = footerNode(embed);
  if (footer) frame.append(footer);
  return frame;
}

const colourOf = (colour: number | undefined): string | null =>
  colour === undefined ? null : `#${colour.toString(16).padStart(6, '0')}`;

function titleNode(title: string, url: string | undefined): HTMLElement {
  const shown = markupLine(title);
  const href = url && safeUrl(url);
  return element('div', { class: 'embed-title' }, ...(href ? [link(href, shown)] : shown));
}

/** Discord sets up to three inline fields side by side, sharing the row's twelve columns. */
function fieldsNode(fields: readonly APIEmbedField[]): HTMLElement {
  const grid = element('div', { slot: 'fields', class: 'embed-fields' });
  for (const row of rowsOf(fields)) {
    const width = 12 / row.length;
    for (const { name, value } of row) {
      const field = element(
        'div',
        { class: row.length > 1 ? 'embed-field inline' : 'embed-field' },
        element('div', { class: 'embed-field-name' }, ...markupLine(name)),
        element('div', { class: 'embed-field-value markup' }, ...markup(value)),
      );
      field.style.setProperty('--columns', String(width));
      grid.append(field);
    }
  }
  return grid;
}

function rowsOf(fields: readonly APIEmbedField[]): APIEmbedField[][] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const open = rows.at(-1);
    if (field.inline && open?.[0]?.inline && open.length < 3) open.push(field);
    else rows.push([field]);
  }
  return rows;
}

function footerNode({ footer, timestamp }: APIEmbed): HTMLElement | null {
  const date = timestamp ? new Date(timestamp).toLocaleDateString(undefined, { dateStyle: 'short' }) : null;
  const text = [footer?.text, date].filter((part) => part).join(' • ');
  return text === '' ? null : element('div', { slot: 'footer', class: 'embed-footer' }, text);
}

const dataTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** Only what came with the message is shown: a picture from elsewhere would be a request to elsewhere. */
function imageNode(url: string, files: readonly SentFile[], used: Set<SentFile>): HTMLElement | null {
  const file = files.find(({ name }) => url === `attachment://${name}`);
  if (!file) return null;
  used.add(file);
  return pictureOf(file);
}

function pictureOf(file: SentFile): HTMLElement | null {
  const type = dataTypes[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!type) return null;
  return element('img', {
    src: `data:${type};base64,${file.base64}`,
    alt: file.description || words.image,
    ...(type === 'image/png' ? sizeOfPng(file.base64) : {}),
  });
}

/** Width and height stand in a PNG's head; with them, nothing jumps when the picture has been read. */
function sizeOfPng(base64: string): { width: number; height: number } {
  const head = Uint8Array.from(atob(base64.slice(0, 32)), (char) => char.charCodeAt(0));
  const view = new DataView(head.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A file that no embed shows: as a picture, or by its name. */
export function attachmentNode(file: SentFile): HTMLElement {
  const picture = pictureOf(file);
  const shown = picture ?? element('div', { class: 'file' }, icon(icons.story, 24), file.name);
  return element('div', { slot: 'attachments', class: 'attachment', title: file.description || null }, shown);
}
