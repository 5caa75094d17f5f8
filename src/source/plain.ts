import { siteOf, webAddress } from './address.ts';
import { requireWhole } from './decode.ts';
import type { Article, Hints } from './found.ts';

/** A story of plain text. Lines broken to a width are made whole; otherwise a line is a paragraph, as it stands. */
export function readPlain(content: string, hints: Hints): Article {
  const text = requireWhole(unwrapped(content.replace(/^\uFEFF/, '')));
  const url = webAddress(hints.url);
  return {
    title: hints.title ?? headlineOf(text) ?? titleFromName(hints.name) ?? firstWords(text),
    source: hints.source ?? (url ? siteOf(new URL(url).host) : hints.name) ?? 'unknown',
    ...(url ? { url } : {}),
    text,
  };
}

/** `harbour-bridge_closes.txt` is "harbour bridge closes". */
export function titleFromName(name: string | undefined): string | null {
  const words = name
    ?.replace(/\.\w{1,8}$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words ? words.slice(0, 200) : null;
}

/** The first line, where it is set off and is no sentence. */
export function headlineOf(text: string): string | null {
  const [first = '', ...rest] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentence = /[.!…:;,]["'”’]?$/.test(first);
  return first.length <= 150 && !sentence && rest.some((line) => line.length > first.length) ? first : null;
}

const firstWords = (text: string) => text.trim().split(/\s+/).slice(0, 12).join(' ').slice(0, 200);

/** Lines that fill a width of 55 to 100 characters, in paragraphs parted by blank lines. */
function unwrapped(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((paragraph) => paragraph.split(/\r?\n/));
  const inner = paragraphs.flatMap((lines) => lines.slice(0, -1));
  const wide = inner.filter((line) => line.length >= 55 && line.length <= 100);
  if (inner.length === 0 || wide.length < 0.9 * inner.length || paragraphs.length < 2) return text;
  return `${paragraphs
    .map((lines) =>
      lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
    )
    .join('\n\n')
    .trim()}\n`;
}
