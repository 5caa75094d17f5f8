import { listOf, type Postings } from '../index/postings.ts';
import type { QueryTerm } from './query.ts';

/** BM25's saturation of repeated terms and its weight of length (Robertson & Zaragoza 2009); measured best on news. */
const k1 = 0.9;
const b = 0.4;

/** Sentences, paragraphs or stories: what is scored, each of them a unit. */
class Level {
  /** How many units have any term. */
  readonly units: number;
  /** BM25 of each unit in the last `score`. */
  readonly bm25: Float32Array;
  /** Sum of the idf of the question's terms that each unit has. */
  readonly matched: Float32Array;
  /** How many units have each term. */
  readonly #inUnits: Uint32Array;
  /** k1 × (1 − b + b × length / mean length) of each unit. */
  readonly #norms: Float32Array;
  /** The group that was last counted in `matched` for each unit. */
  readonly #group: Int32Array;
  readonly #touched: Uint32Array;
  #count = 0;

  /** @param whole of which these units are a part: the sum of all lengths, and how many have any */
  constructor(lengths: Uint32Array | Uint16Array, inUnits: Uint32Array, whole: Measure | null) {
    const size = lengths.length;
    const { total, filled } = whole ?? measured(lengths);
    const mean = total / Math.max(filled, 1) || 1;
    this.#norms = new Float32Array(size);
    for (let unit = 0; unit < size; unit++) {
      this.#norms[unit] = k1 * (1 - b + (b * (lengths[unit] as number)) / mean);
    }
    this.bm25 = new Float32Array(size);
    this.matched = new Float32Array(size);
    this.#group = new Int32Array(size).fill(-1);
    this.#touched = new Uint32Array(size);
    this.#inUnits = inUnits;
    this.units = Math.max(filled, 1);
  }

  /** The units that the question's words stand in, in no order. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  /** Only what was touched: a question touches few of an archive's sentences. */
  clear() {
    for (let i = 0; i < this.#count; i++) {
      const unit = this.#touched[i] as number;
      this.bm25[unit] = 0;
      this.matched[unit] = 0;
      this.#group[unit] = -1;
    }
    this.#count = 0;
  }

  idf(term: number): number {
    return idfOf(this.#inUnits[term] ?? 0, this.units);
  }

  /** Adds a term that a unit has `times` times; `group` is the number of the question's word it stands for. */
  add(unit: number, times: number, idf: number, weight: number, group: number) {
    const share = (times * (k1 + 1)) / (times + (this.#norms[unit] as number));
    this.bm25[unit] = (this.bm25[unit] as number) + weight * idf * share;
    const last = this.#group[unit] as number;
    if (last === group) return;
    if (last < 0) this.#touched[this.#count++] = unit;
    this.#group[unit] = group;
    this.matched[unit] = (this.matched[unit] as number) + weight * idf;
  }
}

interface Measure {
  readonly total: number;
  readonly filled: number;
}

function measured(lengths: Uint32Array | Uint16Array): Measure {
  let total = 0;
  let filled = 0;
  for (const length of lengths) {
    total += length;
    if (length > 0) filled++;
  }
  return { total, filled };
}

/** BM25's idf, never negative. */
export const idfOf = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** The idf of all terms of a question at each level: what coverage is a share of. */
export interface Asked {
  readonly sentences: number;
  readonly paragraphs: number;
  readonly stories: number;
}

/** Scores every sentence, paragraph and story of some postings for a question, in one walk over its terms' lists. */
export class Scorer {
  readonly sentences: Level;
  readonly paragraphs: Level;
  readonly stories: Level;
  /** Paragraph of each sentence, story of each paragraph. */
  readonly paragraphOf: Uint32Array;
  readonly storyOf: Uint32Array;
  readonly #postings: Postings;

  constructor(postings: Postings) {
    const { lexicon, lengths, paragraphStarts, storyStarts, whole } = postings;
    const of = (filled: number | undefined) =>
      whole && filled !== undefined ? { total: whole.length, filled } : null;
    this.#postings = postings;
    this.paragraphOf = ownersOf(paragraphStarts, lengths.length);
    this.storyOf = ownersOf(storyStarts, paragraphStarts.length - 1);
    const paragraphLengths = summed(lengths, this.paragraphOf, paragraphStarts.length - 1);
    const storyLengths = summed(paragraphLengths, this.storyOf, storyStarts.length - 1);
    this.sentences = new Level(lengths, lexicon.inSentences, of(whole?.sentences));
    this.paragraphs = new Level(paragraphLengths, lexicon.inParagraphs, of(whole?.paragraphs));
    this.stories = new Level(storyLengths, lexicon.inStories, of(whole?.stories));
  }

  /** Leaves the scores in the three levels. */
  score(query: readonly QueryTerm[]): Asked {
    const { sentences, paragraphs, stories } = this;
    for (const level of [sentences, paragraphs, stories]) level.clear();
    for (const [group, { matches }] of query.entries()) {
      for (const { term, weight } of matches) this.#walk(term, weight, group);
    }
    return {
      sentences: asked(sentences, query),
      paragraphs: asked(paragraphs, query),
      stories: asked(stories, query),
    };
  }

  /** Sentences come in order, so a paragraph's and a story's counts are complete when the next one begins. */
  #walk(term: number, weight: number, group: number) {
    const { sentences, paragraphs, stories, paragraphOf, storyOf } = this;
    const idfs = [sentences.idf(term), paragraphs.idf(term), stories.idf(term)] as const;
    const list = listOf(this.#postings, term);
    let paragraph = -1;
    let story = -1;
    let inParagraph = 0;
    let inStory = 0;
    while (list.next()) {
      const { sentence, times } = list;
      sentences.add(sentence, times, idfs[0], weight, group);
      const p = paragraphOf[sentence] as number;
      if (p !== paragraph) {
        if (paragraph >= 0) paragraphs.add(paragraph, inParagraph, idfs[1], weight, group);
        const s = storyOf[p] as number;
        if (s !== story) {
          if (story >= 0) stories.add(story, inStory, idfs[2], weight, group);
          story = s;
          inStory = 0;
        }
        paragraph = p;
        inParagraph = 0;
      }
      inParagraph += times;
      inStory += times;
    }
    if (paragraph >= 0) paragraphs.add(paragraph, inParagraph, idfs[1], weight, group);
    if (story >= 0) stories.add(story, inStory, idfs[2], weight, group);
  }
}

/** The idf that the whole question has at a level; a word that no unit has weighs as much as the rarest. */
function asked(level: Level, query: readonly QueryTerm[]): number {
  let total = 0;
  for (const { matches } of query) {
    total +=
      matches.length > 0 ? Math.max(...matches.map(({ term }) => level.idf(term))) : idfOf(0, level.units);
  }
  return total || 1;
}

function ownersOf(starts: Uint32Array, count: number): Uint32Array {
  const owners = new Uint32Array(count);
  for (let owner = 0, owned = 0; owner + 1 < starts.length; owner++) {
    for (const end = starts[owner + 1] as number; owned < end; owned++) owners[owned] = owner;
  }
  return owners;
}

function summed(lengths: Uint16Array | Uint32Array, owners: Uint32Array, size: number): Uint32Array {
  const sums = new Uint32Array(size);
  for (let i = 0; i < lengths.length; i++) {
    const owner = owners[i] as number;
    sums[owner] = (sums[owner] as number) + (lengths[i] as number);
  }
  return sums;
}
