import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SentFile } from './exchange.ts';
import type { Transcript } from './transcript.ts';

export interface Asked {
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly name: string;
  readonly method: string;
  /** Below `/api/v10`, a group for each variable part. */
  readonly path: RegExp;
  readonly query?: readonly string[];
  /** Whether it wants the bot's token. */
  readonly authorized: boolean;
  answer(asked: Asked): Answer;
}

/** Discord's REST API, as far as `routes` go. A request to anything else is a problem, not a miss. */
export class RestServer {
  readonly #server: Server;
  readonly #counts = new Map<string, number>();
  readonly #served = new EventEmitter();
  readonly #scripts = new Map<string, Answer[]>();
  readonly #routes: readonly Route[];
  readonly #token: string;
  readonly #transcript: Transcript;

  constructor(routes: readonly Route[], token: string, transcript: Transcript) {
    this.#routes = routes;
    this.#token = token;
    this.#transcript = transcript;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  get server(): Server {
    return this.#server;
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** The next requests to a route are answered so, one each, before it does its work again. */
  script(route: string, ...answers: readonly Answer[]): void {
    this.#scripts.set(route, [...(this.#scripts.get(route) ?? []), ...answers]);
  }

  /** Until so many requests to a route have been answered. */
  async served(route: string, count: number): Promise<void> {
    while ((this.#counts.get(route) ?? 0) < count) await once(this.#served, route);
  }

  #count(route: string): void {
    this.#counts.set(route, (this.#counts.get(route) ?? 0) + 1);
    this.#served.emit(route);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(request).catch((error: unknown): Answer => {
      this.#transcript.problem(`${request.method} ${request.url}: ${error}`);
      return { status: 500, body: { message: 'stand-in failed', code: 0 } };
    });
    this.#transcript.note('→ bot', `${answer.status}`, answer.body);
    // Discord sends no content type without content, and the client would parse it.
    const headers = answer.body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(answer.status, { ...headers, ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { body, files } = await read(request);
    this.#transcript.note('← bot', `${request.method} ${url.pathname}${url.search}`, body);
    const found = this.#find(request.method ?? '', url.pathname);
    if (!found) {
      this.#transcript.problem(`no such route: ${request.method} ${url.pathname}`);
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
    const { route, params } = found;
    this.#checkHead(request, route, url);
    if (route.authorized && request.headers.authorization !== `Bot ${this.#token}`) {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    }
    queueMicrotask(() => this.#count(route.name));
    const scripted = this.#scripts.get(route.name)?.shift();
    const done = scripted ? undefined : route.answer({ params, query: url.searchParams, body, files });
    return scripted ?? done ?? { status: 500 };
  }

  #find(method: string, path: string): { route: Route; params: string[] } | null {
    for (const route of this.#routes) {
      const match = method === route.method ? route.path.exec(decodeURIComponent(path)) : null;
      if (match) return { route, params: match.slice(1) };
    }
    return null;
  }

  #checkHead(request: IncomingMessage, route: Route, url: URL): void {
    for (const key of url.searchParams.keys()) {
      if (!route.query?.includes(key))
        this.#transcript.problem(`${route.name}: unknown query parameter ${key}`);
    }
    if (!/^DiscordBot \(/.test(request.headers['user-agent'] ?? '')) {
      this.#transcript.problem(`${route.name}: the user agent does not begin with "DiscordBot ("`);
    }
    if (!route.authorized && request.headers.authorization !== undefined) {
      this.#transcript.problem(`${route.name}: the bot's token is sent where it is not wanted`);
    }
  }
}

/** A JSON body, or the `payload_json` and `files[n]` of a multipart one. */
async function read(request: IncomingMessage): Promise<{ body: unknown; files: SentFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString('utf8')), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (let at = 0; form.has(`files[${at}]`); at++) {
    const file = form.get(`files[${at}]`) as File;
    files.push({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) });
  }
  const unknown = [...form.keys()].filter((key) => key !== 'payload_json' && !/^files\[\d+\]$/.test(key));
  if (unknown.length > 0) throw new Error(`unknown form fields ${unknown.join(', ')}`);
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}
