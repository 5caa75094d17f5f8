import { decode } from './decode.ts';
import { readFeed } from './feed.ts';
import type { Found, Hints } from './found.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

/**
 * The story or feed in a file's or an answer's bytes: plain text, Markdown, HTML, RSS, Atom, RDF, JSON Feed. What it
 * is, its content tells first, then its media type, then its name.
 * @throws {SourceError} where there is none
 */
export function readSource(bytes: Uint8Array, hints: Hints = {}): Found {
  const content = decode(bytes, hints.charset);
  switch (kindOf(content, hints)) {
    case 'feed':
      return { kind: 'feed', feed: readFeed(content, hints) };
    case 'html':
      return { kind: 'article', article: bounded(readHtml(content, hints)) };
    case 'markdown':
      return { kind: 'article', article: bounded(readMarkdown(content, hints)) };
    case 'plain':
      return { kind: 'article', article: bounded(readPlain(content, hints)) };
  }
}

type Kind = 'feed' | 'html' | 'markdown' | 'plain';

function kindOf(content: string, { type = '', name = '' }: Hints): Kind {
  const start = content
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/, '');
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed';
  if (/^\{/.test(start) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(content)) return 'feed';
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(start)) return 'html';
  if (/\b(?:rss|atom|rdf|feed)\b/i.test(type)) return 'feed';
  if (/html/i.test(type) || /\.x?html?$/i.test(name)) return 'html';
  if (/markdown/i.test(type) || /\.(?:md|markdown)$/i.test(name) || /^---[ \t]*\r?\n/.test(start))
    return 'markdown';
  return 'plain';
}

/** As long as front matter may have it. */
function bounded<A extends { title: string; source: string }>(article: A): A {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 500).trim();
  return { ...article, title: line(article.title) || 'Untitled', source: line(article.source) || 'unknown' };
}
