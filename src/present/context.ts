import { z } from 'zod';
import { paragraphAt } from '../answer/layout.ts';
import type { IndexedStory } from '../index/entry.ts';
import { refOf } from '../index/ref.ts';
import type { Library } from '../search/library.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { common, messageOf, pressButton } from './buttons.ts';
import { blockQuote, footerOf, linkWords } from './excerpt.ts';
import { piecesOf } from './pieces.ts';
import { storyAt } from './ref.ts';
import type { Reply } from './reply.ts';
import type { Words } from './words/words.ts';

const room = 3900;
const offset = z
  .string()
  .regex(/^[0-9a-z]{1,8}$/)
  .transform((digits) => Number.parseInt(digits, 36));
const state = z.tuple([z.literal('context'), z.string().length(8), offset, offset]);

/** Shows the paragraph that a span stands in and its neighbours. */
export function contextButton(entry: IndexedStory, { start, end }: Span, words: Words) {
  const number = paragraphAt(entry.story, start) + 1;
  const parts = ['context', refOf(entry), start.toString(36), end.toString(36)];
  return pressButton(words.button.context(number), common, parts);
}

/** What a press on such a button asks for; null where the story is gone or has changed. */
export function contextAsked(
  library: Library,
  parts: readonly string[],
): { entry: IndexedStory; span: Span } | null {
  const parsed = state.safeParse(parts);
  const entry = parsed.success ? storyAt(library, parsed.data[1]) : undefined;
  if (!parsed.success || !entry) return null;
  const [, , start, end] = parsed.data;
  const paragraph = entry.story.paragraphs[paragraphAt(entry.story, start)];
  const span = { start, end };
  return paragraph && end > start && contains(paragraph, span) ? { entry, span } : null;
}

export function contextReply(entry: IndexedStory, span: Span, hidden: boolean, words: Words): Reply {
  const { story } = entry;
  const at = paragraphAt(story, span.start);
  const main = paragraphBlock(entry, at, room, span, words);
  const before = paragraphBlock(entry, at - 1, (room - main.length) / 2, null, words);
  const after = paragraphBlock(entry, at + 1, room - main.length - before.length - 4, null, words);
  const embed = {
    title: words.ask.context(at + 1),
    description: [before, main, after].filter(Boolean).join('\n\n'),
    footer: footerOf([entry], words),
  };
  return messageOf({ embed, buttons: [], hidden }, words);
}

/** A paragraph under its number; what is too long is shown in part where a span is to be seen in it, else not at all. */
function paragraphBlock(
  entry: IndexedStory,
  at: number,
  most: number,
  focus: Span | null,
  words: Words,
): string {
  const paragraph = entry.story.paragraphs[at];
  if (!paragraph) return '';
  const number = words.excerpt.paragraph(at + 1);
  const small = focus ? [`**${number}**`, ...linkWords(entry, focus, words)].join(' · ') : number;
  const block = (span: Span) => `-# ${small}\n${blockQuote(entry, span, focus ? [focus] : [])}`;
  const fits = (span: Span) => block(span).length <= most;
  if (fits(paragraph)) return block(paragraph);
  if (!focus) return '';
  const piece = piecesOf(entry, paragraph, fits).find((each) => overlaps(each, focus));
  return piece ? block(piece) : '';
}
