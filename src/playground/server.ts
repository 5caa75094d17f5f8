import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { registry as everything, type Registry } from '../../commands/registry.ts';
import { home } from '../config.ts';
import { dispatch } from '../discord/dispatch.ts';
import type { Logger } from '../discord/log.ts';
import type { Keeping } from '../discord/scope.ts';
import { playgroundWords as words } from '../present/words/playground.ts';
import type { Libraries } from '../search/libraries.ts';
import type { Library } from '../search/library.ts';
import { channelOf } from './channel.ts';
import { BodyTooLargeError, bodyOf, bytesOf, isForUs, isFromPage, isJson, securityHeaders } from './guard.ts';
import { attachmentsFrom, interactionFrom, pageRequest, pageServer } from './interaction.ts';
import { loadPage, type PageFile } from './page.ts';
import { Uploads } from './uploads.ts';

export interface PlaygroundOptions {
  readonly libraries: Libraries;
  /** What keeps the stories that are added on the page; none can be added without. */
  readonly keeping?: Keeping | undefined;
  readonly log: Logger;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** Every command of the bot, unless told. */
  readonly registry?: Registry;
}

export interface Playground {
  readonly url: string;
  /** Resolves when the last answer under way has gone out and the port is free. */
  close(): Promise<void>;
}

/** No free port, or no page to serve. The message tells a person what to do. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError';
}

const address = '127.0.0.1';
const portsTried = 10;
const bodyLimit = 256 * 1024;
/** As much as Discord takes; what is too large for a story is the bot's to say. */
const uploadLimit = 10 * 1024 * 1024;
/** Milliseconds that answers under way have when it is closed. */
const grace = 1_000;

/**
 * Serves the page and feeds what is done on it to the bot's own dispatch. On the loopback address only.
 * @throws {PlaygroundError}
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const server = createServer(handlerOf({ registry: everything, ...options }));
  server.requestTimeout = 10_000;
  const port = await listen(server, options.port);
  return { url: `http://${address}:${port}/`, close: () => close(server) };
}

type Options = PlaygroundOptions & { readonly registry: Registry };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function handlerOf(options: Options): Handler {
  const page = builtPage();
  const uploads = new Uploads();
  const describe = describer(options);
  return (request, response) => {
    answer(request, { page, uploads, describe, ...options })
      .catch((error: unknown) => failure(error, options.log))
      .then(({ status, type, body, headers }) => {
        const caching = { 'content-type': type, 'cache-control': 'no-cache' };
        response.writeHead(status, { ...securityHeaders, ...caching, ...headers });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  };
}

/** What the page must know, worked out anew when the stories have changed. */
function describer({ libraries, keeping, registry }: Options): () => Promise<string> {
  let of: Library | undefined;
  let channel = '';
  return async () => {
    const library = await libraries.of(keeping ? pageServer : 'everyone');
    if (library !== of) channel = JSON.stringify(channelOf(library, registry));
    of = library;
    return channel;
  };
}

function builtPage(): ReadonlyMap<string, PageFile> {
  try {
    return loadPage(join(home, 'dist', 'playground'));
  } catch (cause) {
    throw new PlaygroundError((cause as Error).message, { cause });
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Served extends Options {
  readonly page: ReadonlyMap<string, PageFile>;
  readonly uploads: Uploads;
  describe(): Promise<string>;
}

async function answer(request: IncomingMessage, served: Served): Promise<Answer> {
  if (!isForUs(request)) return problem(421, words.wrongHost);
  const [pathname = '/'] = (request.url ?? '/').split('?', 1);
  if (pathname === '/interactions') return interact(request, served);
  if (pathname === '/attachments') return attach(request, served);
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, words.wrongMethod);
  if (pathname === '/channel') return json(200, await served.describe());
  if (pathname.startsWith('/attachments/')) return attachment(pathname, served);
  const file = served.page.get(pathname);
  return file ? { status: 200, ...file } : problem(404, words.notFound);
}

async function interact(request: IncomingMessage, served: Served): Promise<Answer> {
  if (request.method !== 'POST') return problem(405, words.wrongMethod);
  if (!isFromPage(request)) return problem(403, words.wrongOrigin);
  if (!isJson(request)) return problem(415, words.notJson);
  const given = pageRequest.safeParse(parsed(await bodyOf(request, bodyLimit)));
  if (!given.success) return problem(400, words.malformed);
  const { libraries, keeping, log, registry, uploads } = served;
  const attached = attachmentsFrom(given.data, uploads, `http://${address}:${request.socket.localPort}`);
  const interaction = interactionFrom(given.data, attached);
  const { files, ...response } = await dispatch(interaction, { libraries, keeping, log, registry });
  const sent = files.map(({ name, description, data }) => ({
    name,
    description,
    base64: Buffer.from(data).toString('base64'),
  }));
  return json(200, JSON.stringify({ ...response, files: sent }));
}

/** Takes a file of the page's, for an option that is one. */
async function attach(request: IncomingMessage, { uploads }: Served): Promise<Answer> {
  if (request.method !== 'POST') return problem(405, words.wrongMethod);
  if (!isFromPage(request)) return problem(403, words.wrongOrigin);
  const bytes = await bytesOf(request, uploadLimit);
  const name = new URL(request.url ?? '/', 'http://any').searchParams.get('name') ?? '';
  const { id } = uploads.add(name.slice(0, 200) || 'file', bytes);
  return json(200, JSON.stringify({ id }));
}

/** To be downloaded: nothing of the page's origin may run it. */
function attachment(pathname: string, { uploads }: Served): Answer {
  const upload = uploads.get(pathname.split('/')[2] ?? '');
  if (!upload) return problem(404, words.notFound);
  return {
    status: 200,
    type: 'application/octet-stream',
    body: upload.bytes,
    headers: { 'content-disposition': 'attachment' },
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const json = (status: number, body: string): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body,
});

const problem = (status: number, error: string): Answer => json(status, JSON.stringify({ error }));

function failure(error: unknown, log: Logger): Answer {
  if (error instanceof BodyTooLargeError) return problem(413, words.tooLarge);
  log.error({ err: error }, 'playground request failed');
  return problem(500, words.failed);
}

/** Takes the first free one of the ports from `first` on. */
async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + portsTried - 1, 65_535);
  for (let port = first; port <= last; port++) {
    if (await listensOn(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new PlaygroundError(words.noPort(first, last));
}

function listensOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(port, address);
  });
}

/** Browsers hold connections open on which they never ask anything. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const rest = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearTimeout(rest);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
