import type { Story } from '../story/story.ts';
import type { Span } from '../text/span.ts';
import { limits } from './limits.ts';
import { wordsOf } from './verbatim.ts';

/** Words quoted whole in a link; longer stretches are named by their first and last ones. */
const wholeWords = 8;
const edgeWords = 4;

/**
 * A link to the words themselves on the story's page, or to the page where that would be too long; null without a page.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkTo(story: Story, span: Span, most: number = limits.embed.url): string | null {
  const page = pageOf(story, most);
  if (page === null) return null;
  const link = `${page}${page.includes('#') ? '' : '#'}:~:text=${fragmentOf(wordsOf(story, span))}`;
  return link.length <= most ? link : page;
}

/** The story's address where it is one that Discord takes. */
export function pageOf({ url }: Story, most: number = limits.embed.url): string | null {
  if (!url || !/^https?:\/\/[^\s<>]+$/.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url).href.replace(/[()]/g, encode);
  return address.length <= most ? address : null;
}

function fragmentOf(text: string): string {
  const words = text.trim().split(/\s+/u);
  if (words.length <= wholeWords) return encodeWords(words);
  return `${encodeWords(words.slice(0, edgeWords))},${encodeWords(words.slice(-edgeWords))}`;
}

/** Stricter than `encodeURIComponent`: `-` parts a fragment's pieces, and Markdown reads the others. */
const encodeWords = (words: readonly string[]) =>
  encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, ' ')).replace(/[-()'!*~_.]/g, encode);

const encode = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
