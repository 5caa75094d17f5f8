import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { StandIn } from './standin/standin.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Runs the built program against the stand-in; what still runs when the test ends is killed. */
export function run({ api, token }: StandIn, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, DISCORD_API: api, DISCORD_TOKEN: token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: outputOf(child), ended: once(child, 'close').then(([code]) => code as number) };
}

function outputOf({ stdout, stderr }: ChildProcess) {
  const output = { out: '', err: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.out += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.err += text;
  });
  return output;
}
