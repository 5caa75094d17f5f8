import type { Logger } from '../discord/log.ts';
import type { Library } from '../search/library.ts';

export interface PlaygroundOptions {
  readonly library: Library;
  readonly log: Logger;
  readonly port: number;
}

export function startPlayground(_: PlaygroundOptions): Promise<{ url: string; close(): Promise<void> }> {
  return Promise.reject(new Error('not there yet'));
}
