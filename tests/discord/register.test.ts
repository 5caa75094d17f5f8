import { describe, expect } from 'vitest';
import { command } from '../../commands/command.ts';
import { type Registry, registryOf } from '../../commands/registry.ts';
import { register } from '../../src/discord/register.ts';
import { noPings } from '../../src/present/reply.ts';
import { applicationId } from './interactions.ts';
import { echo, sampleRegistry, shout } from './sample.ts';
import type { StandIn } from './standin/standin.ts';
import { test } from './standin/test.ts';

const guild = '1300000000000000000';

const registerIn = (
  { token, api }: StandIn,
  more: { registry?: Registry; guild?: string; applicationId?: string } = {},
) => register({ token, api, registry: sampleRegistry, ...more });

describe('registration', () => {
  test('of a new bot puts every command, and finds its id by the token', async ({ discord }) => {
    expect(await registerIn(discord)).toEqual({
      applicationId,
      added: ['echo', 'Shout it'],
      changed: [],
      removed: [],
    });
    expect(discord.commands.get('global')?.map(({ name }) => name)).toEqual(['echo', 'Shout it']);
  });

  test('of what is registered already sends nothing', async ({ discord }) => {
    await registerIn(discord);
    expect(await registerIn(discord, { applicationId })).toMatchObject({
      added: [],
      changed: [],
      removed: [],
    });
    expect(discord.puts).toBe(1);
  });

  test('tells what differs, and puts it right', async ({ discord }) => {
    const older = command({ payload: { ...echo.payload, description: 'Repeats.' }, run: echo.run as never });
    const gone = command({
      payload: { name: 'gone', description: 'Was once.' },
      run: () => ({ content: 'gone', allowed_mentions: noPings }),
    });
    await registerIn(discord, { registry: registryOf([older, gone]) });
    expect(await registerIn(discord)).toMatchObject({
      added: ['Shout it'],
      changed: ['echo'],
      removed: ['gone'],
    });
    expect(await registerIn(discord)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  test('sees a change in options, choices, limits and places', async ({ discord }) => {
    const { payload } = echo;
    const [first, ...others] = payload.options;
    const variants = [
      { ...payload, options: [{ ...first, max_length: 49 }, ...others] },
      { ...payload, options: [{ ...first, autocomplete: false }, ...others] },
      { ...payload, options: [...others].reverse() },
      { ...payload, options: [first, ...others.slice(1)] },
      { ...payload, contexts: [0] },
      { ...payload, integration_types: [0, 1] },
      { ...payload, default_member_permissions: '8' },
      { ...payload, description_localizations: { de: 'Sagt es nochmals.' } },
    ];
    await registerIn(discord);
    for (const variant of variants) {
      const registry = registryOf([{ ...echo, payload: variant } as never, shout]);
      expect((await registerIn(discord, { registry })).changed).toEqual(['echo']);
      expect((await registerIn(discord, { registry })).changed).toEqual([]);
    }
  });

  test('in one server leaves out where a command may be used', async ({ discord }) => {
    const payload = { ...echo.payload, contexts: [0, 1, 2], integration_types: [0, 1] };
    const registry = registryOf([{ ...echo, payload } as never]);
    expect((await registerIn(discord, { registry, guild })).added).toEqual(['echo']);
    expect((await registerIn(discord, { registry, guild })).changed).toEqual([]);
    expect([...discord.commands.keys()]).toEqual([guild]);
  });

  test('with an unknown token, or in a server without the bot, says what to do', async ({ discord }) => {
    const { api } = discord;
    const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.another';
    await expect(register({ token, api })).rejects.toThrow('Discord does not know this DISCORD_TOKEN');
    discord.rest.script('commands', { status: 403, body: { message: 'Missing Access', code: 50001 } });
    await expect(registerIn(discord, { guild })).rejects.toThrow(`The bot is not in server ${guild}`);
  });
});
