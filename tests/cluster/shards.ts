import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/store/store.ts';
import type { StandIn } from '../discord/standin/standin.ts';
import { endingWithUs, until } from './machine.ts';
import { Newsroom, question } from './newsroom.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/**
 * Two shards on the gateway, one database: each answers from its own servers' stories, also from those that are added
 * while it runs. Tells which stories were not answered from.
 */
export async function tryShards(discord: StandIn, store: Store, database: string): Promise<string[]> {
  const before = discord.gateway.identified.length;
  const child = startShards(discord, database);
  try {
    await until('two shards are up', async () => discord.gateway.identified.length === before + 2);
    const newsroom = new Newsroom(store, 4, 50);
    for (let n = 0; n < 12; n++) await newsroom.add();
    const missing: string[] = [];
    for (const { town } of newsroom.acknowledged) {
      const answers = async () => {
        const exchange = discord.send(question(town));
        const { body } = await exchange.callback();
        const text = JSON.stringify(body.type === 5 ? (await exchange.edit()).body : body);
        if (newsroom.leaked(text, town.guild).length > 0) throw new Error(`another server's words: ${text}`);
        return text.includes(town.town);
      };
      await until(town.id, answers, 5_000).catch((error: unknown) => missing.push(String(error)));
    }
    return missing;
  } finally {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}

function startShards({ api, token }: StandIn, database: string): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    DISCORD_API: api,
    DISCORD_TOKEN: token,
    DATABASE_URL: database,
    SHARDS: '2',
    COOLDOWN: '0',
    LOG_LEVEL: 'silent',
  };
  return endingWithUs(
    spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
}
