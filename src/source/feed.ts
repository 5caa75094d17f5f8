import { parseFeed } from 'feedsmith';
import { webAddress } from './address.ts';
import { SourceError } from './error.ts';
import type { Feed, FeedItem, Hints } from './found.ts';
import { plainLine, proseIn, textOfLines } from './lines.ts';
import { parsePage, withinDepth } from './page.ts';
import { publishedIn } from './published.ts';

const mostItems = 500;

interface RawItem {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly published?: unknown;
  readonly authors?: readonly (string | undefined)[] | undefined;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed, in its order.
 * @throws {SourceError} `malformed`
 */
export function readFeed(content: string, hints: Hints): Feed {
  const { title, link, items } = rawFeed(content);
  const base = hints.url ?? webAddress(link) ?? undefined;
  return {
    title: plainLine(title ?? '') || (base ? new URL(base).host : 'feed'),
    items: items.slice(0, mostItems).map((item) => itemOf(item, base)),
  };
}

function itemOf(raw: RawItem, base: string | undefined): FeedItem {
  const url = webAddress(raw.link, base);
  const published = typeof raw.published === 'string' ? publishedIn(raw.published) : null;
  const byline = (raw.authors ?? []).flatMap((name) => (name ? [plainLine(name)] : [])).join(', ');
  const text = wholeText(raw);
  return {
    title: plainLine(raw.title ?? '').slice(0, 500) || 'Untitled',
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(byline ? { byline: byline.slice(0, 500) } : {}),
    ...(text ? { text } : {}),
  };
}

/** An entry's content if it is the story and no teaser: several paragraphs, no "read more" at its end. */
function wholeText({ html, text }: RawItem): string | null {
  const lines = html ? withinDepth(() => proseIn(parsePage(html).body)) : (text ?? '').split(/\n+/);
  const said = lines.filter((line) => line.trim() !== '');
  const characters = said.reduce((sum, line) => sum + line.length, 0);
  const teaser =
    /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:continue|keep) reading|read (?:more|on|the (?:full|rest).*))\W*$/i;
  if (said.length < 3 || characters < 800 || said.slice(-2).some((line) => teaser.test(line.slice(-200))))
    return null;
  return textOfLines(said);
}

function rawFeed(content: string): {
  title?: string | undefined;
  link?: string | undefined;
  items: RawItem[];
} {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(content);
  } catch (cause) {
    throw new SourceError('malformed', 'the feed cannot be read', 'check it with a feed validator', cause);
  }
  switch (parsed.format) {
    case 'json':
      return {
        title: parsed.feed.title,
        link: parsed.feed.home_page_url,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.url,
          published: item.date_published,
          authors: item.authors?.map(({ name }) => name),
          html: item.content_html,
          text: item.content_text,
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        link: parsed.feed.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          link: entry.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href,
          published: entry.published ?? entry.updated,
          authors: entry.authors?.map(({ name }) => name),
          ...(entry.content?.type === 'text'
            ? { text: entry.content.value }
            : { html: entry.content?.value }),
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        link: parsed.feed.link,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.link,
          published: item.dc?.dates?.[0],
          authors: item.dc?.creators,
          html: item.content?.encoded ?? item.description,
        })),
      };
    case 'rss':
      return {
        title: parsed.feed.title,
        link: parsed.feed.link,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          published: item.pubDate ?? item.dc?.dates?.[0],
          authors: item.dc?.creators,
          html: item.content?.encoded ?? item.description,
        })),
      };
  }
}
