import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../discord/standin/standin.ts';
import { Inspector, type Memory } from './inspector.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built bot as a process of its own, and what it tells of itself. */
export class Bot {
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #metrics: string;
  readonly #inspectorPort: number;
  #inspector: Inspector | undefined;

  private constructor(child: ChildProcess, port: number, metricsPort: number, inspectorPort: number) {
    this.#child = child;
    this.port = port;
    this.#metrics = `http://127.0.0.1:${metricsPort}`;
    this.#inspectorPort = inspectorPort;
  }

  static async start(
    { api, token }: StandIn,
    way: 'gateway' | 'http',
    env: Record<string, string>,
    inspected = false,
  ): Promise<Bot> {
    const [port = 0, metricsPort = 0, inspectorPort = 0] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
    ]);
    const start = way === 'http' ? ['start', '--http'] : ['start'];
    const args = [...(inspected ? [`--inspect=127.0.0.1:${inspectorPort}`] : []), main, ...start];
    const ports = { PORT: String(port), METRICS_PORT: String(metricsPort) };
    const child = spawn(process.execPath, args, {
      env: {
        PATH: process.env.PATH,
        DISCORD_API: api,
        DISCORD_TOKEN: token,
        LOG_LEVEL: 'fatal',
        ...ports,
        ...env,
      },
      // The inspector announces itself there, at every connection.
      stdio: ['ignore', 'inherit', inspected ? 'ignore' : 'inherit'],
    });
    const bot = new Bot(child, port, metricsPort, inspectorPort);
    for (let tries = 0; !(await bot.#ready()); tries++) {
      if (tries === 300) throw new Error('the bot does not get ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return bot;
  }

  /** Seconds of processor time so far, and megabytes in memory. */
  async usage(): Promise<{ cpu: number; memory: number; heap: number }> {
    const text = await (await fetch(`${this.#metrics}/metrics`)).text();
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    return {
      cpu: value('process_cpu_seconds_total'),
      memory: value('process_resident_memory_bytes') / 1e6,
      heap: value('nodejs_heap_size_used_bytes') / 1e6,
    };
  }

  /** What it holds after a collection of garbage; for a bot that was started `inspected`. */
  async held(): Promise<Memory> {
    this.#inspector ??= await Inspector.connect(this.#inspectorPort);
    return await this.#inspector.memory();
  }

  /** Ends it as an operator does; tells its exit code, or the signal that ended it. */
  async stop(): Promise<number | string> {
    this.#inspector?.close();
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const [code, signal] = (await exit) as [number | null, string | null];
    return code ?? signal ?? 'unknown';
  }

  async #ready(): Promise<boolean> {
    if (this.#child.exitCode !== null) throw new Error(`the bot ended with ${this.#child.exitCode}`);
    const response = await fetch(`${this.#metrics}/readyz`).catch(() => null);
    return response?.status === 200;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
