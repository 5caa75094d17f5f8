import type { Config } from '../config.ts';
import type { Logger } from '../discord/log.ts';
import { parseArguments } from './arguments.ts';
import { runBot, wayOf } from './bot.ts';
import type { Desk } from './desk.ts';
import { exit, UsageError } from './exit.ts';
import { onStop } from './signals.ts';
import type { Subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

export const startCommand: Subcommand = {
  name: 'start',
  usage: 'start [--http]',
  summary: 'Run the bot; without DISCORD_TOKEN, serve the playground on this machine.',
  details: [
    '--http  take interactions by HTTP on PORT instead of the gateway; needs DISCORD_PUBLIC_KEY',
    'Stops cleanly on Ctrl+C and SIGTERM: answers under way still go out.',
  ],
  async run(args, config, terminal) {
    const { values } = parseArguments(args, { http: { type: 'boolean', default: false } });
    const way = wayOf(config, values.http);
    // Loaded when it is needed, so that `ask` need not wait for the bot's parts.
    const { createLog } = await import('../discord/log.ts');
    const { openDesk } = await import('./desk.ts');
    const log = createLog(config.logLevel);
    const desk = await openDesk(config, log, way === null ? fromThisMachine : undefined);
    try {
      if (way === null) await servePlayground(config, desk, log, terminal);
      else await runBot(way, config, desk, log);
    } finally {
      await desk.close();
    }
    return exit.found;
  },
};

/** What is added on the page's own files comes from the page's own server. */
const fromThisMachine = { loopback: true, hosts: ['127.0.0.1'] };

async function servePlayground(
  config: Config,
  { libraries, keeping }: Desk,
  log: Logger,
  { stdout }: Terminal,
) {
  const { PlaygroundError, startPlayground } = await import('../playground/server.ts');
  const playground = await startPlayground({ libraries, keeping, log, port: config.port }).catch(
    (error: unknown) => {
      throw error instanceof PlaygroundError ? new UsageError(error.message) : error;
    },
  );
  stdout.write(
    `The playground: ${playground.url}\nNo DISCORD_TOKEN is set, so nothing is connected to Discord. Stop with Ctrl+C.\n`,
  );
  await new Promise<void>((resolve) => onStop(resolve));
  await playground.close();
}
