import { type PrintOptions, plainPrint } from '../present/terminal/style.ts';

/** The streams and environment a command line works on: the process's own, or a test's. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** How results are printed: a pipe gets plain text and lines left whole. */
export function printOptions({ env, stdout }: Terminal): PrintOptions {
  if (!stdout.isTTY) return plainPrint;
  return { color: !env.NO_COLOR, width: Math.min(stdout.columns ?? 80, 110) };
}

export function printJson({ stdout }: Terminal, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
