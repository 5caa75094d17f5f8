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
  const output = outputOf(child);
  /** Until stderr has so many lines of that kind; gives them. */
  const lines = async (kind: RegExp, count = 1): Promise<string[]> => {
    for (;;) {
      const found = output.err
        .split('\n')
        .slice(0, -1)
        .filter((line) => kind.test(line));
      if (found.length >= count) return found;
      await once(child.stderr, 'data');
    }
  };
  return { child, output, lines, ended: once(child, 'close').then(([code]) => code as number) };
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
