import { lookup } from 'node:dns/promises';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { bodyOf } from './body.ts';
import { maxBytes } from './decode.ts';
import { SourceError } from './error.ts';
import { noAddress, notPublic, refused, tooSlow, unreachable } from './fetch-errors.ts';
import { isLoopback, isPublic } from './public.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

export interface FetchOptions {
  /** Also http, and to this machine, any port: for trying things out. */
  readonly loopback?: boolean;
  /** Also what is sent as no kind of text: a file's content then has to tell. */
  readonly anyType?: boolean;
  /** Most bytes of a body, as sent and as decompressed. */
  readonly bytes?: number;
  readonly redirects?: number;
  /** Milliseconds until a connection stands, for each address asked. */
  readonly connectWithin?: number;
  /** Milliseconds for all of it, redirects and body included. */
  readonly within?: number;
  readonly lookup?: (host: string) => Promise<readonly Address[]>;
  readonly signal?: AbortSignal;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly url: string;
  /** Media type in lower case, without parameters; empty where none is sent. */
  readonly type: string;
  readonly charset?: string;
}

type Limits = Required<Omit<FetchOptions, 'signal'>> & { readonly signal: AbortSignal };

const types =
  /^(?:|text\/(?:html|plain|markdown|x-markdown|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|json))$/;
const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/markdown, text/plain;q=0.9, */*;q=0.1';

/**
 * What a public https address leads to. Before every connection, so after each redirect too, the host is resolved
 * once, all its addresses must be public, and the connection goes to one of these: a name cannot change what it
 * leads to in between. No cookies, no credentials, no proxy.
 * @throws {SourceError} `address`, `not-public`, `unreachable`, `timeout`, `redirects`, `status`, `type`, `too-big`
 */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { within = 20_000, signal } = options;
  const timeout = AbortSignal.timeout(within);
  const limits: Limits = {
    loopback: options.loopback ?? false,
    anyType: options.anyType ?? false,
    bytes: options.bytes ?? maxBytes,
    redirects: options.redirects ?? 5,
    connectWithin: options.connectWithin ?? 5_000,
    within,
    lookup: options.lookup ?? ((host) => lookup(host, { all: true, verbatim: true })),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
  try {
    return await follow(checkedUrl(address, undefined, limits), limits);
  } catch (cause) {
    if (cause instanceof SourceError || signal?.aborted) throw cause;
    if (timeout.aborted) throw tooSlow(`did not send it within ${within / 1000} s`, cause);
    throw unreachable(cause);
  }
}

async function follow(start: URL, limits: Limits): Promise<Fetched> {
  let url = start;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await open(url, limits);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = checkedUrl(headers.location, url, limits);
      continue;
    }
    try {
      return await received(url, response, limits);
    } finally {
      response.destroy();
    }
  }
  throw new SourceError(
    'redirects',
    `redirected more than ${limits.redirects} times`,
    'give the address of the page itself',
  );
}

async function received(url: URL, response: IncomingMessage, limits: Limits): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) throw refused(statusCode);
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  if (!limits.anyType && !types.test(type.toLowerCase())) {
    throw new SourceError(
      'type',
      `it is of type ${type.slice(0, 80)}`,
      'give a web page, a feed, or a text file',
    );
  }
  const charset = parameters.map((part) => /^charset="?([\w.:-]+)"?$/i.exec(part)?.[1]).find(Boolean);
  const bytes = await bodyOf(response, limits.bytes, limits.signal);
  return { bytes, url: url.href, type: type.toLowerCase(), ...(charset ? { charset } : {}) };
}

/** The response's head; the body is not read yet. */
async function open(url: URL, limits: Limits): Promise<IncomingMessage> {
  const addresses = await addressesOf(url, limits);
  return await new Promise((resolve, reject) => {
    const options: RequestOptions = {
      agent: false,
      lookup: pinned(addresses),
      signal: limits.signal,
      headers: {
        accept,
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Verbatim (reads news stories)',
      },
    };
    const request = (url.protocol === 'https:' ? getSecure : getPlain)(url, options);
    const late = setTimeout(() => {
      request.destroy(tooSlow(`no connection within ${limits.connectWithin / 1000} s`));
    }, limits.connectWithin);
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(late);
        if (!allowed(socket.remoteAddress ?? '', url, limits)) request.destroy(notPublic(url));
      });
    });
    request.on('close', () => clearTimeout(late));
    request.on('response', resolve);
    request.on('error', reject);
  });
}

/** @throws {SourceError} `not-public` if one is not, `unreachable` if there is none */
async function addressesOf(url: URL, limits: Limits): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await aborted(limits.lookup(host), limits.signal);
  if (addresses.length === 0) throw unreachable(new Error(`${host} has no address`));
  if (!addresses.every(({ address }) => allowed(address, url, limits))) throw notPublic(url);
  return addresses;
}

const allowed = (address: string, { protocol }: URL, { loopback }: Limits) =>
  (protocol === 'https:' && isPublic(address)) || (loopback && isLoopback(address));

/** In place of DNS: whatever is asked, the addresses that were checked. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function checkedUrl(address: string, base: URL | undefined, { loopback }: Limits): URL {
  if (!URL.canParse(address, base?.href)) throw noAddress('it is no web address', 'copy it from the browser');
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:')) {
    throw noAddress(`${url.protocol}// addresses are not fetched`, 'give one that begins with https://');
  }
  if (url.username || url.password) throw noAddress('it has a user name or password in it', 'leave them out');
  if (url.port !== '' && !loopback)
    throw noAddress(`port ${url.port} is not one of the web’s`, 'leave it out');
  return url;
}

function aborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
