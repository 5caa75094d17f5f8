import type { Excerpt } from '../answer/answer.ts';
import { mergeHighlights } from '../answer/excerpt.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { voiceLine } from './attribution.ts';
import { linkTo } from './link.ts';
import { escapedLabel, label } from './markdown.ts';
import { piecesOf } from './pieces.ts';
import { titleOf } from './title.ts';
import { markdownOf } from './verbatim.ts';
import type { Words } from './words/words.ts';

/** An excerpt with the story that it is from. */
export interface Shown {
  readonly entry: IndexedStory;
  readonly excerpt: Excerpt;
}

export const shownOf = (library: Library, excerpts: readonly Excerpt[]): Shown[] =>
  excerpts.flatMap((excerpt) => {
    const entry = library.get(excerpt.story);
    return entry ? [{ entry, excerpt }] : [];
  });

/** Longest link that is spent on an excerpt. */
const linkLength = 400;
const longestLabel = 300;
/** Bold is for words that are to be found in others: where most is bold, nothing is. */
const mostBold = 0.6;

export const forMarkdown = (name: string): string => escapedLabel(name, longestLabel);

/** The story's words as a block quotation. */
export function blockQuote(entry: IndexedStory, span: Span, highlights: readonly Span[] = []): string {
  const bold = mergeHighlights(highlights, span);
  const share = bold.reduce((sum, { start, end }) => sum + end - start, 0) / (span.end - span.start);
  const markdown = markdownOf(entry.story, span, share > mostBold ? [] : bold);
  return markdown
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** An excerpt with paragraph, voice and link, in at most `room` characters: shortened at a sentence's end if it must be. */
export function excerptBlock(
  { entry, excerpt }: Shown,
  words: Words,
  { room, several, introduced }: { room: number; several: boolean; introduced?: Set<string> },
): string {
  const voice = voiceLine(words, entry, excerpt.voice, forMarkdown, introduced);
  const small = (shortened: boolean) =>
    `-# ${[
      words.excerpt.paragraph(excerpt.paragraph + 1),
      ...(several ? [forMarkdown(titleOf(entry.story))] : []),
      voice,
      ...(shortened ? [words.excerpt.shortened] : []),
      ...linkWords(entry, excerpt.span, words),
    ].join(' · ')}`;
  const block = (span: Span) => blockQuote(entry, span, excerpt.highlights);
  const fits = (span: Span) => block(span).length + small(true).length + 1 <= room;
  const pieces = piecesOf(entry, excerpt.span, fits);
  const [mark] = excerpt.highlights;
  const piece = (mark && pieces.find((each) => overlaps(each, mark))) ?? pieces[0] ?? excerpt.span;
  return `${block(piece)}\n${small(!contains(piece, excerpt.span))}`;
}

export function linkWords(entry: IndexedStory, span: Span, words: Words): string[] {
  const link = linkTo(entry.story, span, linkLength);
  return link === null ? [] : [`[${words.excerpt.readThere}](<${link}>)`];
}

/** What a reply's footer says of the stories that it shows. */
export function footerOf(entries: readonly IndexedStory[], words: Words): { text: string } {
  const stories = [...new Set(entries)]
    .slice(0, 3)
    .map(({ story }) => [titleOf(story), story.source, story.published].filter(Boolean).join(' · '));
  return { text: [...stories.map((each) => label(each, 400)), words.excerpt.wordForWord].join('\n') };
}
