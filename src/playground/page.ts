import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { playgroundWords as words } from '../present/words/playground.ts';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The built page, by URL path: only what is in this table is ever served.
 * @throws {Error} telling how to build it, where it has not been
 */
export function loadPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of namesIn(folder)) {
    const type = types[extname(name)];
    if (type) files.set(`/${name}`, { type, body: readFileSync(join(folder, name)) });
  }
  const index = files.get('/index.html');
  if (!index) throw new Error(words.notBuilt(folder));
  return files.set('/', index);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
