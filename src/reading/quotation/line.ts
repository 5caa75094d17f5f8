import type { Story } from '../../story/story.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { cueLemma } from './cues.ts';
import type { Quoted } from './marks.ts';

/** A word outside quotation marks, or a whole quoted stretch standing as one item. */
export type Item = (
  | { readonly quoted: null; readonly token: Token }
  | { readonly quoted: Quoted; readonly token: null }
) &
  Span;

/** A narrative sentence: quoted stretches are single items, so that grammar can look past them. */
export interface Line {
  readonly paragraph: number;
  readonly items: readonly Item[];
}

/** The body's narrative sentences in text order. */
export function findLines(story: Story, tokens: readonly Token[], quoted: readonly Quoted[]): Line[] {
  const lines: Line[] = [];
  const starts = new Set(story.sentences.map(({ start }) => start));
  let token = 0;
  let quote = 0;
  story.paragraphs.forEach((paragraph, index) => {
    if (paragraph.role !== 'body' && paragraph.role !== 'headline') return;
    const items: Item[] = [];
    while (quote < quoted.length && (quoted[quote]?.paragraph ?? 0) < index) quote++;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < paragraph.start) token++;
    for (; token < tokens.length; token++) {
      const word = tokens[token] as Token;
      if (word.start >= paragraph.end) break;
      const next = quoted[quote];
      if (next && next.paragraph === index && word.end > next.outer.start) {
        if (items.at(-1)?.quoted !== next)
          items.push({ start: next.outer.start, end: next.outer.end, quoted: next, token: null });
        if (word.end >= next.outer.end) quote++;
        continue;
      }
      items.push({ start: word.start, end: word.end, quoted: null, token: word });
    }
    for (const part of parted(story.text, mended(undated(items)), starts))
      lines.push({ paragraph: index, items: part });
  });
  return lines;
}

/** A line that goes on for longer is no sentence. */
const longestLine = 400;

function parted(text: string, items: readonly Item[], starts: ReadonlySet<number>): Item[][] {
  const lines: Item[][] = [];
  let line: Item[] = [];
  items.forEach((item, at) => {
    const before = items[at - 1];
    const ends = line.length >= longestLine || (before && startsLine(text, items, at, before, starts));
    if (ends && line.length > 0) {
      lines.push(line);
      line = [];
    }
    line.push(item);
  });
  if (line.length > 0) lines.push(line);
  return lines;
}

function startsLine(
  text: string,
  items: readonly Item[],
  at: number,
  before: Item,
  starts: ReadonlySet<number>,
): boolean {
  const item = items[at] as Item;
  if (before.quoted) {
    const last = /([.?!…]|—|–|-)?['’”"]*$/.exec(text.slice(before.start, before.quoted.end).trimEnd())?.[1];
    if (!last || !/[.?!…]/.test(last)) return false;
    if (item.quoted) return true;
    if (/^[\p{Ll},;:.?!)―—–-]/u.test(item.token.text)) return false;
    return !tagFollows(items, at) || last === '.';
  }
  if (item.quoted)
    return (
      /^[.?!…]$|^\d*[ap]\.?m\.$/.test(before.token.text) &&
      (starts.has(item.start) ||
        starts.has(item.quoted.start) ||
        /^[\p{Lu}]/u.test(text.slice(item.quoted.start)))
    );
  return starts.has(item.start) && !titled(items, at) && /[.?!…:)\]’”"']$/.test(before.token.text);
}

/** "Brig. Gen. Ana Ortiz": the stop is the title's. */
const titled = (items: readonly Item[], at: number) =>
  /^(?:brig|gen|lt|col|maj|capt|sgt|cmdr|supt|insp|cllr|rev|hon|prof|dr|sen|rep|gov)\.$/.test(
    lower(items[at - 1]),
  );

/** `“Really?” Ana said`: a capital after the mark that is not a new sentence. */
function tagFollows(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 9); at++) {
    const token = items[at]?.token;
    if (!token || /^[.;:]$/.test(token.text)) return false;
    if (cueLemma(token.lower) && token.pos === 'VERB') return true;
    if (token.pos === 'VERB' && !/^[,]$/.test(items[from + 1]?.token?.text ?? ''))
      return /^[.,]$/.test(items[at + 1]?.token?.text ?? '') && at - from <= 3;
  }
  return false;
}

/** Without the dateline: "WASHINGTON (AP) — ". */
function undated(items: readonly Item[]): readonly Item[] {
  const dash = items.findIndex(
    (item, at) => at > 0 && at < 9 && /^(?:[—–-]|--)$/.test(item.token?.text ?? ''),
  );
  if (dash < 1 || !/^\p{Lu}{3,}$/u.test(items[0]?.token?.text ?? '')) return items;
  const between = items.slice(0, dash);
  const named = between.every(
    ({ token }) =>
      token !== null && (!/^(?:VERB|AUX|PRON|DET)$/.test(token.pos) || /^\p{Lu}{2,}$/u.test(token.text)),
  );
  return named ? items.slice(dash + 1) : items;
}

/** "The Herald reports:" is no plural: a cue that the tagger took for a noun, where only a verb can stand. */
function mended(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const { token } = item;
    if (
      !token ||
      !/^(?:NOUN|PROPN)$/.test(token.pos) ||
      !/^\p{Ll}.*s$/u.test(token.text) ||
      cueLemma(token.lower) === undefined
    )
      return item;
    const before = items[at - 1]?.token?.pos;
    const next = items[at + 1];
    const governs =
      next !== undefined &&
      (next.quoted !== null ||
        /^(?::|that)$/.test(next.token.lower) ||
        (before === 'PROPN' && next.token.pos === 'DET'));
    return governs && (before === 'PROPN' || before === 'NOUN')
      ? { ...item, token: { ...token, pos: 'VERB' as const } }
      : item;
  });
}

export const lower = (item: Item | undefined): string => item?.token?.lower ?? '';
export const pos = (item: Item | undefined): string => item?.token?.pos ?? (item ? 'QUOTE' : '');
