import type { Config } from '../config.ts';
import { createLog, type Logger } from '../discord/log.ts';
import type { Library } from '../search/library.ts';
import { parseArguments } from './arguments.ts';
import { exit, UsageError } from './exit.ts';
import { openLibrary } from './library.ts';
import { changesOf } from './register.ts';
import type { Subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

export const startCommand: Subcommand = {
  name: 'start',
  usage: 'start',
  summary: 'Run the bot; without DISCORD_TOKEN, serve the playground on this machine.',
  details: ['Stops cleanly on Ctrl+C and SIGTERM: answers under way still go out.'],
  async run(args, config, terminal) {
    parseArguments(args, {});
    const library = openLibrary(config);
    const log = createLog(config.logLevel);
    if (config.discord.token === undefined) await servePlayground(config, library, log, terminal);
    else await runBot({ ...config.discord, token: config.discord.token }, library, log);
    return exit.found;
  },
};

async function runBot(
  { token, api, applicationId }: Config['discord'] & { token: string },
  library: Library,
  log: Logger,
): Promise<void> {
  const { startGateway } = await import('../discord/gateway.ts');
  const { register } = await import('../discord/register.ts');
  log.info({ stories: library.entries.length }, 'starting');
  log.info(changesOf(await register({ token, api, applicationId })));
  const gateway = await startGateway({ token, api, library, log });
  onStop(() => gateway.stop());
  await gateway.ended;
}

async function servePlayground(config: Config, library: Library, log: Logger, { stdout }: Terminal) {
  const { PlaygroundError, startPlayground } = await import('../playground/server.ts');
  const playground = await startPlayground({ library, log, port: config.port }).catch((error: unknown) => {
    throw error instanceof PlaygroundError ? new UsageError(error.message) : error;
  });
  stdout.write(
    `The playground: ${playground.url}\nNo DISCORD_TOKEN is set, so nothing is connected to Discord. Stop with Ctrl+C.\n`,
  );
  await new Promise<void>((resolve) => onStop(resolve));
  await playground.close();
}

/** The first signal stops in good order, a second one at once. */
function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
