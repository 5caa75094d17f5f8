import { z } from 'zod';
import { plainLine } from './lines.ts';
import type { Page } from './page.ts';

/** What a page says of its article in JSON-LD, in the words of schema.org. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly body?: string | undefined;
  readonly words?: number | undefined;
  /** False where the article is for subscribers. */
  readonly free: boolean;
}

type Thing = Record<string, unknown>;

/** The first article or live blog among a page's JSON-LD; what cannot be parsed is passed over. */
export function linkedArticle(page: Page): LinkedArticle | null {
  const things = Array.from(page.querySelectorAll('script[type="application/ld+json"]'), (script) =>
    parsed(script.textContent ?? ''),
  ).flatMap(thingsIn);
  const live = things.find((thing) => typesOf(thing).includes('LiveBlogPosting'));
  const found =
    live ??
    things.find((thing) => typesOf(thing).some((type) => /(?:Article|BlogPosting|Report)$/.test(type)));
  return found ? articleOf(found) : null;
}

/** Every type that a page's JSON-LD speaks of: `ItemList`, `CollectionPage` … */
export function linkedTypes(page: Page): string[] {
  return Array.from(page.querySelectorAll('script[type="application/ld+json"]'), (script) =>
    parsed(script.textContent ?? ''),
  ).flatMap((value) => thingsIn(value).flatMap(typesOf));
}

function articleOf(thing: Thing): LinkedArticle {
  return {
    types: typesOf(thing),
    headline: lineOf(thing.headline) ?? lineOf(thing.name),
    authors: listOf(thing.author).flatMap((author) => nameOf(author) ?? []),
    published: stringOf(thing.datePublished),
    publisher: nameOf(listOf(thing.publisher)[0]),
    url: stringOf(thing.url) ?? addressOf(thing.mainEntityOfPage),
    body: stringOf(thing.articleBody),
    words: z.coerce.number().int().positive().safeParse(thing.wordCount).data,
    free: !/^(?:false|no)$/i.test(String(thing.isAccessibleForFree ?? true)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(thingsIn);
  if (value === null || typeof value !== 'object') return [];
  const thing = value as Thing;
  return [thing, ...listOf(thing['@graph']).flatMap((each) => (isThing(each) ? [each] : []))];
}

const isThing = (value: unknown): value is Thing =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const lineOf = (value: unknown): string | undefined => {
  const line = stringOf(value);
  return line === undefined ? undefined : plainLine(line);
};
const nameOf = (value: unknown): string | undefined => lineOf(isThing(value) ? value.name : value);
const addressOf = (value: unknown): string | undefined => stringOf(isThing(value) ? value['@id'] : value);
