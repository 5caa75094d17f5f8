import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SourceError } from './error.ts';

const unpackers = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * A response's body, decompressed. It is given up as soon as more than `limit` bytes have come, be it over the wire or
 * out of the decompression, whatever length the head promised.
 * @throws {SourceError} `too-big`, `type`
 */
export async function bodyOf(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Buffer> {
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = unpackers.get(coding);
  if (!unpack && coding !== '' && coding !== 'identity') {
    const cure = 'save the page and add the file';
    throw new SourceError('type', `it is compressed as ${coding.slice(0, 40)}, which is not read`, cure);
  }
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooBig(limit);
  const sent = within(limit);
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of within(limit)(source)) chunks.push(chunk);
  };
  if (unpack) await pipeline(response, sent, unpack(), collect, { signal });
  else await pipeline(response, collect, { signal });
  return Buffer.concat(chunks);
}

/** Passes on what comes, until it is too much. */
function within(limit: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw tooBig(limit);
      yield chunk;
    }
  };
}

const tooBig = (limit: number) =>
  new SourceError('too-big', `it is larger than ${limit / 1e6} MB`, 'save its story’s text and add that');
