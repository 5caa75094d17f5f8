import type { IndexedStory } from '../index/entry.ts';
import { mergePostings } from '../index/merge.ts';
import type { Lexicon, Postings } from '../index/postings.ts';
import { VarintWriter } from '../index/varint.ts';
import type { Owner } from '../store/owner.ts';
import type { Held, Store } from '../store/store.ts';
import { Passages } from './passages.ts';
import { indexOf } from './query.ts';

/** Sentences of many stories that are looked at, best first, and the stories that they may come from. */
export const mostSentences = 120;
export const mostStories = 24;

/**
 * The stories that have the best sentences for a text among all of an owner's, with postings that score them as
 * those of all stories would. Null where the store holds all anyway, and where no story has any of the words.
 */
export async function searchStore(store: Store, owner: Owner, text: string): Promise<Held | null> {
  const found = await store.find?.(owner, text);
  if (!found) return null;
  const all = new Passages(found.postings);
  const best = new Set(all.best(all.query(text), mostSentences).map(({ story }) => story));
  if (best.size === 0) return null;
  const opened = await found.open([...best].slice(0, mostStories));
  return { ...opened, postings: narrowed(found.postings, opened.entries), whole: false };
}

/** What a few stories have of the terms of `all`, which counts all stories. */
function narrowed(all: Postings, entries: readonly IndexedStory[]): Postings {
  const { terms } = all.lexicon;
  const few = mergePostings(entries.map(({ postings }) => only(postings, terms)));
  const listStarts = new Uint32Array(terms.length + 1);
  const lists = new VarintWriter(few.lists.length);
  for (const [at, term] of terms.entries()) {
    const number = indexOf(few.lexicon.terms, term);
    if (number >= 0) lists.append(few.lists.subarray(few.listStarts[number], few.listStarts[number + 1]));
    listStarts[at + 1] = lists.length;
  }
  return { ...few, lexicon: all.lexicon, listStarts, lists: lists.bytes(), whole: all.whole };
}

/** Postings of these terms alone. */
function only(postings: Postings, terms: readonly string[]): Postings {
  const had = terms.map((term) => indexOf(postings.lexicon.terms, term)).filter((number) => number >= 0);
  const listStarts = new Uint32Array(had.length + 1);
  const lists = new VarintWriter(had.length * 8);
  for (const [at, number] of had.entries()) {
    lists.append(postings.lists.subarray(postings.listStarts[number], postings.listStarts[number + 1]));
    listStarts[at + 1] = lists.length;
  }
  return { ...postings, lexicon: termsAlone(postings.lexicon, had), listStarts, lists: lists.bytes() };
}

function termsAlone(lexicon: Lexicon, had: readonly number[]): Lexicon {
  const of = (counts: Uint32Array) => Uint32Array.from(had, (number) => counts[number] ?? 0);
  const none = new Uint32Array(0);
  return {
    terms: had.map((number) => lexicon.terms[number] ?? ''),
    inSentences: of(lexicon.inSentences),
    inParagraphs: of(lexicon.inParagraphs),
    inStories: of(lexicon.inStories),
    words: [],
    termOf: none,
    counts: none,
    names: none,
  };
}
