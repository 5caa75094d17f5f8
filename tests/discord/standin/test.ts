import { test as plain } from 'vitest';
import { type GatewayOptions, startGateway } from '../../../src/discord/gateway.ts';
import { createLog, type Logger } from '../../../src/discord/log.ts';
import type { Service } from '../../../src/discord/service.ts';
import { Libraries } from '../../../src/search/libraries.ts';
import { sampleRegistry } from '../sample.ts';
import { StandIn } from './standin.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

interface Fixtures {
  readonly discord: StandIn;
  readonly log: Logger;
  readonly logged: LogLine[];
  /** Starts the bot against the stand-in; it is stopped when the test ends. */
  readonly connect: (options?: Partial<GatewayOptions>) => Promise<Service>;
}

/**
 * A test with Discord's stand-in. It fails on anything that Discord would object to, on any process warning (the
 * library's way of telling of deprecated options), and when the token is logged; a failure shows the transcript.
 */
export const test = plain.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures needed from this pattern
  discord: async ({}, use) => {
    const discord = await StandIn.start();
    const warnings: string[] = [];
    const warn = ({ name, message }: Error) => void warnings.push(`process warning ${name}: ${message}`);
    process.on('warning', warn);
    try {
      await use(discord);
      // Warnings are emitted on the next tick.
      await new Promise(setImmediate);
    } finally {
      process.off('warning', warn);
      await discord.stop();
    }
    for (const warning of warnings) discord.transcript.problem(warning);
    discord.transcript.check();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  logged: async ({}, use) => {
    await use([]);
  },
  log: async ({ discord, logged }, use) => {
    const write = (line: string) => {
      discord.transcript.note('·', line.trim());
      if (line.includes(discord.token)) discord.transcript.problem(`the token is logged: ${line}`);
      logged.push(JSON.parse(line) as LogLine);
    };
    await use(createLog('debug', { write }));
  },
  connect: async ({ discord, log, onTestFailed }, use) => {
    onTestFailed(() => console.error(`Transcript:\n${discord.transcript}`));
    const started: Service[] = [];
    await use(async (options = {}) => {
      const { token, api } = discord;
      const libraries = new Libraries([], null);
      const gateway = await startGateway({
        token,
        api,
        log,
        libraries,
        registry: sampleRegistry,
        ...options,
      });
      started.push(gateway);
      return gateway;
    });
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
});
