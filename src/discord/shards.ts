import { once } from 'node:events';
import { DiscordAPIError, REST, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';
import { withHealth } from './health.ts';
import type { Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { DiscordRefusal, unknownToken } from './refusal.ts';
import { register } from './register.ts';
import type { Service } from './service.ts';

export interface ShardsOptions {
  readonly token: string;
  readonly api: string;
  readonly applicationId?: string | undefined;
  readonly log: Logger;
  /** Serves metrics and health of this process there; each shard serves its own above it. */
  readonly metricsPort?: number | undefined;
  /** How many processes; `auto` asks Discord. */
  readonly shards: number | 'auto';
  /** What each process runs: a bot on the gateway that ends on SIGTERM. */
  readonly file: string;
  /** What that process ends with where Discord refuses it: starting it again would not help. */
  readonly refusedCode: number;
  /** Milliseconds between two starts; Discord takes one session in five seconds. */
  readonly delay?: number;
}

/** Registers the commands once, then starts the shards. @throws {DiscordRefusal} where Discord does not let it in */
export async function startShardedBot(options: ShardsOptions): Promise<Service> {
  const { token, api, applicationId, log, metricsPort } = options;
  const { added, changed, removed } = await register({ token, api, applicationId });
  log.info({ added, changed, removed }, 'commands are registered');
  return await withHealth(await startShards(options), new Metrics(), metricsPort);
}

/** A process a shard, started again when it dies. Each of them answers the servers that are its own. */
export async function startShards(options: ShardsOptions): Promise<Service> {
  const { token, log, file, delay = 5_500 } = options;
  const amount = options.shards === 'auto' ? await recommended(options) : options.shards;
  const manager = new ShardingManager(file, { token, totalShards: amount });
  let stopping: Promise<void> | undefined;
  let end = () => {};
  let fail = (_: Error) => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  ended.catch(() => {});
  const stop = () => {
    stopping ??= stopAll(manager).then(end);
    return stopping;
  };
  manager.on('shardCreate', (shard) => {
    shard.on(ShardEvents.Ready, () => log.info({ shard: shard.id }, 'shard is ready'));
    shard.on(ShardEvents.Death, (child) => {
      if (stopping) return;
      const code = 'exitCode' in child ? child.exitCode : null;
      log.error({ shard: shard.id, code }, 'shard died');
      if (code !== options.refusedCode) return;
      fail(new DiscordRefusal(`Discord refused shard ${shard.id}; its own message is above.`));
      void stop();
    });
  });
  log.info({ shards: amount }, 'starting shards');
  const spawned = manager.spawn({ amount, delay }).catch(async (error: Error) => {
    if (stopping) return;
    await stop();
    throw error;
  });
  await Promise.race([spawned, ended]);
  return {
    ended,
    ready: () => !stopping && manager.shards.size === amount && manager.shards.every(({ ready }) => ready),
    stop,
  };
}

/** How many shards Discord wants for this bot. The library's own helper asks discord.com whatever `api` says. */
async function recommended({ token, api }: ShardsOptions): Promise<number> {
  const rest = new REST({ api }).setToken(token);
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return shards;
  } catch (error) {
    throw error instanceof DiscordAPIError && error.status === 401 ? unknownToken(error) : error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

async function stopAll(manager: ShardingManager): Promise<void> {
  manager.respawn = false;
  await Promise.all(manager.shards.map(stopOne));
}

async function stopOne(shard: Shard): Promise<void> {
  if (!shard.process || shard.process.exitCode !== null) return;
  const dead = once(shard, ShardEvents.Death);
  shard.process.kill('SIGTERM');
  await dead;
}
