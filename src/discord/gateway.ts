import { Client, Events, GatewayDispatchEvents, Options, RESTEvents, Status } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { guardMs, inTime } from './deadline.ts';
import { type DispatchContext, dispatch } from './dispatch.ts';
import { DiscordRefusal, unknownToken } from './refusal.ts';
import { sendCallback, sendLate } from './send.ts';
import { graceMs, type Service, UnderWay } from './service.ts';

export interface GatewayOptions extends DispatchContext {
  readonly token: string;
  /** Base URL of Discord's API, without a version: `https://discord.com/api`. */
  readonly api: string;
  /** Milliseconds after which an answer is deferred. */
  readonly guard?: number;
  /** Milliseconds that answers under way are given when stopping. */
  readonly grace?: number;
}

/**
 * Connects to Discord's gateway and answers what comes. No intent is asked for: interactions come without any.
 * @throws {DiscordRefusal} where Discord does not know the token
 */
export async function startGateway(options: GatewayOptions): Promise<Service> {
  const { token, log } = options;
  const client = clientFor(options);
  const underWay = new UnderWay();
  let stopping = false;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (stopping) return;
    underWay.add(answer(client, interaction, options));
  });
  const { ended, end } = endOf(client);
  watch(client, options);
  await login(client, token);
  return {
    ended,
    ready: () =>
      !stopping && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    async stop() {
      if (stopping) return await ended;
      stopping = true;
      log.info({ underWay: underWay.count }, 'stopping');
      await underWay.settled(options.grace ?? graceMs);
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      end();
      log.info('stopped');
    },
  };
}

function clientFor({ api }: GatewayOptions): Client {
  return new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api, invalidRequestWarningInterval: 100 },
    makeCache: Options.cacheWithLimits(nothingKept),
  });
}

/** Raw interactions are all that is used; the library's caches would only grow with every new user. */
const nothingKept = {
  ...Options.DefaultMakeCacheSettings,
  UserManager: {
    maxSize: 0,
    keepOverLimit: (user: { id: string; client: Client }) => user.id === user.client.user?.id,
  },
  GuildMemberManager: 0,
  MessageManager: 0,
  ThreadMemberManager: 0,
};

/** Never rejects: dispatch answers errors, delivery logs them. */
async function answer(client: Client, interaction: APIInteraction, options: GatewayOptions): Promise<void> {
  const { metrics } = options;
  const log = options.log.child({ interaction: interaction.id });
  const delivery = { rest: client.rest, log, metrics };
  const timely = await inTime(interaction, dispatch(interaction, options), options.guard ?? guardMs);
  const there = await sendCallback(delivery, interaction, timely.first);
  if (!timely.late || !there) return;
  metrics?.deferred();
  log.warn('deferred: the answer took too long');
  await sendLate(delivery, interaction, timely.first, await timely.late);
}

async function login(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await client.login(token);
    await ready;
  } catch (cause) {
    await client.destroy();
    if ((cause as { code?: unknown }).code !== 'TokenInvalid') throw cause;
    throw unknownToken(cause);
  }
}

/** Close codes after which there is no coming back reach the client as a disconnect; all others as a reconnect. */
function endOf(client: Client): { ended: Promise<void>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    client.on(Events.ShardDisconnect, ({ code }) =>
      reject(new DiscordRefusal(`Discord closed the connection for good (code ${code}).`)),
    );
  });
  // Whoever waits for the end is told; whoever does not must not be brought down by it.
  ended.catch(() => {});
  return { ended, end };
}

function watch(client: Client, { log, metrics }: GatewayOptions): void {
  client.on(Events.ClientReady, ({ user }) => log.info({ bot: user.id }, 'connected to Discord'));
  client.on(Events.ShardReady, (shard) => metrics?.connected(shard, true));
  client.on(Events.ShardReconnecting, (shard) => {
    metrics?.connected(shard, false);
    log.warn({ shard }, 'connection lost, coming back');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    metrics?.connected(shard, true);
    log.info({ shard, replayed }, 'connection resumed');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.fatal({ shard, code }, 'connection closed for good'),
  );
  client.on(Events.ShardError, (err, shard) => log.error({ err, shard }, 'connection error'));
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
    if (status !== 429) return;
    metrics?.rateLimited();
    log.warn({ route, scope: headers.get('x-ratelimit-scope') }, 'rate limited by Discord');
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.error(
      { count, ms: remainingTime },
      'many refused requests: Discord blocks an address at 10000 in 10 minutes',
    ),
  );
}
