/** The streams and environment a command line works on: the process's own, or a test's. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Columns to write in: the terminal's, 80 where there is none. */
export const widthOf = ({ stdout }: Terminal): number => Math.min(stdout.columns ?? 80, 110);

export function printJson({ stdout }: Terminal, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
