import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry } from '../../commands/registry.ts';
import type { GatewayOptions } from '../../src/discord/gateway.ts';
import { Intake, type IntakeOptions } from '../../src/intake/intake.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { shipped } from './story.ts';

const thread = fileURLToPath(new URL('../../dist/thread.js', import.meta.url));

/** Files as Discord's CDN serves them, on loopback. */
export interface Cdn {
  readonly at: (path: string) => string;
  /** What was asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

export type Served = Readonly<Record<string, { readonly type?: string; readonly body: string | Uint8Array }>>;

export async function serve(files: Served): Promise<Cdn> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    asked.push(pathname);
    const file = files[pathname];
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type ?? 'application/octet-stream' }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    at: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const folder = () => mkdtempSync(join(tmpdir(), 'verbatim-'));
export const sweep = (path: string) => rmSync(path, { recursive: true, force: true });

/** A bot's options with a real store in a folder, which reads in real threads, from loopback too. */
export async function newsroom(
  data: string,
  more: Partial<IntakeOptions> = {},
): Promise<Partial<GatewayOptions> & { close(): Promise<void> }> {
  const store = await openFolderStore(data);
  const loopback = { loopback: true, hosts: ['127.0.0.1'] };
  const builtIn = shipped.entries;
  const options = { store, builtIn, file: thread, attachments: loopback, pages: loopback };
  const intake = new Intake({ ...options, ...more });
  return {
    libraries: new Libraries(builtIn, store),
    keeping: { store, intake },
    registry,
    async close() {
      await intake.close();
      await store.close();
    },
  };
}
