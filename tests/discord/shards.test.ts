import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { startShards } from '../../src/discord/shards.ts';
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
  const answers = (await lines(/"msg":"interaction"/, 3)).map((line) => JSON.parse(line));
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

test('shards end when whoever looks after them is killed', async ({ discord }) => {
  const { child } = run(discord, ['start'], { SHARDS: '1' });
  await discord.gateway.untilIdentified(1);
  child.kill('SIGKILL');
  await expect.poll(() => discord.gateway.connections, { timeout: 10_000 }).toBe(0);
});

test('a shard that crashes again and again is started later and later, and the other answers meanwhile', async ({
  discord,
  log,
  logged,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-shards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, 'broken');
  const file = join(folder, 'shard.mjs');
  const built = pathToFileURL(fileURLToPath(new URL('../../dist/shard.js', import.meta.url)));
  writeFileSync(broken, '');
  writeFileSync(
    file,
    `import { existsSync } from 'node:fs';
if (process.env.SHARDS === '1' && existsSync(${JSON.stringify(broken)})) process.exit(70);
Object.assign(process.env, { DISCORD_API: ${JSON.stringify(discord.api)}, LOG_LEVEL: 'silent' });
await import(${JSON.stringify(built.href)});
`,
  );
  const { token, api } = discord;
  const restarts = { first: 100, most: 400 };
  const shards = await startShards({ token, api, log, shards: 2, file, refusedCode: 2, delay: 10, restarts });
  onTestFinished(() => shards.stop());
  await discord.gateway.untilIdentified(1);
  const deaths = () => logged.filter(({ msg }) => msg === 'shard died');
  await expect.poll(() => deaths().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
  expect(
    deaths()
      .slice(0, 4)
      .map(({ shard, code, inARow, restartsInMs }) => [shard, code, inARow, restartsInMs]),
  ).toEqual([
    [1, 70, 1, 100],
    [1, 70, 2, 200],
    [1, 70, 3, 400],
    [1, 70, 4, 400],
  ]);
  expect((await discord.send(slash('help', {}, { guild: guildOf(0) })).callback()).body.type).toBe(4);
  expect(shards.ready()).toBe(false);

  rmSync(broken);
  await discord.gateway.untilIdentified(2);
  expect((await discord.send(slash('help', {}, { guild: guildOf(1) })).callback()).body.type).toBe(4);
  await expect.poll(() => shards.ready()).toBe(true);
}, 40_000);
