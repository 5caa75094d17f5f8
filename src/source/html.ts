import { Readability } from '@mozilla/readability';
import { requireWhole } from './decode.ts';
import { SourceError } from './error.ts';
import type { Article, Hints } from './found.ts';
import { linesIn, proseIn, textOfLines } from './lines.ts';
import { type LinkedArticle, linkedArticle } from './linked-data.ts';
import { metadataOf } from './metadata.ts';
import { type Page, type PageElement, parsePage, withinDepth } from './page.ts';
import { titleFromName } from './plain.ts';
import { feedOf, refuseList, refuseLiveBlog, refusePaywall } from './refusals.ts';

/** Some three times those of the heaviest news pages; beyond, reading takes seconds. */
const mostElements = 20_000;

/**
 * The article of a web page, with what the page says about it.
 * @throws {SourceError} where the page holds no article, or more than one
 */
export function readHtml(html: string, hints: Hints): Article {
  return withinDepth(() => readPage(parsePage(html), hints));
}

function readPage(page: Page, hints: Hints): Article {
  if (Array.from(page.querySelectorAll('*')).length > mostElements) {
    throw new SourceError(
      'too-big',
      `the page has over ${mostElements} elements`,
      'save its story’s text and add that',
    );
  }
  const linked = linkedArticle(page);
  const about = metadataOf(page, linked, hints.url);
  const whole = linesIn(page.body);
  const feed = feedOf(page, hints.url);
  refuseLiveBlog(page, linked, whole);
  const content = contentOf(page);
  const lines = content ? proseIn(content) : [];
  refuseList(page, content, lines, feed);
  const text = longer(lines, linked);
  refusePaywall(linked, text, whole);
  if (charactersIn(text) < 200) {
    throw new SourceError(
      'no-article',
      'no article was found on the page',
      'save its story’s text and add that',
    );
  }
  return {
    title: hints.title ?? about.title ?? titleFromName(hints.name) ?? text[0]?.slice(0, 200) ?? 'Untitled',
    source: hints.source ?? about.source ?? hints.name ?? 'unknown',
    ...(about.url ? { url: about.url } : {}),
    ...(about.published ? { published: about.published } : {}),
    ...(about.byline ? { byline: about.byline } : {}),
    text: requireWhole(textOfLines(text)),
  };
}

/** What Readability takes for the article; it takes the page apart. */
function contentOf(page: Page): PageElement | null {
  const reader = new Readability<PageElement>(page as never, {
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  });
  return reader.parse()?.content ?? null;
}

/** Where a page builds its article by script, its JSON-LD may still have it, a line a paragraph. */
function longer(lines: readonly string[], linked: LinkedArticle | null): readonly string[] {
  const told =
    linked?.body && !/<\w+[\s>]/.test(linked.body)
      ? linked.body.split(/\n+/).filter((line) => line.trim())
      : [];
  return told.length > 2 && charactersIn(told) > 2 * charactersIn(lines) ? told : lines;
}

const charactersIn = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
