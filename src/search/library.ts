import { postingsOfAll } from '../index/build.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Postings } from '../index/postings.ts';
import { Passages, type Scores } from './passages.ts';
import type { QueryTerm } from './query.ts';
import type { Repair } from './spelling.ts';

export type { Levels, Scores } from './passages.ts';
export type { QueryMatch, QueryTerm } from './query.ts';
export type { Repair } from './spelling.ts';

/** A sentence that may answer a question. */
export interface Candidate extends Scores {
  readonly entry: IndexedStory;
}

/** What one story has to say to a question, best first. */
export interface StoryHits {
  readonly entry: IndexedStory;
  readonly candidates: readonly Candidate[];
}

export interface LibraryOptions {
  /** The postings of all entries in order, where they are at hand already (an archive's). */
  readonly merged?: Postings | undefined;
  /** Versions that citations are of and that were replaced since: shown where they are cited, never searched. */
  readonly past?: readonly IndexedStory[] | undefined;
  /** The entries are some of more, those nearest to what was asked: that they lack something says little. */
  readonly partial?: boolean | undefined;
}

export interface SearchOptions {
  /** Id of the story to stay in; without it all are searched. */
  readonly story?: string | undefined;
  /** Most candidates, 20 without it. */
  readonly limit?: number | undefined;
}

/**
 * The stories at hand.
 *
 * Searching one story rests on that story's postings alone, so an answer from it does not depend on which others are
 * loaded. Searching all of them merges their postings at the first question; an archive brings them merged.
 *
 * A library never changes. `with` and `without` make a new one, in which every other story's postings are the same
 * objects; only the merged ones are made anew, which costs the copying of their bytes (an archive: `addToArchive`).
 */
export class Library {
  readonly entries: readonly IndexedStory[];
  readonly past: readonly IndexedStory[];
  readonly partial: boolean;
  readonly #byId: ReadonlyMap<string, IndexedStory>;
  readonly #one = new Map<IndexedStory, Passages>();
  readonly #merged: Postings | undefined;
  #all: Passages | undefined;

  constructor(entries: readonly IndexedStory[], { merged, past, partial }: LibraryOptions = {}) {
    this.entries = entries;
    this.past = past ?? [];
    this.partial = partial ?? false;
    this.#merged = merged;
    this.#byId = new Map(entries.map((entry) => [entry.story.id, entry]));
  }

  get(id: string): IndexedStory | undefined {
    return this.#byId.get(id);
  }

  /** With this story, in place of the one that has its id. */
  with(entry: IndexedStory): Library {
    const others = this.entries.filter(({ story }) => story.id !== entry.story.id);
    return new Library([...others, entry]);
  }

  without(id: string): Library {
    return new Library(this.entries.filter(({ story }) => story.id !== id));
  }

  /** The same stories, with a version that a citation is of. */
  citing(entry: IndexedStory): Library {
    const { partial } = this;
    const library = new Library(this.entries, { merged: this.#merged, past: [...this.past, entry], partial });
    library.#all = this.#all;
    return library;
  }

  /**
   * The words of a question, stop words left out, each once, with the terms of the story (or stories) they stand for;
   * a word that is not in there is repaired where others are spelt like it.
   */
  query(question: string, story?: string): QueryTerm[] {
    return this.#passages(story)?.query(question) ?? [];
  }

  /**
   * Sentences with a word of the question, best first: BM25 of sentence, paragraph and story, times the share of the
   * question's idf that is matched (see `Scores.score`).
   */
  search(question: string, { story, limit = 20 }: SearchOptions = {}): Candidate[] {
    const passages = this.#passages(story);
    if (!passages) return [];
    const only = story === undefined ? undefined : this.get(story);
    return passages.best(passages.query(question), limit).map(({ story: number, ...scores }) => ({
      ...scores,
      entry: only ?? (this.entries[number] as IndexedStory),
    }));
  }

  /** Candidates of all stories by story, the story with the best candidate first, each with at most `each`. */
  byStory(
    question: string,
    { stories = 5, each = 3 }: { stories?: number; each?: number } = {},
  ): StoryHits[] {
    const found = new Map<IndexedStory, Candidate[]>();
    for (const candidate of this.search(question, { limit: 20 * stories * each })) {
      const known = found.get(candidate.entry);
      if (!known && found.size < stories) found.set(candidate.entry, [candidate]);
      else if (known && known.length < each) known.push(candidate);
    }
    return Array.from(found, ([entry, candidates]) => ({ entry, candidates }));
  }

  /** Scores of every sentence of one story, in its order, those without a match too. Microseconds. */
  scores(question: string, story: string): Scores[] {
    const passages = this.#passages(story);
    return passages ? passages.all(passages.query(question)).map(({ story: _, ...scores }) => scores) : [];
  }

  /** What a misspelt word may stand for, likeliest first; empty where the word is known or nothing is like it. */
  repair(word: string, story?: string): readonly Repair[] {
    return this.#passages(story)?.repairs(word.toLowerCase()) ?? [];
  }

  /** Inverse document frequency of a word over the sentences of a story, or of all. A word in none weighs most. */
  idf(word: string, story?: string): number {
    return this.#passages(story)?.idf(word.toLowerCase()) ?? 0;
  }

  #passages(story: string | undefined): Passages | undefined {
    const only = story === undefined ? this.#single() : this.get(story);
    if (only) {
      const known = this.#one.get(only) ?? new Passages(only.postings);
      this.#one.set(only, known);
      return known;
    }
    if (story !== undefined || this.entries.length === 0) return undefined;
    this.#all ??= new Passages(this.#merged ?? postingsOfAll(this.entries));
    return this.#all;
  }

  /** The one story there is; one that stands for many is scored among them. */
  #single() {
    return this.entries.length === 1 && !this.#merged?.whole ? this.entries[0] : undefined;
  }
}
