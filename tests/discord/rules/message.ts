import { type APIEmbed, MessageFlags, type RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/v10';
import type { Complaints } from './complain.ts';
import { checkClassicComponents, checkV2Components, customIdsOf } from './components.ts';

export type MessageBody = RESTPostAPIWebhookWithTokenJSONBody & {
  attachments?: { id: string | number; filename?: string; description?: string }[];
};

const allowedFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/**
 * Discord's limits on a message, with those that its OpenAPI description lacks.
 * An edit may leave anything out, and may be empty where the message has a file.
 * @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export function checkMessage(
  to: Complaints,
  body: MessageBody,
  { files, edit }: { files: readonly string[]; edit: boolean },
): void {
  const { content, embeds = [], components = [], attachments = [], flags = 0 } = body;
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  if (flags & ~allowedFlags) to.add('flags', `${flags} has flags that an answer cannot set`);
  if (edit && flags & MessageFlags.Ephemeral) to.add('flags', 'EPHEMERAL cannot be set by an edit');
  if (JSON.stringify(body.allowed_mentions) !== '{"parse":[]}')
    to.add('allowed_mentions', 'may ping someone');
  to.optionalText('content', content, 2_000);
  if (v2) {
    if (content) to.add('content', 'cannot go with Components V2');
    if (embeds?.length) to.add('embeds', 'cannot go with Components V2');
    checkV2Components(to, components ?? []);
  } else {
    checkEmbeds(to, embeds ?? []);
    checkClassicComponents(to, components ?? []);
  }
  to.unique('components.custom_id', customIdsOf(components ?? []));
  checkFiles(to, body, files);
  const nothing = !content?.trim() && !embeds?.length && !attachments?.length && !components?.length;
  if (nothing && !edit) to.add('message', 'is empty');
}

function checkEmbeds(to: Complaints, embeds: readonly APIEmbed[]): void {
  to.atMost('embeds', embeds, 10);
  to.unique('embeds.url', embeds.map(({ url }) => url).filter(Boolean));
  const sum = embeds.map(lengthOf).reduce((total, length) => total + length, 0);
  if (sum > 6_000) to.add('embeds', `have ${sum} characters of 6000 together`);
  for (const [at, embed] of embeds.entries()) checkEmbed(to, `embeds[${at}]`, embed);
}

function checkEmbed(to: Complaints, where: string, embed: APIEmbed): void {
  to.optionalText(`${where}.title`, embed.title, 256);
  to.optionalText(`${where}.description`, embed.description, 4_096);
  to.optionalText(`${where}.footer.text`, embed.footer?.text, 2_048);
  to.optionalText(`${where}.author.name`, embed.author?.name, 256);
  to.atMost(`${where}.fields`, embed.fields ?? [], 25);
  for (const [at, { name, value }] of (embed.fields ?? []).entries()) {
    to.text(`${where}.fields[${at}].name`, name, 256);
    to.text(`${where}.fields[${at}].value`, value, 1_024);
  }
  if (embed.url) to.webLink(`${where}.url`, embed.url, 2_048);
  if (embed.url && !embed.title && !embed.author) to.add(`${where}.url`, 'shows nowhere without a title');
  if (lengthOf(embed) === 0 && !embed.image && !embed.thumbnail) to.add(where, 'is empty');
}

const lengthOf = ({ title, description, footer, author, fields = [] }: APIEmbed): number =>
  [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])]
    .map((text) => text?.length ?? 0)
    .reduce((total, length) => total + length, 0);

/** Every file is described, every description has its file, and an embed shows only what was sent. */
function checkFiles(to: Complaints, body: MessageBody, files: readonly string[]): void {
  const attachments = body.attachments ?? [];
  to.atMost('attachments', attachments, 10);
  const described = attachments.map(({ filename }) => filename);
  if (described.join() !== files.join()) {
    to.add(
      'attachments',
      `describe ${described.join(' ') || 'nothing'}, sent: ${files.join(' ') || 'nothing'}`,
    );
  }
  for (const [at, { id, description }] of attachments.entries()) {
    if (String(id) !== String(at)) to.add(`attachments[${at}].id`, `is ${id}, its file is files[${at}]`);
    to.text(`attachments[${at}].description`, description, 1_024);
  }
  const shown = JSON.stringify(body).matchAll(/attachment:\/\/([^"]+)/g);
  for (const [, name] of shown) {
    if (!files.includes(name ?? '')) to.add('attachment://', `${name} was not sent`);
  }
}
