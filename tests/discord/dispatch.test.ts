import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { registry } from '../../commands/registry.ts';
import { type DispatchContext, dispatch } from '../../src/discord/dispatch.ts';
import { createLog } from '../../src/discord/log.ts';
import { serviceWords } from '../../src/present/words/service.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { onMessage, press, slash, typing } from './interactions.ts';
import { sampleRegistry } from './sample.ts';

function setting() {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const context: DispatchContext = { libraries: new Libraries([], null), log, registry: sampleRegistry };
  const send = (interaction: APIInteraction) => dispatch(interaction, context);
  return { send, lines, context };
}

const ephemeral = (content: unknown) => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  files: [],
});

test('a ping is answered with a pong', async () => {
  const { send } = setting();
  expect(await send({ type: 1, id: '1' } as APIInteraction)).toMatchObject({ type: 1 });
});

test.each(['guild', 'dm', 'user-install'] as const)('a slash command is answered in %s', async (place) => {
  const { send, lines } = setting();
  const answer = await send(slash('echo', { text: 'tarn', times: 2 }, { place, locale: 'de' }));
  expect(answer).toMatchObject({
    type: 4,
    data: { content: 'tarn tarn (de)', allowed_mentions: { parse: [] } },
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: 'command', command: 'echo', outcome: 'answered' },
  ]);
  expect(lines.join()).not.toContain('tarn');
});

test('a file is described as an attachment with its alt text', async () => {
  const { send } = setting();
  const answer = await send(slash('echo', { text: 'tarn', file: true }));
  expect(answer.data).toMatchObject({
    attachments: [{ id: '0', filename: 'a.txt', description: 'the word tarn' }],
  });
  expect(answer.data).not.toHaveProperty('files');
  expect(answer.files).toHaveLength(1);
});

test('the option `private` makes any reply ephemeral', async () => {
  const { send } = setting();
  const answer = await send(slash('echo', { text: 'tarn', private: true }));
  expect(answer.data).toMatchObject({ flags: MessageFlags.Ephemeral });
});

test.each([
  ['too long', { text: 'x'.repeat(51) }],
  ['missing', {}],
  ['out of range', { text: 'a', times: 4 }],
  ['not among the choices', { text: 'a', how: 'shrill' }],
  ['of another type', { text: 7 }],
  ['unknown', { text: 'a', colour: 'red' }],
])('an option that is %s asks for the command anew', async (_, values) => {
  const { send } = setting();
  expect(await send(slash('echo', values))).toEqual(ephemeral(serviceWords.changedOptions));
});

test('suggestions see the option being typed and those filled in', async () => {
  const { send } = setting();
  expect(await send(typing('echo', { text: 'ta', times: 2 }, 'text'))).toMatchObject({
    type: 8,
    data: { choices: [{ name: 'text ta text,times', value: 'ta' }] },
  });
});

test('suggestions that fail, or of an unknown command, are none', async () => {
  const { send } = setting();
  const none = { type: 8, data: { choices: [] }, files: [] };
  expect(await send(typing('echo', { text: 'broken' }, 'text'))).toEqual(none);
  expect(await send(typing('gone', { text: '' }, 'text'))).toEqual(none);
});

test('a button updates the whole of its message, or sends a new one', async () => {
  const { send } = setting();
  expect(await send(press('v1:echo:again:tarn'))).toEqual({
    type: 7,
    data: {
      content: 'again tarn',
      embeds: [],
      components: [],
      attachments: [],
      allowed_mentions: { parse: [] },
    },
    files: [],
  });
  expect(await send(press('v1:echo:new:tarn'))).toMatchObject({ type: 4, data: { content: 'again tarn' } });
});

test.each(['v0:echo:again:tarn', 'v1:gone:x', 'v1', '', 'v1:echo:%E0%A4%A', 'page_3'])(
  'a button of another time is refused politely: %s',
  async (id) => {
    const { send } = setting();
    expect(await send(press(id))).toEqual(ephemeral(serviceWords.oldButton));
  },
);

test('a message command is given the words of the message, and only the user sees the reply', async () => {
  const { send } = setting();
  expect(await send(onMessage('Shout it', 'the tarn'))).toMatchObject({
    data: { content: 'THE TARN', flags: MessageFlags.Ephemeral },
  });
  expect(await send(onMessage('Shout it', ' \n'))).toEqual(ephemeral(serviceWords.emptyMessage));
});

test('a subcommand that is gone, or none at all, asks for the command anew', async () => {
  const { send } = setting();
  const context = { ...setting().context, registry };
  for (const line of ['story', 'story gone'])
    expect(await dispatch(slash(line), context)).toEqual(ephemeral(serviceWords.changedOptions));
  expect(await dispatch(typing('story gone', { story: '' }, 'story'), context)).toMatchObject({
    data: { choices: [] },
  });
  expect(await send(slash('story show'))).toEqual(ephemeral(serviceWords.unknownCommand));
});

test('an unknown command is answered too', async () => {
  const { send } = setting();
  expect(await send(slash('gone'))).toEqual(ephemeral(serviceWords.unknownCommand));
  expect(await send(onMessage('Gone', 'text'))).toEqual(ephemeral(serviceWords.unknownCommand));
});

test('a request that cannot be served is one friendly sentence and one log line', async () => {
  const { send, lines } = setting();
  expect(await send(slash('echo', { text: 'unknown' }))).toEqual(
    ephemeral('I do not know the story “unknown”. Did you mean tarn?'),
  );
  expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['unknown-story']);
});

test.each([slash('echo', { text: 'broken' }), press('v1:echo:again:broken')])(
  'a defect shows the user an id, and the log the whole of it',
  async (interaction) => {
    const { send, lines } = setting();
    const answer = await send(interaction);
    const { errorId, err } = JSON.parse(lines[0] ?? '');
    expect(answer).toEqual(ephemeral(serviceWords.failed(errorId)));
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(err.stack).toContain('the secret inside');
  },
);
