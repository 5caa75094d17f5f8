import type { IncomingMessage } from 'node:http';

/** Sent with every answer. The page needs nothing from elsewhere, and no text of a story may become markup. */
export const securityHeaders = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const localNames = new Set(['127.0.0.1', 'localhost']);

/**
 * A page of another site can make its own name resolve to 127.0.0.1 (DNS rebinding), but not the browser send ours.
 * Any port is right: it may have been forwarded.
 */
export function isForUs({ headers: { host = '' } }: IncomingMessage): boolean {
  return localNames.has(host.replace(/:\d{1,5}$/, ''));
}

/** Whether the page itself sent this: other sites may send to us, but under their own origin. */
export function isFromPage({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return origin === `http://${host}`;
}

export function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json(?:\s*;|$)/i.test(headers['content-type'] ?? '');
}

export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** @throws {BodyTooLargeError} as soon as more than `most` bytes have come or are announced */
export async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyTooLargeError();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws {BodyTooLargeError} as above */
export const bodyOf = async (request: IncomingMessage, most: number): Promise<string> =>
  (await bytesOf(request, most)).toString('utf8');
