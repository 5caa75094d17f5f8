import { marked } from 'marked';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parseStoryFile, StoryFileError } from '../story/file.ts';
import { siteOf, webAddress } from './address.ts';
import { requireWhole } from './decode.ts';
import { SourceError } from './error.ts';
import type { Article, Hints } from './found.ts';
import { linesIn, textOfLines } from './lines.ts';
import { parsePage, withinDepth } from './page.ts';
import { headlineOf, titleFromName } from './plain.ts';
import { publishedIn } from './published.ts';

/** A story in Markdown. A file of our own format keeps its text as it is; of any other, the marks of Markdown go. */
export function readMarkdown(content: string, hints: Hints): Article {
  return ownFile(content, hints) ?? withinDepth(() => foreignFile(content, hints));
}

function ownFile(content: string, hints: Hints): Article | null {
  try {
    const { title, source, url, published, byline, text } = parseStoryFile('story', content);
    return {
      title: hints.title ?? title,
      source: hints.source ?? source,
      ...(url ? { url } : {}),
      ...(published ? { published } : {}),
      ...(byline ? { byline } : {}),
      text: requireWhole(text),
    };
  } catch (cause) {
    if (cause instanceof StoryFileError) return null;
    throw cause;
  }
}

function foreignFile(content: string, hints: Hints): Article {
  const { head, body } = parted(content.replace(/^\uFEFF/, ''));
  const about = frontMatter(head);
  const page = parsePage(marked.parse(body, { async: false, gfm: true }));
  const lines = linesIn(page.body);
  if (lines.length === 0) throw new SourceError('empty', 'there is no text in it', 'give a story');
  const text = requireWhole(textOfLines(lines));
  const heading = page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  const url = webAddress(about.url ?? hints.url);
  const published = publishedIn(about.published);
  return {
    title:
      hints.title ?? about.title ?? (heading || headlineOf(text)) ?? titleFromName(hints.name) ?? 'Untitled',
    source: hints.source ?? about.source ?? (url ? siteOf(new URL(url).host) : hints.name) ?? 'unknown',
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(about.byline ? { byline: about.byline } : {}),
    text,
  };
}

function parted(content: string): { head: string; body: string } {
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(content);
  return { head: front?.[1] ?? '', body: content.slice(front?.[0].length ?? 0) };
}

const line = z.string().trim().min(1).max(500);
const names = line.or(z.array(line).transform((all) => all.join(', ')));
const headSchema = z.record(z.string(), z.unknown());

/** What other programs write above a text: Jekyll, Hugo, Obsidian … */
function frontMatter(yaml: string) {
  let raw: unknown = {};
  try {
    raw = parseYaml(yaml, { schema: 'failsafe' }) ?? {};
  } catch (cause) {
    throw new SourceError(
      'malformed',
      'its front matter is not valid YAML',
      'put a text with a colon in quotes',
      cause,
    );
  }
  const known = headSchema.safeParse(raw).data ?? {};
  const first = (...keys: string[]) =>
    keys.map((key) => names.safeParse(known[key]).data).find((value) => value !== undefined);
  return {
    title: first('title', 'headline'),
    source: first('source', 'publisher', 'publication', 'site', 'sitename'),
    url: first('url', 'canonical_url', 'canonical', 'link', 'source_url'),
    published: first('published', 'date', 'pubDate', 'created'),
    byline: first('byline', 'author', 'authors'),
  };
}
