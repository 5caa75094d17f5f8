import Fuse from 'fuse.js';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';

/** Something that can be asked for by several labels: a person by name, aliases and role, a story by title. */
export interface Labelled<T> {
  readonly item: T;
  /** Likeliest label first. */
  readonly labels: readonly string[];
}

export interface Match<T> {
  readonly item: T;
  /** The label that fitted best. */
  readonly label: string;
  /** 0 is the very label; below `close` the match may be acted on; the rest are suggestions. */
  readonly score: number;
}

export const close = 0.45;

/** Fuse.js looks at every label whole: beyond this many it is too slow to type against. */
const mostLoose = 3000;
/** Its patterns are of 32 characters; longer ones are searched in pieces. */
const longestForFuse = 64;

/**
 * Items by how well one of their labels fits what was typed: whole words, beginnings, misspellings (swapped letters
 * too, which Fuse.js alone does not find), then Fuse.js over what is left. Nothing typed: all, in the given order.
 */
export function rankNames<T>(items: readonly Labelled<T>[], typed: string): Match<T>[] {
  const query = plain(typed);
  if (query === '') return items.map(({ item, labels }) => ({ item, label: labels[0] ?? '', score: 0 }));
  const near = nearMatches(items, query);
  if (near.length > 0 || items.length > mostLoose) return near;
  return looseMatches(items, query).sort((a, b) => a.score - b.score);
}

function nearMatches<T>(items: readonly Labelled<T>[], query: string): Match<T>[] {
  const found = items.flatMap(({ item, labels }) => {
    const best = bestLabel(labels, query);
    return best ? [{ item, ...best }] : [];
  });
  return found.sort((a, b) => a.score - b.score);
}

function bestLabel(labels: readonly string[], query: string): { label: string; score: number } | null {
  let best: { label: string; score: number } | null = null;
  for (const [at, label] of labels.entries()) {
    const score = scoreOf(plain(label), query) + Math.min(at, 9) / 1000;
    if (score < (best?.score ?? 1)) best = { label, score };
  }
  return best;
}

/** The best match and those that fit as well as it does; none where nothing is close. */
export function bestNames<T>(items: readonly Labelled<T>[], typed: string): Match<T>[] {
  const query = plain(typed);
  const ranked = query === '' ? [] : nearMatches(items, query);
  const best = ranked[0]?.score ?? 1;
  return ranked.filter(({ score }) => score < close && score - best < 0.04);
}

/** 0 the same, .1 the same words, up to .4 misspelt words, 1 no match. */
function scoreOf(label: string, query: string): number {
  if (label === query) return 0;
  const words = label.split(' ');
  const asked = query.split(' ');
  let sum = 0;
  for (const word of asked) {
    const nearest = Math.min(...words.map((each) => wordScore(each, word)));
    if (nearest >= 1) return 1;
    sum += nearest;
  }
  const unasked = 1 - Math.min(1, asked.length / words.length);
  return 0.05 + sum / asked.length + 0.1 * unasked;
}

/** 0 the same word, .1 its beginning, .2 or more misspelt, 1 another. */
function wordScore(word: string, asked: string): number {
  if (word === asked) return 0;
  if (asked.length > 1 && word.startsWith(asked)) return 0.08;
  if (asked.length === 1 && word.startsWith(asked)) return 0.15;
  const most = asked.length <= 3 ? 0 : asked.length <= 5 ? 1 : 2;
  if (most === 0 || !beginsAlike(word, asked)) return 1;
  const edits = distance(asked, word, most);
  if (edits <= most) return 0.1 + 0.1 * edits;
  const begun = asked.length >= 5 ? distance(asked, word.slice(0, asked.length), 1) : 2;
  return begun <= 1 ? 0.28 : 1;
}

/** One of the first two letters is right, or they are swapped: few misspell both, and it spares most comparisons. */
const beginsAlike = (word: string, asked: string) =>
  word[0] === asked[0] || word[1] === asked[1] || word[0] === asked[1] || word[1] === asked[0];

/** What is alike as a whole, where no word is. */
function looseMatches<T>(items: readonly Labelled<T>[], query: string): Match<T>[] {
  const rows = items.flatMap(({ item, labels }) =>
    labels.map((label) => ({ item, label, text: plain(label) })),
  );
  const fuse = new Fuse(rows, { keys: ['text'], threshold: 0.35, ignoreLocation: true, includeScore: true });
  const found = new Map<T, Match<T>>();
  for (const { item: row, score = 1 } of fuse.search(query.slice(0, longestForFuse))) {
    if (!found.has(row.item))
      found.set(row.item, { item: row.item, label: row.label, score: close + score / 2 });
  }
  return [...found.values()];
}

const plains = new Map<string, string>();
const mostPlains = 200_000;

/** Words alone: no case, accents, possessive or punctuation. */
function plain(words: string): string {
  const known = plains.get(words);
  if (known !== undefined) return known;
  const found = fold(words)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (plains.size >= mostPlains) plains.clear();
  plains.set(words, found);
  return found;
}
