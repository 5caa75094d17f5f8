import { distance, editsAllowed } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import type { Kept, Wanted } from '../store.ts';
import type { Listed } from './rows.ts';

const most = 60;

/** The stories that matter where no text is searched for: those a title or id is typed of, else the newest. */
export function chooseFor({ story, title }: Wanted, listed: readonly Listed[]): readonly Listed[] {
  const typed = story ?? title ?? '';
  const named = listed.filter(({ kept }) => kept.id === typed);
  if (named.length > 0) return named;
  const asked = wordsIn(typed);
  if (asked.length === 0) return best(listed, ({ number }) => number);
  const scores = new Map(listed.map((each) => [each, likeness(labelOf(each.kept), asked)]));
  return best(
    listed.filter((each) => (scores.get(each) ?? 0) > 0),
    (each) => scores.get(each) ?? 0,
  );
}

const best = (listed: readonly Listed[], score: (each: Listed) => number) =>
  [...listed].sort((a, b) => score(b) - score(a)).slice(0, most);

const labels = new WeakMap<Kept, readonly string[]>();

function labelOf(kept: Kept): readonly string[] {
  const known = labels.get(kept) ?? [kept.id, ...wordsIn(kept.title)];
  labels.set(kept, known);
  return known;
}

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many of the words are there, as they are or begun or misspelt. */
const likeness = (label: readonly string[], asked: readonly string[]): number =>
  asked.reduce((sum, word) => sum + Math.max(...label.map((each) => wordLikeness(each, word))), 0);

function wordLikeness(word: string, asked: string): number {
  if (word === asked) return 1;
  if (word.startsWith(asked)) return 0.9;
  const edits = editsAllowed(asked);
  return edits > 0 && distance(asked, word, edits) <= edits ? 0.7 : 0;
}
