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

/**
 * Items by how well one of their labels fits what was typed: whole words, beginnings, misspellings (swapped letters
 * too, which Fuse.js alone does not find), then Fuse.js over what is left. Nothing typed: all, in the given order.
 */
export function rankNames<T>(items: readonly Labelled<T>[], typed: string): Match<T>[] {
  const query = plain(typed);
  if (query === '') return items.map(({ item, labels }) => ({ item, label: labels[0] ?? '', score: 0 }));
  const loosely = fuseScores(items, query);
  const matches = items.flatMap(({ item, labels }, index) => {
    const best = labels
      .map((label, at) => ({ item, label, score: scoreOf(plain(label), query) + Math.min(at, 9) / 1000 }))
      .sort((a, b) => a.score - b.score)[0];
    if (best && best.score < 1) return [best];
    const loose = loosely.get(index);
    return loose ? [{ item, label: loose.label, score: close + loose.score / 2 }] : [];
  });
  return matches.sort((a, b) => a.score - b.score);
}

/** The best match and those that fit as well as it does; none where nothing is close. */
export function bestNames<T>(items: readonly Labelled<T>[], typed: string): Match<T>[] {
  const ranked = rankNames(items, typed);
  const best = ranked[0]?.score ?? 1;
  return best < close ? ranked.filter(({ score }) => score < close && score - best < 0.04) : [];
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
  const edits = distance(asked, word, most);
  if (edits <= most) return 0.1 + 0.1 * edits;
  const begun = asked.length >= 5 ? distance(asked, word.slice(0, asked.length), 1) : 2;
  return begun <= 1 ? 0.28 : 1;
}

function fuseScores<T>(items: readonly Labelled<T>[], query: string) {
  const rows = items.flatMap(({ labels }, index) =>
    labels.map((label) => ({ index, label, text: plain(label) })),
  );
  const fuse = new Fuse(rows, { keys: ['text'], threshold: 0.35, ignoreLocation: true, includeScore: true });
  const found = new Map<number, { label: string; score: number }>();
  for (const { item, score = 1 } of fuse.search(query.slice(0, 64))) {
    if (!found.has(item.index)) found.set(item.index, { label: item.label, score });
  }
  return found;
}

/** Words alone: no case, accents, possessive or punctuation. */
const plain = (words: string): string =>
  fold(words)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
