import { InteractionResponseType as Type } from 'discord-api-types/v10';
import { describe, expect } from 'vitest';
import { DiscordRefusal } from '../../src/discord/refusal.ts';
import { encodePress } from '../../src/present/press.ts';
import { serviceWords } from '../../src/present/words/service.ts';
import { onMessage, press, slash, typing } from './interactions.ts';
import { slowCommand } from './slow.ts';
import { refusals } from './standin/standin.ts';
import { test } from './standin/test.ts';

describe('the bot, over real sockets', () => {
  test('asks for no intent and is ready', async ({ discord, connect, logged }) => {
    await connect();
    expect(discord.gateway.identified).toEqual([{ shard: 0, of: 1, intents: 0 }]);
    expect(logged.map(({ msg }) => msg)).toContain('connected to Discord');
  });

  for (const place of ['guild', 'dm', 'user-install'] as const) {
    test(`answers a command, suggestions, a button and a message command: ${place}`, async ({
      discord,
      connect,
    }) => {
      await connect();
      const asked = discord.send(slash('echo', { text: 'tarn' }, { place }));
      expect((await asked.callback()).body).toMatchObject({
        type: 4,
        data: { content: expect.stringContaining('tarn') },
      });
      const typed = discord.send(typing('echo', { text: 'ta' }, 'text', { place }));
      expect((await typed.callback()).body).toMatchObject({ type: 8, data: { choices: [{ value: 'ta' }] } });
      const pressed = discord.send(press(encodePress('echo', ['again', 'tarn']), {}, { place }));
      expect((await pressed.callback()).body).toMatchObject({ type: 7, data: { content: 'again tarn' } });
      const chosen = discord.send(onMessage('Shout it', 'tarn', { place }));
      expect((await chosen.callback()).body).toMatchObject({ type: 4, data: { content: 'TARN' } });
    });
  }

  test('sends files as multipart, with alt text', async ({ discord, connect }) => {
    await connect();
    const { body, files } = await discord.send(slash('echo', { text: 'tarn', file: true })).callback();
    expect(body).toMatchObject({
      data: { attachments: [{ filename: 'a.txt', description: 'the word tarn' }] },
    });
    expect(files).toEqual([{ name: 'a.txt', data: new Uint8Array(Buffer.from('tarn')) }]);
  });

  test('answers a button of a message sent before the restart', async ({ discord, connect }) => {
    const before = await connect();
    const { body } = await discord.send(slash('echo', { text: 'tarn' })).callback();
    await before.stop();
    await connect();
    const id = JSON.stringify(body).match(/v1:echo:again:[^"]+/)?.[0] ?? '';
    expect((await discord.send(press(id)).callback()).body).toMatchObject({
      data: { content: 'again tarn' },
    });
  });

  test('shows a defect as an id, never as its message', async ({ discord, connect, logged }) => {
    await connect();
    const { body } = await discord.send(slash('echo', { text: 'broken' })).callback();
    const failure = logged.find(({ msg }) => msg === 'interaction failed');
    expect(body).toMatchObject({
      data: { content: serviceWords.failed(String(failure?.errorId)), flags: 64 },
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('a slow answer', () => {
  for (const hidden of [false, true]) {
    test(`is deferred and comes later, ${hidden ? 'ephemeral' : 'public'}`, async ({ discord, connect }) => {
      const { registry, go } = slowCommand();
      await connect({ registry, guard: 5 });
      const exchange = discord.send(slash('slow', { private: hidden }));
      expect((await exchange.callback()).body).toEqual({
        type: Type.DeferredChannelMessageWithSource,
        ...(hidden ? { data: { flags: 64 } } : {}),
      });
      go();
      const { body, files } = await exchange.edit();
      expect(body).toMatchObject({ content: 'at last', allowed_mentions: { parse: [] } });
      expect(files.map(({ name }) => name)).toEqual(['a.png']);
    });
  }

  test('of a button is deferred and updates its message', async ({ discord, connect }) => {
    const { registry, go } = slowCommand();
    await connect({ registry, guard: 5 });
    const exchange = discord.send(press(encodePress('slow', ['update'])));
    expect((await exchange.callback()).body).toEqual({ type: Type.DeferredMessageUpdate });
    go();
    expect((await exchange.edit()).body).toMatchObject({ content: 'at last', embeds: [], attachments: [] });
  });

  test('of a button is deferred and sends a new message', async ({ discord, connect }) => {
    const { registry, go } = slowCommand();
    await connect({ registry, guard: 5 });
    const exchange = discord.send(press(encodePress('slow', ['new'])));
    await exchange.callback();
    go();
    expect((await exchange.followUp()).body).toMatchObject({ content: 'at last' });
  });
});

describe('when Discord is difficult', () => {
  test('a rate limit is waited out', async ({ discord, connect, logged }) => {
    await connect();
    discord.rest.script('callback', refusals.rateLimited(0.05));
    const { body } = await discord.send(slash('echo', { text: 'tarn' })).callback();
    expect(body).toMatchObject({ type: 4 });
    expect(logged.map(({ msg }) => msg)).toContain('rate limited by Discord');
  });

  test('a failing server is tried again', async ({ discord, connect }) => {
    await connect();
    discord.rest.script('callback', refusals.broken, refusals.broken);
    expect((await discord.send(slash('echo', { text: 'tarn' })).callback()).body).toMatchObject({ type: 4 });
  });

  for (const [what, answer] of [
    ['over', refusals.unknownInteraction],
    ['answered already', refusals.acknowledged],
  ] as const) {
    test(`an interaction that is ${what} is logged and left`, async ({ discord, connect, logged }) => {
      const gateway = await connect();
      discord.rest.script('callback', answer);
      discord.send(slash('echo', { text: 'tarn' }));
      expect((await discord.send(slash('echo', { text: 'next' })).callback()).body).toMatchObject({
        type: 4,
      });
      await gateway.stop();
      expect(logged.find(({ msg }) => msg.includes('was over'))).toMatchObject({
        level: 40,
        code: answer.body && (answer.body as { code: number }).code,
      });
    });
  }

  test('a deferral that is refused is not followed by an edit', async ({ discord, connect }) => {
    const { registry, go } = slowCommand();
    const gateway = await connect({ registry, guard: 5 });
    discord.rest.script('callback', refusals.unknownInteraction);
    const exchange = discord.send(slash('slow'));
    await discord.rest.served('callback', 1);
    go();
    await gateway.stop();
    expect(exchange.edits).toEqual([]);
  });

  test('a server that stays broken costs one answer, not the bot', async ({ discord, connect, logged }) => {
    await connect();
    discord.rest.script('callback', ...Array.from({ length: 4 }, () => refusals.broken));
    discord.send(slash('echo', { text: 'lost' }));
    await discord.rest.served('callback', 4);
    expect((await discord.send(slash('echo', { text: 'next' })).callback()).body).toMatchObject({ type: 4 });
    expect(logged.find(({ msg }) => msg === 'Discord did not take the answer')).toMatchObject({ level: 50 });
  });

  test('a dropped connection is resumed, and nothing is lost', async ({ discord, connect }) => {
    await connect();
    discord.gateway.drop();
    const exchange = discord.send(slash('echo', { text: 'meanwhile' }));
    expect((await exchange.callback()).body).toMatchObject({ type: 4 });
    await discord.gateway.untilResumed(1);
    expect(discord.gateway.identified).toHaveLength(1);
    expect(exchange.attempts).toBe(1);
  });

  test('a request to reconnect is followed', async ({ discord, connect }) => {
    await connect();
    discord.gateway.askToReconnect();
    await discord.gateway.untilResumed(1);
    expect((await discord.send(slash('echo', { text: 'tarn' })).callback()).body).toMatchObject({ type: 4 });
  });

  test('an invalid session is begun anew', async ({ discord, connect }) => {
    await connect();
    discord.gateway.invalidate();
    await discord.gateway.untilIdentified(2);
    expect((await discord.send(slash('echo', { text: 'tarn' })).callback()).body).toMatchObject({ type: 4 });
  });

  test('a connection closed for good ends the bot with the reason', async ({ discord, connect }) => {
    const gateway = await connect();
    discord.gateway.drop(4014);
    await expect(gateway.ended).rejects.toThrow(DiscordRefusal);
  });

  test('an unknown token is refused with what to do', async ({ connect }) => {
    await expect(connect({ token: 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.another' })).rejects.toThrow(
      'Discord does not know this DISCORD_TOKEN',
    );
  });
});

describe('stopping', () => {
  test('lets answers under way go out and takes nothing new', async ({ discord, connect }) => {
    const { registry, go } = slowCommand();
    const gateway = await connect({ registry, guard: 5 });
    const exchange = discord.send(slash('slow'));
    await exchange.callback();
    const stopped = gateway.stop();
    go();
    await stopped;
    expect(exchange.edits).toHaveLength(1);
    await gateway.ended;
    expect(discord.gateway.connections).toBe(0);
  });

  test('waits no longer than its grace', async ({ discord, connect }) => {
    const { registry } = slowCommand();
    const gateway = await connect({ registry, guard: 5, grace: 5 });
    await discord.send(slash('slow')).callback();
    await gateway.stop();
    expect(discord.gateway.connections).toBe(0);
  });
});
