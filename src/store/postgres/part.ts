import { ListWriter } from '../../index/lists.ts';
import type { Lexicon, Postings, Whole } from '../../index/postings.ts';
import { VarintReader, VarintWriter } from '../../index/varint.ts';
import { type Listing, type Place, readListing } from './listing.ts';

/** All of an owner's listings of a term, in the order of the stories: number and size, four bytes each, and the listing. */
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
    const story = Math.min(...cursors.map((cursor) => cursor.story));
    if (story === Number.POSITIVE_INFINITY) return builder.build(whole);
    builder.begin(story);
    for (const [term, cursor] of cursors.entries()) {
      if (cursor.story !== story) continue;
      builder.meet(term, cursor.listing());
      cursor.next();
    }
    builder.end();
  }
}

/** The listings of one term, one story after the other. */
class Cursor {
  story = Number.POSITIVE_INFINITY;
  readonly #bytes: Buffer;
  #at = 0;
  #end = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.next();
  }

  next(): void {
    this.#at = this.#end;
    const more = this.#at < this.#bytes.length;
    this.story = more ? this.#bytes.readInt32BE(this.#at) : Number.POSITIVE_INFINITY;
    if (more) this.#end = this.#at + 8 + this.#bytes.readInt32BE(this.#at + 4);
  }

  listing(): Listing {
    return readListing(new VarintReader(this.#bytes, this.#at + 8));
  }
}

interface Met extends Place {
  readonly term: number;
}

class PartBuilder {
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
  #met: Met[] = [];
  #length = 0;

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
    this.#met = [];
  }

  meet(term: number, { length, words, places }: Listing): void {
    this.#length = length;
    for (const { word, count, names } of words) {
      const at = this.#words.get(word);
      if (at === undefined) continue;
      this.#counts[at] = (this.#counts[at] ?? 0) + count;
      this.#names[at] = (this.#names[at] ?? 0) + names;
    }
    this.#inStories[term] = (this.#inStories[term] ?? 0) + 1;
    this.#inSentences[term] = (this.#inSentences[term] ?? 0) + places.length;
    let paragraph = -1;
    for (const place of places) {
      if (place.paragraph !== paragraph) this.#inParagraphs[term] = (this.#inParagraphs[term] ?? 0) + 1;
      paragraph = place.paragraph;
      this.#met.push({ ...place, term });
    }
  }

  end(): void {
    const met = this.#met.sort((a, b) => a.sentence - b.sentence || a.term - b.term);
    let left = this.#length;
    for (let at = 0; at < met.length; ) {
      const { paragraph, paragraphLength } = met[at] as Met;
      let inParagraph = 0;
      while (met[at]?.paragraph === paragraph) {
        const { sentence, length } = met[at] as Met;
        for (let same = met[at]; same?.sentence === sentence; same = met[++at])
          this.#lists[same.term]?.add(this.#lengths.length, same.times);
        this.#lengths.push(length);
        inParagraph += length;
      }
      this.#fill(paragraphLength - inParagraph);
      left -= paragraphLength;
    }
    this.#fill(left);
    this.#storyStarts.push(this.#paragraphStarts.length - 1);
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
