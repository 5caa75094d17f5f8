import type { Span } from '../../text/span.ts';
import type { SentenceView, Word } from '../view.ts';

/** A sentence cut at its marks: what stands between commas without a verb is an insertion into the clause around it. */
export interface Clause extends Span {
  readonly parts: readonly Span[];
}

export function clausesOf(text: string, { start, end, words }: SentenceView): Clause[] {
  const parts: { start: number; end: number; words: Word[]; hard: boolean }[] = [];
  let part = { start, end, words: [] as Word[], hard: true };
  for (const [i, word] of words.entries()) {
    part.words.push(word);
    const next = words[i + 1];
    const gap = text.slice(word.end, next?.start ?? end);
    const splits = next && (/[;:—–]|,(?!\d)|--|[.!?]["”’]? /u.test(gap) || startsClause(words, i + 1));
    if (!splits) continue;
    part.end = word.end;
    parts.push(part);
    part = { start: next.start, end, words: [], hard: !/^,/.test(gap) };
  }
  parts.push(part);
  const clauses: { spans: Span[]; verb: boolean; last: number }[] = [];
  let open: (typeof clauses)[number] | null = null;
  for (const [i, { words: inside, hard, ...span }] of parts.entries()) {
    const verb = inside.some(({ tag }) => tag === 'V' || tag === 'A');
    const inserted = !verb && i > 0 && i < parts.length - 1 && !hard;
    if (inserted) clauses.push({ spans: [span], verb: true, last: i });
    else if (open && !hard && !open.verb) {
      open.spans.push(span);
      open.verb = verb;
    } else {
      open = { spans: [span], verb, last: i };
      clauses.push(open);
    }
  }
  return clauses.map(({ spans }) => ({
    start: spans[0]?.start ?? start,
    end: spans.at(-1)?.end ?? end,
    parts: spans,
  }));
}

/** "but Laine was …", "and the army has …": a new subject with its verb. */
function startsClause(words: readonly Word[], at: number): boolean {
  if (!/^(?:and|but|while|whereas|compared|because|although|though)$/.test(words[at]?.word ?? ''))
    return false;
  if (/^(?:while|whereas|compared|because|although|though)$/.test(words[at]?.word ?? '')) return true;
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    const tag = words[i]?.tag ?? '';
    if (tag === 'A') return i > at + 1;
    if (tag === 'V') return i > at + 1;
    if (!/^[DNJMO1R]$/.test(tag)) return false;
  }
  return false;
}

export const within = ({ parts }: Pick<Clause, 'parts'>, { start, end }: Span): boolean =>
  parts.some((part) => start >= part.start && end <= part.end);
