import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'vitest';
import { slash } from './interactions.ts';
import { run } from './program.ts';
import { deliver, Signer } from './signed.ts';
import { test } from './standin/test.ts';

/** The built program as an operator runs it. */

test('`verbatim start` registers, answers, and ends in good order on SIGTERM', async ({ discord }) => {
  const { child, output, ended } = run(discord, ['start']);
  await discord.gateway.untilIdentified(1);
  const { body } = await discord.send(slash('ask', { question: 'who withdrew from Doha' })).callback();
  expect(JSON.stringify(body)).toContain('United States');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.puts).toBe(1);
  expect(output.err).not.toMatch(/warning|deprecat/i);
  expect(output.err).not.toContain(discord.token);
  expect(output.err).not.toContain('withdrew');
});

test('`verbatim register` says what it changed', async ({ discord }) => {
  const first = run(discord, ['register']);
  expect(await first.ended).toBe(0);
  expect(first.output.out).toMatch(/^commands: added ask, quote/);
  const second = run(discord, ['register']);
  expect(await second.ended).toBe(0);
  expect(second.output.out).toBe('commands: as they should be\n');
  expect(discord.puts).toBe(1);
});

test('a token that Discord does not know is told in one line', async ({ discord }) => {
  const { output, ended } = run(discord, ['start'], {
    DISCORD_TOKEN: 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.another',
  });
  expect(await ended).toBe(2);
  expect(output.err).toContain('Discord does not know this DISCORD_TOKEN');
  expect(output.err).not.toContain('    at ');
});

test('`verbatim start --http` answers signed requests, tells its health, and ends on SIGTERM', async ({
  discord,
}) => {
  const signer = new Signer();
  const [PORT, METRICS_PORT] = await freePorts(2);
  const { child, lines, ended } = run(discord, ['start', '--http'], {
    DISCORD_PUBLIC_KEY: signer.publicKey,
    PORT: String(PORT),
    METRICS_PORT: String(METRICS_PORT),
  });
  await lines(/listening for interactions/);
  const question = 'who withdrew from Doha';
  const { status, body } = await deliver(discord, signer, Number(PORT), slash('ask', { question }));
  expect([status, body?.type]).toEqual([200, 4]);
  const ready = await fetch(`http://127.0.0.1:${METRICS_PORT}/readyz`);
  expect(await ready.text()).toBe('ready\n');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.puts).toBe(1);
});

test('`verbatim start --http` without its key says what is missing', async ({ discord }) => {
  const { output, ended } = run(discord, ['start', '--http']);
  expect(await ended).toBe(2);
  expect(output.err).toContain('--http needs DISCORD_PUBLIC_KEY');
});

/** Ports that were free a moment ago. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
