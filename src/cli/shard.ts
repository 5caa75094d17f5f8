import { configFrom, environmentWithFile } from '../config.ts';
import { startBot } from '../discord/bot.ts';
import { createLog } from '../discord/log.ts';
import { DiscordRefusal } from '../discord/refusal.ts';
import { openDesk } from './desk.ts';
import { exit } from './exit.ts';
import { onStop } from './signals.ts';

/**
 * One shard of the bot, started by `verbatim start` when SHARDS is set. The library puts the number of the shard into
 * SHARDS, where an operator says how many there are to be.
 */
const { SHARDS: id, ...env } = environmentWithFile(process.env);
const config = configFrom(env);
const log = createLog(config.logLevel).child({ shard: Number(id), pid: process.pid });
try {
  const { token, api, applicationId } = config.discord;
  const desk = await openDesk(config, log);
  const bot = await startBot({
    ...desk,
    log,
    api,
    applicationId,
    by: { way: 'gateway', token: token ?? '' },
    registers: false,
    metricsPort: config.metricsPort === undefined ? undefined : config.metricsPort + 1 + Number(id),
    cooldown: config.cooldown,
  });
  onStop(() => bot.stop());
  // Whoever looks after it is gone, and would start it a second time on coming back.
  process.once('disconnect', () => bot.stop());
  await bot.ended;
  await desk.close();
  // The channel to the parent process would keep this one alive.
  process.exit(exit.found);
} catch (error) {
  log.fatal({ err: error }, 'shard cannot go on');
  process.exit(error instanceof DiscordRefusal ? exit.badUsage : 1);
}
