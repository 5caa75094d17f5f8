import { webAddress } from './address.ts';
import { SourceError } from './error.ts';
import { type LinkedArticle, linkedTypes } from './linked-data.ts';
import type { Page, PageElement } from './page.ts';

/** An entry of a live blog begins with its time: `14:32`, `2.15pm BST`, `10:05 a.m. ET`. */
const clock =
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?\b(?![:.]\d|\s*(?:per ?cent|%|million|billion))/i;
const fewestEntries = 4;

/** @throws {SourceError} `live-blog`: many small stories, newest first, that change by the minute */
export function refuseLiveBlog(page: Page, linked: LinkedArticle | null, lines: readonly string[]): void {
  const declared =
    linked?.types.includes('LiveBlogPosting') || page.querySelector('[itemtype*="LiveBlogPosting"]') !== null;
  const stamped = lines.filter((line) => clock.test(line)).length;
  const entries =
    lines.length / 2 > stamped
      ? stamped >= fewestEntries && stamped >= lines.length / 8
      : stamped >= fewestEntries;
  if (!declared && !entries) return;
  throw new SourceError('live-blog', 'it is a live blog, not one story', 'add the report that sums it up');
}

/**
 * @param content what was found to be the article, if anything
 * @throws {SourceError} `list-page`: headlines that lead to stories
 */
export function refuseList(
  page: Page,
  content: PageElement | null,
  lines: readonly string[],
  feed: string | null,
): void {
  const root = content ?? page.body;
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const linkedCharacters = Array.from(root.querySelectorAll('a[href]'), lengthOf).reduce(
    (sum, n) => sum + n,
    0,
  );
  const headlines = Array.from(
    root.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4'),
  );
  const mostlyLinks = linkedCharacters > 0.5 * Math.max(characters, 1) && linkedCharacters > 200;
  const teasers = headlines.length >= 4 && characters < headlines.length * 500;
  const declared =
    linkedTypes(page).some((type) => /^(?:ItemList|CollectionPage)$/.test(type)) && characters < 600;
  if (!mostlyLinks && !teasers && !declared) return;
  const cure = feed ? `add one of its stories, or its feed ${feed}` : 'add the address of one of its stories';
  throw new SourceError('list-page', 'it is a list of stories, not one story', cure);
}

const gate =
  /\b(?:subscribe|sign in|log in|register|sign up)\b.{0,40}\bto (?:continue|keep|read)\b|\bto (?:continue|keep) reading\b|\b(?:story|article|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paying )?(?:subscribers|members)\b|\balready a (?:subscriber|member)\b/i;
const shortStub = 1_500;

/** @throws {SourceError} `paywall`: the beginning of a story whose rest is for subscribers */
export function refusePaywall(
  linked: LinkedArticle | null,
  lines: readonly string[],
  page: readonly string[],
): void {
  const text = lines.join(' ');
  const words = text.split(/\s+/).length;
  const promised = linked?.words !== undefined && words < 0.6 * linked.words;
  const gated = linked?.free === false || page.some((line) => line.length < 400 && gate.test(line));
  if (!gated || (text.length >= shortStub && !promised)) return;
  throw new SourceError(
    'paywall',
    'only the beginning of the story is on the page, the rest is for subscribers',
    'save the whole text that you may read, and add that',
  );
}

/** The feed that a page names. */
export function feedOf(page: Page, address: string | undefined): string | null {
  const link = page.querySelector(
    'link[rel~="alternate"][type="application/rss+xml"], link[rel~="alternate"][type="application/atom+xml"], link[rel~="alternate"][type="application/feed+json"]',
  );
  return webAddress(link?.getAttribute('href'), address);
}

const lengthOf = ({ textContent }: PageElement) => (textContent ?? '').replace(/\s+/g, ' ').trim().length;
