import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType } from 'discord-api-types/v10';
import { command, type MessageCommand } from '../../commands/command.ts';
import { type Registry, registryOf } from '../../commands/registry.ts';
import { RequestError } from '../../src/answer/answer.ts';
import { encodePress } from '../../src/present/press.ts';
import { noPings } from '../../src/present/reply.ts';

/** A command with one of everything: option kinds, suggestions, a file, buttons of both kinds, both kinds of error. */
export const echo = command({
  payload: {
    name: 'echo',
    description: 'Says it again.',
    type: ApplicationCommandType.ChatInput,
    options: [
      {
        name: 'text',
        description: 'What to say.',
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: 50,
        autocomplete: true,
      },
      {
        name: 'times',
        description: 'How often.',
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 3,
      },
      {
        name: 'how',
        description: 'How loud.',
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: 'loud', value: 'loud' },
          { name: 'soft', value: 'soft' },
        ],
      },
      { name: 'file', description: 'With a file.', type: ApplicationCommandOptionType.Boolean },
      { name: 'private', description: 'Only for you.', type: ApplicationCommandOptionType.Boolean },
    ],
  },
  run({ text, times = 1, file }, { locale }) {
    if (text === 'unknown') throw new RequestError({ kind: 'unknown-story', asked: text, nearest: ['tarn'] });
    if (text === 'broken') throw new Error('the secret inside');
    return {
      content: `${`${text} `.repeat(times)}(${locale})`,
      allowed_mentions: noPings,
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: 2,
              label: 'again',
              custom_id: encodePress('echo', ['again', text]),
            },
            {
              type: ComponentType.Button,
              style: 2,
              label: 'new',
              custom_id: encodePress('echo', ['new', text]),
            },
          ],
        },
      ],
      ...(file
        ? { files: [{ name: 'a.txt', data: Buffer.from(text), description: `the word ${text}` }] }
        : {}),
    };
  },
  complete({ name, value }, options) {
    if (value === 'broken') throw new Error('the secret inside');
    return [{ name: `${name} ${value} ${Object.keys(options).join()}`, value }];
  },
  press([kind, text]) {
    if (text === 'broken') throw new Error('the secret inside');
    const reply = { content: `again ${text}`, allowed_mentions: noPings };
    return kind === 'again' ? { kind: 'update', reply } : { kind: 'reply', reply };
  },
});

export const shout: MessageCommand = {
  payload: { name: 'Shout it', type: ApplicationCommandType.Message },
  run: (text) => ({ content: text.toUpperCase(), allowed_mentions: noPings }),
};

export const sampleRegistry: Registry = registryOf([echo, shout]);
