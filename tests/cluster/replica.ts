import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { endingWithUs, until } from './machine.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** One of several processes of the built bot. */
export class Replica {
  readonly name: string;
  readonly port: number;
  readonly #metrics: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(name: string, ports: { port: number; metrics: number }, env: Readonly<Record<string, string>>) {
    this.name = name;
    this.port = ports.port;
    this.#metrics = `http://127.0.0.1:${ports.metrics}`;
    this.#env = { ...env, PORT: String(ports.port), METRICS_PORT: String(ports.metrics) };
  }

  /** Until it takes interactions. */
  async start(): Promise<void> {
    const env = { PATH: process.env.PATH, ...this.#env };
    const child = endingWithUs(
      spawn(process.execPath, [main, 'start', '--http'], { env, stdio: ['ignore', 'inherit', 'inherit'] }),
    );
    this.#child = child;
    await until(`${this.name} gets ready`, async () => {
      if (child.exitCode !== null) throw new Error(`${this.name} ended with ${child.exitCode}`);
      return (await fetch(`${this.#metrics}/readyz`)).ok;
    });
  }

  /** Seconds of processor time so far, and megabytes in memory. */
  async usage(): Promise<{ cpu: number; resident: number }> {
    const text = await (await fetch(`${this.#metrics}/metrics`)).text();
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    return {
      cpu: value('process_cpu_seconds_total'),
      resident: value('process_resident_memory_bytes') / 1e6,
    };
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<number | null> {
    return await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }
}
