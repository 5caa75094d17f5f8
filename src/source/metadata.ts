import { sameSite, siteOf, webAddress } from './address.ts';
import { plainLine } from './lines.ts';
import type { LinkedArticle } from './linked-data.ts';
import type { Page } from './page.ts';
import { publishedIn } from './published.ts';

/** What a page says about its article. */
export interface Metadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly byline: string | null;
}

/** From JSON-LD, Open Graph and the older `meta` names, in this order. `address`: where the page came from. */
export function metadataOf(page: Page, linked: LinkedArticle | null, address: string | undefined): Metadata {
  return {
    title: titleOf(page, linked),
    source:
      linked?.publisher ??
      meta(page, 'og:site_name', 'application-name', 'dc.publisher') ??
      (address ? siteOf(new URL(address).host) : null),
    url: canonical(page, linked, address),
    published:
      [
        linked?.published,
        meta(
          page,
          'article:published_time',
          'datepublished',
          'parsely-pub-date',
          'sailthru.date',
          'dc.date',
          'pubdate',
          'date',
        ),
        page.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime'),
      ]
        .map(publishedIn)
        .find((date) => date !== null) ?? null,
    byline: bylineOf(page, linked),
  };
}

function titleOf(page: Page, linked: LinkedArticle | null): string | null {
  if (linked?.headline) return linked.headline;
  const titles = [meta(page, 'og:title', 'twitter:title'), lineAt(page, 'title')].flatMap(
    (title) => title ?? [],
  );
  const headlines = Array.from(page.querySelectorAll('h1'), (h1) => plainText(h1.textContent));
  // A headline is on the page and in its title, which adds the site's name; a site's own name alone is not one.
  const shown = headlines.find((line) => line.length > 10 && titles.some((title) => title.includes(line)));
  return shown ?? titles[0] ?? headlines.find((line) => line !== '') ?? null;
}

function bylineOf(page: Page, linked: LinkedArticle | null): string | null {
  const named = linked?.authors.length ? linked.authors.join(', ') : null;
  const told =
    named ??
    meta(page, 'author', 'article:author', 'parsely-author', 'dc.creator') ??
    lineAt(page, '[itemprop="author"], [rel="author"], .byline, .article-byline, .author-name');
  if (!told || /^https?:/.test(told)) return null;
  return (
    told
      .replace(/^by:?\s+/i, '')
      .slice(0, 500)
      .trim() || null
  );
}

/**
 * The address that the page itself gives, if it is of the site that the page came from: no page may speak for another
 * site, nor for its site's front page.
 */
function canonical(page: Page, linked: LinkedArticle | null, address: string | undefined): string | null {
  const here = webAddress(address);
  const given = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    meta(page, 'og:url'),
    linked?.url,
  ];
  for (const each of given) {
    const url = webAddress(each, here ?? undefined);
    if (url && new URL(url).pathname !== '/' && (!here || sameSite(url, here))) return url;
  }
  return here;
}

function meta(page: Page, ...names: string[]): string | null {
  const tags = Array.from(page.querySelectorAll('meta'));
  for (const name of names) {
    for (const tag of tags) {
      const key = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
      const content = plainLine(tag.getAttribute('content') ?? '');
      if (key?.toLowerCase() === name && content !== '') return content;
    }
  }
  return null;
}

function lineAt(page: Page, selector: string): string | null {
  return plainText(page.querySelector(selector)?.textContent ?? '') || null;
}

const plainText = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
