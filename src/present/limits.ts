/**
 * Discord's limits, in UTF-16 units where Discord counts code points: the safe side.
 * One place, so that nothing else holds a bare number.
 */
export const limits = {
  /** @see https://docs.discord.com/developers/resources/message#create-message */
  message: { content: 2000, embeds: 10, files: 10 },
  /** @see https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    url: 2048,
    /** Over all embeds of a message. */
    total: 6000,
  },
  /** @see https://docs.discord.com/developers/components/reference#button */
  button: { label: 80, customId: 100, url: 512, perRow: 5, rows: 5 },
  /** @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choice: { count: 25, name: 100, value: 100 },
  /** @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure */
  command: { name: 32, description: 100, options: 25, characters: 8000 },
  /** @see https://docs.discord.com/developers/resources/message#attachment-object */
  file: { description: 1024 },
} as const;
