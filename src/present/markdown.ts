/**
 * Marks that Discord reads anywhere; colons that make a link or an emoji; marks that make a heading, a list or small
 * print where a line begins.
 */
const marks =
  /[\\*_~`|<>@[\]]|:(?=\/\/)|:(?=[\w~+-]+:)|(?<=:[\w~+-]+):|(?<=^[^\S\n]*)[#+-]|(?<=^[^\S\n]*\d+)[.)]/gmu;

/**
 * The text with every mark of Discord's Markdown and every mention made plain by a backslash, which Discord leaves
 * out again: what a reader sees is the text, unit for unit.
 */
export const escapeMarkdown = (text: string): string => text.replace(marks, '\\$&');

/** What Discord shows for an escaped text: a backslash before a mark is left out. */
export const unescapeMarkdown = (escaped: string): string => escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\s]+/gu;

/** Words that are not shown as the story's (a name in a title, what a user typed): on one line, cut to a length. */
export function label(words: string, most: number): string {
  const line = words.replace(invisible, ' ').trim();
  if (line.length <= most) return line;
  return `${withoutHalf(line.slice(0, most - 1)).trimEnd()}…`;
}

/** A label to stand in Markdown, no longer than `most` when escaped. */
export function escapedLabel(words: string, most: number): string {
  let room = most;
  for (;;) {
    const escaped = escapeMarkdown(label(words, room));
    if (escaped.length <= most) return escaped;
    room -= escaped.length - most;
    if (room < 2) return '…';
  }
}

/** Never half of a surrogate pair at the end. */
const withoutHalf = (text: string) => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);
