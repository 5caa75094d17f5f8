import { ListWriter } from '../../index/lists.ts';
import type { Lexicon, Postings, Whole } from '../../index/postings.ts';
import { VarintReader, VarintWriter } from '../../index/varint.ts';
import { type Reads, readListing } from './listing.ts';

/** All of an owner's listings of a term, part after part, in the order of the stories. */
export type Listings = ReadonlyMap<string, Buffer>;

/** A word of the stories that one of the question may stand for. */
export interface NearWord {
  readonly number: number;
  readonly word: string;
  readonly term: string;
}

export interface Part {
  readonly postings: Postings;
  /** The number of each story of the postings. */
  readonly stories: readonly number[];
}

const longest = 0xffff;

/**
 * The postings of a few terms over all stories that have any of them. Sentences without are not told apart: a
 * paragraph's are one sentence, a story's one paragraph, so that all lengths are what they are.
 */
export function partOf(listings: Listings, near: readonly NearWord[], whole: Whole): Part {
  const builder = new PartBuilder([...listings.keys()].sort(), near);
  const cursors = builder.terms.map((term) => new Cursor(listings.get(term) ?? Buffer.alloc(0)));
  for (;;) {
    let story = none;
    for (const cursor of cursors) if (cursor.story < story) story = cursor.story;
    if (story === none) return builder.build(whole);
    builder.begin(story);
    for (const [term, cursor] of cursors.entries()) {
      if (cursor.story !== story) continue;
      builder.beginTerm(term);
      for (; cursor.story === story; cursor.next()) cursor.read(builder);
    }
    builder.end();
  }
}

/** Behind all stories. */
const none = Number.POSITIVE_INFINITY;

/** The listings of one term, one part after the other. */
class Cursor {
  /** Of the part that is next. */
  story = none;
  readonly #input: VarintReader;

  constructor(bytes: Buffer) {
    this.#input = new VarintReader(bytes);
    this.next();
  }

  read(reads: Reads): void {
    readListing(this.#input, reads);
  }

  next(): void {
    this.story = this.#input.at < this.#input.bytes.length ? this.#input.read() : none;
  }
}

/** A sentence of the story at hand that has a term: six numbers in a row. */
const field = { sentence: 0, length: 1, paragraph: 2, paragraphLength: 3, times: 4, term: 5 } as const;
const fields = 6;

class PartBuilder implements Reads {
  readonly terms: readonly string[];
  readonly #near: readonly NearWord[];
  readonly #words: ReadonlyMap<number, number>;
  readonly #stories: number[] = [];
  readonly #storyStarts = [0];
  readonly #paragraphStarts = [0];
  readonly #lengths: number[] = [];
  readonly #bytes: readonly VarintWriter[];
  readonly #lists: readonly ListWriter[];
  readonly #inSentences: Uint32Array;
  readonly #inParagraphs: Uint32Array;
  readonly #inStories: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #names: Uint32Array;
  #term = 0;
  #met = new Int32Array(64 * fields);
  #size = 0;
  #length = 0;
  #paragraph = -1;

  constructor(terms: readonly string[], near: readonly NearWord[]) {
    this.terms = terms;
    this.#near = [...near].sort((a, b) => (a.word < b.word ? -1 : 1));
    this.#words = new Map(this.#near.map(({ number }, at) => [number, at]));
    this.#bytes = terms.map(() => new VarintWriter(64));
    this.#lists = this.#bytes.map((bytes) => new ListWriter(bytes));
    this.#inSentences = new Uint32Array(terms.length);
    this.#inParagraphs = new Uint32Array(terms.length);
    this.#inStories = new Uint32Array(terms.length);
    this.#counts = new Uint32Array(near.length);
    this.#names = new Uint32Array(near.length);
  }

  begin(story: number): void {
    this.#stories.push(story);
    this.#size = 0;
  }

  beginTerm(term: number): void {
    this.#term = term;
    this.#paragraph = -1;
    this.#inStories[term] = (this.#inStories[term] as number) + 1;
  }

  story(length: number): void {
    this.#length = length;
  }

  word(word: number, count: number, names: number): void {
    const at = this.#words.get(word);
    if (at === undefined) return;
    this.#counts[at] = (this.#counts[at] as number) + count;
    this.#names[at] = (this.#names[at] as number) + names;
  }

  /** In the order of the sentences, those of a term after those of the terms before it. */
  place(sentence: number, length: number, paragraph: number, paragraphLength: number, times: number): void {
    const term = this.#term;
    this.#inSentences[term] = (this.#inSentences[term] as number) + 1;
    if (paragraph !== this.#paragraph) this.#inParagraphs[term] = (this.#inParagraphs[term] as number) + 1;
    this.#paragraph = paragraph;
    if (this.#size + fields > this.#met.length) {
      const larger = new Int32Array(this.#met.length * 2);
      larger.set(this.#met);
      this.#met = larger;
    }
    const met = this.#met;
    const at = this.#size;
    met[at + field.sentence] = sentence;
    met[at + field.length] = length;
    met[at + field.paragraph] = paragraph;
    met[at + field.paragraphLength] = paragraphLength;
    met[at + field.times] = times;
    met[at + field.term] = term;
    this.#size += fields;
  }

  end(): void {
    const met = this.#inOrder();
    const size = this.#size;
    let left = this.#length;
    for (let at = 0; at < size; ) {
      const paragraph = met[at + field.paragraph] as number;
      const paragraphLength = met[at + field.paragraphLength] as number;
      let inParagraph = 0;
      while (at < size && met[at + field.paragraph] === paragraph) {
        const sentence = met[at] as number;
        const length = met[at + field.length] as number;
        for (; at < size && met[at] === sentence; at += fields)
          this.#lists[met[at + field.term] as number]?.add(
            this.#lengths.length,
            met[at + field.times] as number,
          );
        this.#lengths.push(length);
        inParagraph += length;
      }
      this.#fill(paragraphLength - inParagraph);
      left -= paragraphLength;
    }
    this.#fill(left);
    this.#storyStarts.push(this.#paragraphStarts.length - 1);
  }

  /** By sentence, whichever the term. */
  #inOrder(): Int32Array {
    const met = this.#met;
    const keys = new Float64Array(this.#size / fields);
    for (let at = 0; at < keys.length; at++) keys[at] = (met[at * fields] as number) * keys.length + at;
    keys.sort();
    const sorted = new Int32Array(this.#size);
    for (let to = 0; to < keys.length; to++) {
      const from = ((keys[to] as number) % keys.length) * fields;
      for (let each = 0; each < fields; each++) sorted[to * fields + each] = met[from + each] as number;
    }
    return sorted;
  }

  /** Ends a paragraph with what else it has. */
  #fill(length: number) {
    for (let left = length; left > 0; left -= longest) this.#lengths.push(Math.min(left, longest));
    this.#paragraphStarts.push(this.#lengths.length);
  }

  build(whole: Whole): Part {
    const listStarts = new Uint32Array(this.terms.length + 1);
    const lists = new VarintWriter(1_024);
    for (const [term, bytes] of this.#bytes.entries()) {
      lists.append(bytes.bytes());
      listStarts[term + 1] = lists.length;
    }
    return {
      stories: this.#stories,
      postings: {
        storyStarts: Uint32Array.from(this.#storyStarts),
        paragraphStarts: Uint32Array.from(this.#paragraphStarts),
        lengths: Uint16Array.from(this.#lengths),
        lexicon: this.#lexicon(),
        listStarts,
        lists: lists.bytes(),
        whole,
      },
    };
  }

  #lexicon(): Lexicon {
    const numbers = new Map(this.terms.map((term, number) => [term, number]));
    const had = this.#near.map((_, at) => at).filter((at) => (this.#counts[at] ?? 0) > 0);
    const words = had.map((at) => this.#near[at] as NearWord);
    return {
      terms: this.terms,
      inSentences: this.#inSentences,
      inParagraphs: this.#inParagraphs,
      inStories: this.#inStories,
      words: words.map(({ word }) => word),
      termOf: Uint32Array.from(words, ({ term }) => numbers.get(term) ?? 0),
      counts: Uint32Array.from(had, (at) => this.#counts[at] ?? 0),
      names: Uint32Array.from(had, (at) => this.#names[at] ?? 0),
    };
  }
}
