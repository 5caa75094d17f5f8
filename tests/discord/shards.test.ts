import { expect } from 'vitest';
import { slash } from './interactions.ts';
import { run } from './program.ts';
import { test } from './standin/test.ts';

/** The sharded bot as an operator runs it: one process a shard, and one that looks after them. */

/** A server that the shard is in charge of, of two. */
const guildOf = (shard: number): string => {
  const near = (1_300_000_000_000_000_000n >> 22n) & ~1n;
  return String(((near | BigInt(shard)) << 22n) + 1n);
};

test('two shards answer their own servers, one that dies comes back, all end on SIGTERM', async ({
  discord,
}) => {
  const { child, output, lines, ended } = run(discord, ['start'], { SHARDS: 'auto' });
  await discord.gateway.untilIdentified(2);
  expect(discord.gateway.identified.map(({ shard, of }) => [shard, of])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(discord.puts).toBe(1);
  const ask = async (setting: Parameters<typeof slash>[2]) =>
    (await discord.send(slash('help', {}, setting)).callback()).body.type;
  expect(await ask({ guild: guildOf(0) })).toBe(4);
  expect(await ask({ guild: guildOf(1) })).toBe(4);
  expect(await ask({ place: 'dm' })).toBe(4);
  const answers = (await lines(/"interaction"/, 3)).map((line) => JSON.parse(line));
  expect(answers.map(({ shard }) => shard)).toEqual([0, 1, 0]);

  process.kill(answers[1].pid, 'SIGKILL');
  await discord.gateway.untilIdentified(3);
  expect(discord.gateway.identified.at(-1)).toMatchObject({ shard: 1, of: 2 });
  expect(await ask({ guild: guildOf(1) })).toBe(4);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.gateway.connections).toBe(0);
  expect(output.err).not.toMatch(/warning|deprecat/i);
}, 40_000);
