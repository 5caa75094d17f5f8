import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxBytes } from './decode.ts';
import { SourceError } from './error.ts';
import { type FetchOptions, fetchSource } from './fetch.ts';
import type { Article, Feed, FeedItem, Found, Hints } from './found.ts';
import { readSource } from './read.ts';

export interface GatherOptions extends FetchOptions {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly charset?: string | undefined;
  /** Most entries taken of a feed, from its top. */
  readonly entries?: number;
  /** Is the page at this address at hand already? Such entries of a feed are not read again. */
  readonly known?: (url: string) => boolean;
}

/** One thing after another that became of a source. `from`: its file or address. */
export type Gathered =
  | { readonly kind: 'article'; readonly from: string; readonly article: Article }
  | { readonly kind: 'feed'; readonly from: string; readonly title: string; readonly entries: number }
  | { readonly kind: 'known'; readonly from: string }
  | { readonly kind: 'refused'; readonly from: string; readonly error: SourceError };

export const isAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(source);

/** Reads a file, a page or a feed with the pages that it leads to. What cannot be read is told, never thrown. */
export async function* gather(from: string, options: GatherOptions = {}): AsyncGenerator<Gathered> {
  try {
    const { found, address } = await read(from, options);
    if (found.kind === 'article') yield { kind: 'article', from, article: found.article };
    else yield* entriesOf(found.feed, address ?? from, options);
  } catch (error) {
    yield { kind: 'refused', from, error: expected(error) };
  }
}

async function read(from: string, options: GatherOptions): Promise<{ found: Found; address?: string }> {
  const { title, source, charset } = options;
  if (!isAddress(from)) {
    return { found: readSource(await fileBytes(from), { name: basename(from), title, source, charset }) };
  }
  const page = await fetchSource(from, options);
  const hints: Hints = { url: page.url, type: page.type, charset: charset ?? page.charset, title, source };
  return { found: readSource(page.bytes, hints), address: page.url };
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // One byte more than may be: `decode` tells.
    return size > maxBytes ? new Uint8Array(maxBytes + 1) : await readFile(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError('file', `cannot be read (${why})`, 'check its name and permissions', cause);
  }
}

async function* entriesOf(feed: Feed, from: string, options: GatherOptions): AsyncGenerator<Gathered> {
  const entries = feed.items.slice(0, options.entries ?? 20);
  yield { kind: 'feed', from, title: feed.title, entries: entries.length };
  for (const item of entries) {
    const name = item.url ?? item.title;
    if (item.url && options.known?.(item.url)) yield { kind: 'known', from: name };
    else yield await entry(item, feed, name, options);
  }
}

async function entry(item: FeedItem, feed: Feed, from: string, options: GatherOptions): Promise<Gathered> {
  try {
    return { kind: 'article', from, article: await articleOf(item, feed, options) };
  } catch (error) {
    return { kind: 'refused', from, error: expected(error) };
  }
}

async function articleOf(item: FeedItem, feed: Feed, options: GatherOptions): Promise<Article> {
  const { title, url, published, byline, text } = item;
  if (text) {
    return {
      title,
      source: options.source ?? feed.title,
      ...(url ? { url } : {}),
      ...(published ? { published } : {}),
      ...(byline ? { byline } : {}),
      text,
    };
  }
  if (!url) {
    throw new SourceError(
      'no-article',
      'the entry has neither an address nor its text',
      'add the story itself',
    );
  }
  const page = options.loopback ? url : url.replace(/^http:/, 'https:');
  const { found } = await read(page, { ...options, title: undefined });
  if (found.kind === 'article') return { ...(published ? { published } : {}), ...found.article };
  throw new SourceError('list-page', 'the entry leads to another feed', 'add that feed itself');
}

function expected(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  throw error;
}
