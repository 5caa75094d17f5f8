import type { Excerpt } from '../../answer/answer.ts';
import type { IndexedStory } from '../../index/entry.ts';
import { type Span, span } from '../../text/span.ts';
import { voiceLine } from '../attribution.ts';
import { linkTo } from '../link.ts';
import { titleOf } from '../title.ts';
import { wordsOf } from '../verbatim.ts';
import type { Words } from '../words/words.ts';
import { type PrintOptions, printable, styleOf, wrapped } from './style.ts';

const indent = '    ';

/** The story's words with the highlights in bold, on one line before it is broken. */
export function excerptWords(
  entry: IndexedStory,
  { span: whole, highlights }: Excerpt,
  options: PrintOptions,
) {
  const { bold } = styleOf(options);
  const show = (part: Span) => (part.end > part.start ? printable(wordsOf(entry.story, part)) : '');
  let from = whole.start;
  let text = '';
  for (const mark of highlights) {
    text += show(span(from, mark.start)) + boldWords(show(mark), bold);
    from = mark.end;
  }
  return text + show(span(from, whole.end));
}

/** Word by word, so that no style runs over a line's end into the indent. */
const boldWords = (text: string, bold: (text: string) => string) => text.split(' ').map(bold).join(' ');

export function excerptText(
  entry: IndexedStory,
  excerpt: Excerpt,
  words: Words,
  options: PrintOptions,
  several: boolean,
  introduced: Set<string> = new Set(),
): string {
  const { dim } = styleOf(options);
  const about = [
    words.excerpt.paragraph(excerpt.paragraph + 1),
    ...(several ? [printable(titleOf(entry.story))] : []),
    printable(voiceLine(words, entry, excerpt.voice, (name) => name, introduced)),
  ].join(' · ');
  const link = linkTo(entry.story, excerpt.span);
  return [
    wrapped(excerptWords(entry, excerpt, options), options, indent),
    dim(wrapped(about, options, indent)),
    ...(link ? [dim(`${indent}${link}`)] : []),
  ].join('\n');
}

/** "Source: Title (id)" for each of the stories that were shown. */
export function sourcesText(entries: readonly IndexedStory[], options: PrintOptions): string {
  const { dim } = styleOf(options);
  return entries
    .map(({ story }) => [story.source, story.title, story.published].filter(Boolean).join(' · '))
    .map((line) => dim(printable(line)))
    .join('\n');
}
