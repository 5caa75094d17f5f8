import type { Story } from '../story/story.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';

/** A bug: words would be shown as the story's that are not. Nothing is sent. */
export class NotVerbatimError extends Error {
  override readonly name = 'NotVerbatimError';
}

/** The only door through which a story's words reach a reader. */
export function wordsOf({ id, text }: Story, { start, end }: Span): string {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  if (!inside || end > text.length) throw new NotVerbatimError(`${id}: no words at ${start}–${end}`);
  return text.slice(start, end);
}

/** The story's words as Markdown, some of them bold; checked to read as the story has them. */
export function markdownOf(story: Story, span: Span, bold: readonly Span[] = []): string {
  const words = wordsOf(story, span);
  const parts: string[] = [];
  let from = span.start;
  for (const { start, end } of bold) {
    if (start < from || end > span.end)
      throw new NotVerbatimError(`${story.id}: highlight outside its excerpt`);
    parts.push(story.text.slice(from, start), story.text.slice(start, end));
    from = end;
  }
  parts.push(story.text.slice(from, span.end));
  const escaped = escapeParts(parts);
  if (escaped.map(unescapeMarkdown).join('') !== words) {
    throw new NotVerbatimError(`${story.id}: escaping altered ${span.start}–${span.end}`);
  }
  return escaped.map((part, at) => (at % 2 === 1 && part !== '' ? `**${part}**` : part)).join('');
}

/** Escaped as one text, so that marks at a seam are seen, then parted again at the same places. */
function escapeParts(parts: readonly string[]): string[] {
  const whole = escapeMarkdown(parts.join(''));
  const found: string[] = [];
  let at = 0;
  for (const part of parts) {
    const from = at;
    for (let units = 0; units < part.length; units++) at += whole[at] === '\\' ? 2 : 1;
    found.push(whole.slice(from, at));
  }
  return found;
}
