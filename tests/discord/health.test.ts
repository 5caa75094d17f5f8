import { describe, expect } from 'vitest';
import { startHealth } from '../../src/discord/health.ts';
import { Metrics } from '../../src/discord/metrics.ts';
import { slash, typing } from './interactions.ts';
import { refusals } from './standin/standin.ts';
import { test as withDiscord } from './standin/test.ts';

interface Fixtures {
  readonly metrics: Metrics;
  /** Reads a path of a health server whose readiness is the given. */
  readonly read: (path: string, ready?: () => boolean) => Promise<{ status: number; text: string }>;
}

const test = withDiscord.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures needed from this pattern
  metrics: async ({}, use) => use(new Metrics()),
  read: async ({ metrics }, use) => {
    await use(async (path, ready = () => true) => {
      const health = await startHealth({ port: 0, host: '127.0.0.1', metrics, ready });
      const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
      const text = await response.text();
      await health.close();
      return { status: response.status, text };
    });
  },
});

describe('health', () => {
  test('tells alive from ready', async ({ read }) => {
    expect(await read('/healthz', () => false)).toEqual({ status: 200, text: 'alive\n' });
    expect(await read('/readyz', () => false)).toEqual({ status: 503, text: 'not ready\n' });
    expect(await read('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    expect((await read('/')).status).toBe(404);
  });

  test('is ready while the gateway is connected', async ({ discord, connect, read }) => {
    const bot = await connect();
    expect(await read('/readyz', bot.ready)).toMatchObject({ status: 200 });
    discord.gateway.drop();
    await discord.gateway.untilResumed(1);
    await discord.send(slash('echo', { text: 'a' })).callback();
    expect(await read('/readyz', bot.ready)).toMatchObject({ status: 200 });
    const stopped = bot.stop();
    expect(await read('/readyz', bot.ready)).toMatchObject({ status: 503 });
    await stopped;
  });
});

describe('metrics', () => {
  test('count what came and how it went, and name nobody', async ({ discord, connect, metrics, read }) => {
    const bot = await connect({ metrics });
    await discord.send(slash('echo', { text: 'tarn' })).callback();
    await discord.send(slash('echo', { text: 'broken' })).callback();
    await discord.send(slash('nonesuch')).callback();
    await discord.send(typing('echo', { text: 'tarn' }, 'text')).callback();
    discord.rest.script('callback', refusals.rateLimited(0.01));
    await discord.send(slash('echo', { text: 'unknown' })).callback();
    discord.rest.script('callback', refusals.unknownInteraction);
    discord.send(slash('echo', { text: 'tarn' }));
    await discord.rest.served('callback', 7);
    await bot.stop();
    const { text } = await read('/metrics');
    for (const line of [
      'verbatim_interactions_total{kind="command",command="echo",outcome="answered"} 2',
      'verbatim_interactions_total{kind="command",command="echo",outcome="failed"} 1',
      'verbatim_interactions_total{kind="command",command="echo",outcome="unknown-story"} 1',
      'verbatim_interactions_total{kind="command",command="unknown",outcome="answered"} 1',
      'verbatim_interactions_total{kind="autocomplete",command="echo",outcome="answered"} 1',
      'verbatim_rate_limited_total 1',
      'verbatim_undelivered_total{code="10062"} 1',
      'verbatim_gateway_connected{shard="0"} 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/tarn|nonesuch|1500000000000000000/);
  });
});
