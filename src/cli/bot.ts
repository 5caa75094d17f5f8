import { join } from 'node:path';
import { type Config, home } from '../config.ts';
import type { Way } from '../discord/bot.ts';
import type { Logger } from '../discord/log.ts';
import type { Service } from '../discord/service.ts';
import type { Desk } from './desk.ts';
import { exit, UsageError } from './exit.ts';
import { onStop } from './signals.ts';

/**
 * Null without a token: there is no bot to run.
 * @throws {UsageError} when HTTP is asked for and its key is not there
 */
export function wayOf({ discord: { token, publicKey }, port }: Config, http: boolean): Way | null {
  if (!http) return token === undefined ? null : { way: 'gateway', token };
  if (publicKey === undefined) {
    throw new UsageError(
      "--http needs DISCORD_PUBLIC_KEY, from your application's page, to know Discord's requests",
    );
  }
  return { way: 'http', token, publicKey, port };
}

/** Runs until a signal stops it. @throws {DiscordRefusal} where Discord does not let the bot in */
export async function runBot(by: Way, config: Config, desk: Desk, log: Logger): Promise<void> {
  const { entries } = await desk.libraries.of('everyone');
  log.info({ stories: entries.length, by: by.way, shards: config.shards ?? 1 }, 'starting');
  const service =
    by.way === 'gateway' && config.shards !== undefined
      ? await shardedBot(by.token, config.shards, config, log)
      : await oneBot(by, config, desk, log);
  onStop(() => service.stop());
  await service.ended;
}

async function oneBot(by: Way, config: Config, desk: Desk, log: Logger): Promise<Service> {
  const { startBot } = await import('../discord/bot.ts');
  const { metricsPort, cooldown, discord } = config;
  const { api, applicationId } = discord;
  return await startBot({ ...desk, log, api, applicationId, by, registers: true, metricsPort, cooldown });
}

/** A process a shard; this one registers the commands and looks after the others. */
async function shardedBot(
  token: string,
  shards: number | 'auto',
  { discord: { api, applicationId }, metricsPort }: Config,
  log: Logger,
): Promise<Service> {
  const { startShardedBot } = await import('../discord/shards.ts');
  const file = join(home, 'dist', 'shard.js');
  return await startShardedBot({
    token,
    api,
    applicationId,
    log,
    shards,
    file,
    metricsPort,
    refusedCode: exit.badUsage,
  });
}
