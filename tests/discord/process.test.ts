import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { slash } from './interactions.ts';
import type { StandIn } from './standin/standin.ts';
import { test } from './standin/test.ts';

/** The built program as an operator runs it. */

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

function run({ api, token }: StandIn, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, DISCORD_API: api, DISCORD_TOKEN: token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: outputOf(child), ended: once(child, 'close').then(([code]) => code as number) };
}

function outputOf({ stdout, stderr }: ChildProcess) {
  const output = { out: '', err: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.out += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.err += text;
  });
  return output;
}

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
