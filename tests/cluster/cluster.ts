import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { Signer } from '../discord/signed.ts';
import { StandIn } from '../discord/standin/standin.ts';
import { ask } from './ask.ts';
import { freePorts, until } from './machine.ts';
import { Newsroom, question } from './newsroom.ts';
import { Nginx } from './nginx.ts';
import { Postgres } from './postgres.ts';
import { Replica } from './replica.ts';
import { tryShards } from './shards.ts';
import { Tally } from './tally.ts';

/**
 * Three replicas by HTTP behind nginx, one PostgreSQL, on loopback. Under load, and while stories are added: one replica
 * is killed and started again, PostgreSQL is stopped as by a power cut and started again. Whatever was acknowledged must
 * be there at the end, no server may see another's words, and every interaction must be answered or politely refused.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '20' },
    servers: { type: 'string', default: '12' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`npm run cluster-test -- [--rate 20] [--servers 12]
  --rate     interactions a second
  --servers  Discord servers, each with stories of its own
Needs PostgreSQL and nginx; on Debian: apt-get install postgresql nginx-light
`);
  process.exit(0);
}
const rate = Number(values.rate);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-cluster-'));
const [database = 0, front = 0, ...ports] = await freePorts(8);
const began = performance.now();
const say = (what: string) =>
  process.stdout.write(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${what}\n`);

const discord = await StandIn.start();
const signer = new Signer();
const postgres = await Postgres.create(folder, database);
say('PostgreSQL is up');
const store = await openPostgres(postgres.url);
const newsroom = new Newsroom(store, Number(values.servers));
for (let n = 0; n < 3 * newsroom.servers; n++) await newsroom.add();
say(`${newsroom.acknowledged.length} stories of ${newsroom.servers} servers are kept`);

const replicas = [0, 1, 2].map(
  (at) =>
    new Replica(
      `replica ${at + 1}`,
      { port: ports[2 * at] ?? 0, metrics: ports[2 * at + 1] ?? 0 },
      {
        DISCORD_API: discord.api,
        DISCORD_TOKEN: discord.token,
        DISCORD_PUBLIC_KEY: signer.publicKey,
        DATABASE_URL: postgres.url,
        COOLDOWN: '0',
        LOG_LEVEL: 'silent',
      },
    ),
);
const [, second] = replicas as [Replica, Replica, Replica];
await Promise.all(replicas.map((replica) => replica.start()));
const nginx = Nginx.start(
  folder,
  front,
  replicas.map(({ port }) => port),
);
await until('nginx takes requests', async () => (await fetch(`http://127.0.0.1:${front}/`)).status === 404);
await newsroom.settled();
say('three replicas behind nginx take interactions');

const tally = new Tally();
const leaks: string[] = [];
const astray: string[] = [];
const missing: string[] = [];
let phase = 'all is well';
let running = true;
const open = new Set<Promise<void>>();

const load = (async () => {
  const start = performance.now();
  for (let n = 0; running; n++) {
    const wait = start + (n * 1_000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    const shot = shoot(n, phase);
    open.add(shot);
    shot.finally(() => open.delete(shot));
  }
})();

async function shoot(n: number, sentIn: string): Promise<void> {
  const { interaction, guild, expected } = newsroom.request(n);
  const answered = await ask(discord, signer, front, interaction);
  // What was sent before the database went may be refused after it did.
  tally.add(answered.outcome === 'refused' ? phase : sentIn, answered);
  if (answered.outcome === 'failed' || answered.outcome === 'unanswered')
    missing.push(`${sentIn}: ${answered.text}`);
  for (const name of newsroom.leaked(answered.text, guild)) leaks.push(`${name} in ${answered.text}`);
  if (answered.outcome === 'answered' && expected !== null && !answered.text.includes(expected))
    astray.push(`${JSON.stringify(interaction.data)} -> ${answered.text}`);
}

const adding = (async () => {
  while (running) {
    await newsroom.add();
    await pause(250);
  }
})();

async function during(name: string, seconds: number): Promise<void> {
  phase = name;
  await pause(seconds * 1_000);
}

/** Seconds until a replica answers from a server's own stories. */
async function answersAgain(replica: Replica, since: number): Promise<string> {
  const [{ town } = { town: undefined }] = newsroom.acknowledged;
  if (!town) throw new Error('no story');
  await until(`${replica.name} answers`, async () => {
    const { outcome, text } = await ask(discord, signer, replica.port, question(town));
    return outcome === 'answered' && text.includes(town.town);
  });
  return `${replica.name} after ${((performance.now() - since) / 1_000).toFixed(2)} s`;
}

await during('all is well', 10);

phase = 'one replica is gone';
await second.kill();
say('replica 2 is killed (SIGKILL)');
await pause(6_000);
phase = 'the replica comes back';
let since = performance.now();
await second.start();
say(`replica 2 is started again: ready after ${((performance.now() - since) / 1_000).toFixed(2)} s`);
say(`answers again: ${await answersAgain(second, since)}`);
await during('all is well again', 5);

phase = 'PostgreSQL is gone';
await postgres.stop('immediate');
say('PostgreSQL is stopped (immediate: as by a power cut)');
await pause(8_000);
phase = 'PostgreSQL comes back';
since = performance.now();
const before = newsroom.acknowledged.length;
await postgres.start();
say(`PostgreSQL is started again: recovered after ${((performance.now() - since) / 1_000).toFixed(2)} s`);
const back = performance.now();
const kept = until('a story is added', async () => newsroom.acknowledged.length > before);
say(`answers again: ${(await Promise.all(replicas.map((each) => answersAgain(each, back)))).join(', ')}`);
await kept;
say(`stories are added again: after ${((performance.now() - back) / 1_000).toFixed(2)} s`);
await during('all is well at last', 10);

running = false;
await Promise.all([load, adding]);
await Promise.all(open);
await pause(2_000);

const lost: string[] = [];
for (const { town } of newsroom.acknowledged) {
  for (const replica of replicas) {
    const { text } = await ask(discord, signer, replica.port, question(town));
    if (!text.includes(town.town)) lost.push(`${town.guild}/${town.id} by ${replica.name}: ${text}`);
  }
}
const strangers: string[] = [];
for (const [at, { town }] of newsroom.acknowledged.entries()) {
  const other = newsroom.acknowledged[at + 1]?.town ?? newsroom.acknowledged[0]?.town;
  if (!other || other.guild === town.guild) continue;
  const { text } = await ask(discord, signer, front, question({ ...other, guild: town.guild }));
  if (text.includes(other.town) || text.includes(other.mayor)) strangers.push(`${other.id}: ${text}`);
}
const usages = await Promise.all(replicas.map((each) => each.usage()));
const codes = await Promise.all(replicas.map((each) => each.stop()));
await nginx.stop();
const unknown = await tryShards(discord, store, postgres.url);
say(
  `two shards on the gateway, the same database: ${unknown.length === 0 ? 'each answers from its own servers’ stories' : unknown.join('; ')}`,
);
await store.close();
await postgres.stop('fast');
await discord.stop();
rmSync(folder, { recursive: true });

const added = newsroom.acknowledged.length;
const calm = ['all is well', 'all is well again', 'all is well at last'];
const refusedInCalm = calm.reduce((sum, each) => sum + tally.count('refused', each), 0);
process.stdout.write(`
${tally}

stories acknowledged ${added} (${newsroom.refusals} times refused and tried again) · each asked for of each replica at the end: lost ${lost.length}
another server's words: ${leaks.length} in all answers, ${strangers.length} of ${added} asked for on purpose
refused while all was well ${refusedInCalm} · answers without the story asked about ${astray.length} · against Discord's rules ${discord.transcript.problems.length}
replicas: ${usages.map(({ cpu, resident }) => `${cpu.toFixed(1)} s of processor, ${resident.toFixed(0)} MB`).join(' · ')} · exit codes ${codes.join(' ')}
`);
const faults = { lost, unknown, leaks, strangers, astray, missing, rules: discord.transcript.problems };
for (const [kind, all] of Object.entries(faults)) {
  for (const each of all.slice(0, 3)) process.stdout.write(`  ! ${kind}: ${each.slice(0, 600)}\n`);
}
const wrong = Object.values(faults).some((all) => all.length > 0) || codes.some((code) => code !== 0);
if (wrong || refusedInCalm > 0) process.exitCode = 1;
