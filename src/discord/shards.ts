import { once } from 'node:events';
import { DiscordAPIError, REST, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';
import { withHealth } from './health.ts';
import type { Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { DiscordRefusal, unknownToken } from './refusal.ts';
import { register } from './register.ts';
import { type RestartOptions, Restarts } from './restarts.ts';
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
  /** When one that died is started again. */
  readonly restarts?: RestartOptions;
}

/** Registers the commands once, then starts the shards. @throws {DiscordRefusal} where Discord does not let it in */
export async function startShardedBot(options: ShardsOptions): Promise<Service> {
  const { token, api, applicationId, log, metricsPort } = options;
  const { added, changed, removed } = await register({ token, api, applicationId });
  log.info({ added, changed, removed }, 'commands are registered');
  return await withHealth(await startShards(options), new Metrics(), metricsPort);
}

/**
 * A process a shard, started again when it dies, later and later where it keeps dying; the others go on. Each of them
 * answers the servers that are its own.
 */
export async function startShards(options: ShardsOptions): Promise<Service> {
  const amount = options.shards === 'auto' ? await recommended(options) : options.shards;
  options.log.info({ shards: amount }, 'starting shards');
  return new Shards(amount, options);
}

class Shards implements Service {
  readonly ended: Promise<void>;
  readonly #options: ShardsOptions;
  readonly #manager: ShardingManager;
  readonly #waiting = new Set<NodeJS.Timeout>();
  #stopping: Promise<void> | undefined;
  /** When the next process may be started. */
  #next = 0;
  #end = () => {};
  #fail = (_: Error) => {};

  constructor(amount: number, options: ShardsOptions) {
    const { file, token } = options;
    this.#options = options;
    this.#manager = new ShardingManager(file, { token, totalShards: amount, respawn: false });
    this.ended = new Promise<void>((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    // Whoever waits for the end is told; whoever does not must not be brought down by it.
    this.ended.catch(() => {});
    for (let id = 0; id < amount; id++) this.#keep(this.#manager.createShard(id));
  }

  ready(): boolean {
    return !this.#stopping && this.#manager.shards.every(({ ready }) => ready);
  }

  stop(): Promise<void> {
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#stopping ??= Promise.all(this.#manager.shards.map(stopOne)).then(this.#end);
    return this.#stopping;
  }

  #keep(shard: Shard): void {
    const { log, refusedCode, restarts: options } = this.#options;
    const restarts = new Restarts(options);
    shard.on(ShardEvents.Ready, () => log.info({ shard: shard.id }, 'shard is ready'));
    shard.on(ShardEvents.Death, (child) => {
      if (this.#stopping) return;
      const code = 'exitCode' in child ? child.exitCode : null;
      if (code === refusedCode) {
        this.#refused(shard, code);
        return;
      }
      const { inARow, wait } = restarts.died();
      log.error({ shard: shard.id, code, inARow, restartsInMs: wait }, 'shard died');
      this.#after(wait, () => this.#start(shard, restarts));
    });
    this.#start(shard, restarts);
  }

  #refused({ id }: Shard, code: number): void {
    this.#options.log.error({ shard: id, code }, 'shard died');
    this.#fail(new DiscordRefusal(`Discord refused shard ${id}; its own message is above.`));
    void this.stop();
  }

  /** Some time after the one before. A death before it is ready is told by its own event. */
  #start(shard: Shard, restarts: Restarts): void {
    const { delay = 5_500, log } = this.#options;
    const wait = this.#next - Date.now();
    if (wait > 0) {
      this.#after(wait, () => this.#start(shard, restarts));
      return;
    }
    this.#next = Date.now() + delay;
    restarts.started();
    shard.spawn().catch((err: Error) => {
      if (shard.process && !this.#stopping) log.error({ err, shard: shard.id }, 'shard does not get ready');
    });
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      act();
    }, ms);
    this.#waiting.add(timer);
  }
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

async function stopOne(shard: Shard): Promise<void> {
  if (!shard.process || shard.process.exitCode !== null) return;
  const dead = once(shard, ShardEvents.Death);
  shard.process.kill('SIGTERM');
  await dead;
}
