import { parseArgs } from 'node:util';
import type { APIInteraction } from 'discord-api-types/v10';
import { deliver, Signer } from '../discord/signed.ts';
import { StandIn } from '../discord/standin/standin.ts';
import { Bot } from './bot.ts';
import { interactionAt } from './mix.ts';

/**
 * A load run of the built bot against the stand-in of Discord: interactions at a fixed rate, each timed from the moment
 * at which it was due (a bot that lags is not given fewer), every answer held against Discord's rules.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    way: { type: 'string', default: 'both' },
    soak: { type: 'boolean', default: false },
    memory: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`npm run load -- [--rate 200] [--seconds 60] [--way gateway|http|both] [--soak] [--memory 15]
  --soak    ten minutes at 50 a second
  --memory  collect the bot's garbage every so many seconds and tell what it holds; its pauses count as latency
`);
  process.exit(0);
}
const rate = values.soak ? 50 : Number(values.rate);
const seconds = values.soak ? 600 : Number(values.seconds);
const ways = (['gateway', 'http'] as const).filter((way) => values.way === 'both' || values.way === way);
const warmUp = 5;

for (const way of ways) {
  const failed = await run(way);
  if (failed) process.exitCode = 1;
}

async function run(way: 'gateway' | 'http'): Promise<boolean> {
  const discord = await StandIn.start();
  const signer = new Signer();
  const looks = values.memory === undefined ? null : Number(values.memory);
  const bot = await Bot.start(discord, way, { DISCORD_PUBLIC_KEY: signer.publicKey }, looks !== null);
  const answer = async (interaction: APIInteraction) => {
    if (way === 'gateway') {
      const exchange = discord.send(interaction);
      await exchange.callback();
      return exchange;
    }
    const { exchange } = await deliver(discord, signer, bot.port, interaction);
    await exchange.callback();
    return exchange;
  };
  const latencies: number[] = [];
  const errors: unknown[] = [];
  const memory: { at: number; memory: number; heap: number }[] = [];
  const shoot = async (n: number, due: number) => {
    const exchange = await answer(interactionAt(n));
    if (n >= warmUp * rate) latencies.push(performance.now() - due);
    discord.forget(exchange);
  };
  const began = performance.now();
  const open = new Set<Promise<void>>();
  const own = process.cpuUsage();
  const before = await bot.usage();
  const sampling = setInterval(async () => {
    const usage = await bot.usage().catch(() => null);
    if (!usage) return;
    const { memory: rss, heap } = usage;
    memory.push({ at: (performance.now() - began) / 1_000, memory: rss, heap });
  }, 1_000);
  const looking = looks === null ? undefined : setInterval(() => void look(bot, began), looks * 1_000);
  const count = rate * (seconds + warmUp);
  for (let n = 0; n < count; ) {
    const due = () => began + (n * 1_000) / rate;
    for (; n < count && due() <= performance.now(); n++) {
      const shot = shoot(n, due()).catch((error: unknown) => void errors.push(error));
      open.add(shot);
      shot.finally(() => open.delete(shot));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.race([Promise.all(open), new Promise((resolve) => setTimeout(resolve, 10_000))]);
  clearInterval(sampling);
  clearInterval(looking);
  if (looks !== null) await look(bot, began);
  const after = await bot.usage();
  const { user, system } = process.cpuUsage(own);
  const generator = (user + system) / 1e6;
  const code = await bot.stop();
  await discord.stop();
  report({
    way,
    latencies,
    lost: open.size,
    errors,
    cpu: after.cpu - before.cpu,
    generator,
    count,
    memory,
    code,
  });
  for (const problem of discord.transcript.problems.slice(0, 10)) process.stdout.write(`  ! ${problem}\n`);
  return errors.length + open.size + discord.transcript.problems.length > 0 || code !== 0;
}

async function look(bot: Bot, began: number): Promise<void> {
  const { heap, committed, external, resident } = await bot.held();
  const after = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(
    `  ${after.padStart(4)} s: heap ${heap.toFixed(1)} MB of ${committed.toFixed(0)} · external ${external.toFixed(1)} · resident ${resident.toFixed(0)}\n`,
  );
}

interface Report {
  readonly way: string;
  readonly latencies: number[];
  readonly lost: number;
  readonly errors: readonly unknown[];
  readonly cpu: number;
  /** Seconds of processor time that the stand-in took. */
  readonly generator: number;
  readonly count: number;
  readonly memory: readonly { at: number; memory: number; heap: number }[];
  readonly code: number | string;
}

function report({ way, latencies, lost, errors, cpu, generator, count, memory, code }: Report): void {
  const sorted = latencies.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
  const part = (from: number, to: number) => {
    const some = memory.slice(Math.floor(from * memory.length), Math.ceil(to * memory.length));
    const mean = (key: 'memory' | 'heap') => some.reduce((sum, each) => sum + each[key], 0) / some.length;
    return `${mean('memory').toFixed(0)} MB (heap ${mean('heap').toFixed(0)})`;
  };
  process.stdout.write(`${way}: ${rate}/s for ${seconds} s after ${warmUp} s to warm up, ${latencies.length} answers timed
  p50 ${quantile(0.5)} · p95 ${quantile(0.95)} · p99 ${quantile(0.99)} · longest ${quantile(1)} ms
  errors ${errors.length} · unanswered ${lost} · processor ${((1_000 * cpu) / count).toFixed(2)} ms an interaction, ${((100 * cpu) / (seconds + warmUp)).toFixed(0)} % of a core (the stand-in: ${((100 * generator) / (seconds + warmUp)).toFixed(0)} %)
  memory in the second fifth ${part(0.2, 0.4)}, in the last ${part(0.8, 1)}
  exit code ${code}
`);
  for (const error of errors.slice(0, 3)) process.stdout.write(`  ! ${error} (${(error as Error).cause})\n`);
}
