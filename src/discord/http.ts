import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Deferral, guardMs, inTime } from './deadline.ts';
import { type DispatchContext, dispatch } from './dispatch.ts';
import { listen } from './health.ts';
import type { Logger } from './log.ts';
import type { Response } from './response.ts';
import { type Delivery, sendCallback, sendLate } from './send.ts';
import { graceMs, type Service, UnderWay } from './service.ts';
import { Replays, Verifier } from './signature.ts';

export interface HttpOptions extends DispatchContext {
  /** The application's public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly api: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Address to listen on; all of them unless told. */
  readonly host?: string;
  readonly guard?: number;
  readonly grace?: number;
  readonly now?: () => number;
}

export interface HttpEndpoint extends Service {
  readonly port: number;
}

const mostBytes = 512 * 1024;

/** What every interaction has; what it says is dispatch's to read. */
const envelope = z.looseObject({
  id: z.string(),
  type: z.int(),
  token: z.string(),
  application_id: z.string(),
});

/**
 * Interactions by HTTP instead of the gateway. Nothing is kept between requests but the ids of late ones, so any number
 * of replicas can stand behind one address.
 */
export async function startHttp(options: HttpOptions): Promise<HttpEndpoint> {
  const { log, port, host = '0.0.0.0', grace = graceMs } = options;
  const underWay = new UnderWay();
  const endpoint = new Endpoint(options, underWay);
  const server = createServer((request, response) => {
    underWay.add(endpoint.serve(request, response));
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  const ended = new Promise<void>((resolve) => server.once('close', resolve));
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  log.info({ port: actual }, 'listening for interactions');
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    log.info({ underWay: underWay.count }, 'stopping');
    server.close();
    server.closeIdleConnections();
    await underWay.settled(grace);
    server.closeAllConnections();
    endpoint.close();
    await ended;
    log.info('stopped');
  };
  return {
    port: actual,
    ended,
    ready: () => server.listening,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

class Endpoint {
  readonly #options: HttpOptions;
  readonly #verifier: Verifier;
  readonly #replays: Replays;
  readonly #rest: REST;
  readonly #late: UnderWay;

  constructor(options: HttpOptions, late: UnderWay) {
    this.#options = options;
    this.#verifier = new Verifier(options.publicKey, options.now);
    this.#replays = new Replays(options.now);
    this.#rest = new REST({ api: options.api });
    this.#late = late;
  }

  /** Never rejects. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://any');
      if (pathname !== '/' && pathname !== '/interactions') return end(response, 404);
      if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
      const body = await read(request);
      if (!body) return end(response, 413, { connection: 'close' });
      await this.#answer(request, body, response);
    } catch (err) {
      this.#options.log.error({ err }, 'HTTP request failed');
      if (!response.headersSent) end(response, 500);
    }
  }

  close(): void {
    this.#rest.clearHashSweeper();
    this.#rest.clearHandlerSweeper();
  }

  #delivery(log: Logger): Delivery {
    return { rest: this.#rest, log, metrics: this.#options.metrics };
  }

  async #answer(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    if (!this.#verifier.accepts({ signature, timestamp, body })) return end(response, 401);
    const interaction = interactionOf(body);
    if (!interaction) return end(response, 400);
    if (!this.#replays.isNew(interaction.id)) return end(response, 401);
    const { guard = guardMs } = this.#options;
    const log = this.#options.log.child({ interaction: interaction.id });
    const timely = await inTime(interaction, dispatch(interaction, this.#options), guard);
    await this.#send(interaction, timely.first, response, log);
    if (!timely.late) return;
    this.#options.metrics?.deferred();
    log.warn('deferred: the answer took too long');
    const { first, late } = timely;
    const edit = async () => void (await sendLate(this.#delivery(log), interaction, first, await late));
    if (!response.writableFinished) await once(response, 'finish');
    this.#late.add(edit());
  }

  /**
   * In the response to the request; but what has files goes to Discord's own endpoint, for it takes multipart responses
   * only in part (discord-api-docs#5250, #5933).
   */
  async #send(
    interaction: APIInteraction,
    answer: Response | Deferral,
    response: ServerResponse,
    log: Logger,
  ): Promise<void> {
    const { files, ...body } = answer;
    if (files.length === 0)
      return end(response, 200, { 'content-type': 'application/json' }, JSON.stringify(body));
    end(response, 202);
    await sendCallback(this.#delivery(log), interaction, answer);
  }
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '',
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The raw body; null where it is longer than any interaction. The connection stays up, to say so. */
async function read(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  return await new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= mostBytes) chunks.push(chunk);
      else resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

function interactionOf(body: Buffer): APIInteraction | null {
  try {
    const parsed = envelope.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? (parsed.data as unknown as APIInteraction) : null;
  } catch {
    return null;
  }
}
