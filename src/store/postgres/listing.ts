import type { Postings } from '../../index/postings.ts';
import { listOf } from '../../index/postings.ts';
import { type VarintReader, VarintWriter } from '../../index/varint.ts';

/** A word that a term stands for, and how often it is in a story, and how often as a name. */
export interface WordCount {
  readonly word: number;
  readonly count: number;
  readonly names: number;
}

/** A sentence that has a term, and all lengths (in terms) that scoring it takes. */
export interface Place {
  readonly sentence: number;
  readonly length: number;
  readonly paragraph: number;
  readonly paragraphLength: number;
  readonly times: number;
}

/** Where one term stands in one story. */
export interface Listing {
  /** Terms in the whole story. */
  readonly length: number;
  readonly words: readonly WordCount[];
  readonly places: readonly Place[];
}

/** Places in one part: few enough that an index may hold it (PostgreSQL: 2,704 bytes). */
const mostPlaces = 150;

/**
 * As bytes, varints throughout, in parts: the story's number and length, its words (in the first part alone), the
 * places. A place begins with twice its step from the last sentence, plus one where a new paragraph begins, whose own
 * step and length follow; then length and times.
 */
export function encodeListing(story: number, { length, words, places }: Listing): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from === 0 || from < places.length; from += mostPlaces) {
    const out = new VarintWriter(16 + Math.min(places.length, mostPlaces) * 5);
    out.write(story);
    out.write(length);
    writeWords(out, from === 0 ? words : []);
    writePlaces(out, places.slice(from, from + mostPlaces));
    parts.push(out.bytes());
  }
  return parts;
}

function writeWords(out: VarintWriter, words: readonly WordCount[]) {
  out.write(words.length);
  for (const { word, count, names } of words) {
    out.write(word);
    out.write(count);
    out.write(names);
  }
}

function writePlaces(out: VarintWriter, places: readonly Place[]) {
  out.write(places.length);
  let sentence = -1;
  let paragraph = -1;
  for (const place of places) {
    const begins = place.paragraph !== paragraph;
    out.write((place.sentence - sentence) * 2 + (begins ? 1 : 0));
    if (begins) {
      out.write(place.paragraph - paragraph);
      out.write(place.paragraphLength);
    }
    out.write(place.length);
    out.write(place.times);
    sentence = place.sentence;
    paragraph = place.paragraph;
  }
}

/** What reads listings, told of one thing after the other, in order: thousands of objects a question would cost more. */
export interface Reads {
  /** @param length terms in the whole story */
  story(length: number): void;
  word(word: number, count: number, names: number): void;
  place(sentence: number, length: number, paragraph: number, paragraphLength: number, times: number): void;
}

/** Reads a part from where the reader is, the story's number read. */
export function readListing(input: VarintReader, reads: Reads): void {
  reads.story(input.read());
  for (let left = input.read(); left > 0; left--) reads.word(input.read(), input.read(), input.read());
  let sentence = -1;
  let paragraph = -1;
  let paragraphLength = 0;
  for (let left = input.read(); left > 0; left--) {
    const step = input.read();
    sentence += step >>> 1;
    if (step & 1) {
      paragraph += input.read();
      paragraphLength = input.read();
    }
    reads.place(sentence, input.read(), paragraph, paragraphLength, input.read());
  }
}

/** Of one story's postings, what all its terms share. */
export interface Measures {
  /** Terms in the story. */
  readonly length: number;
  /** Sentences and paragraphs that have any. */
  readonly sentences: number;
  readonly paragraphs: number;
}

/** The listing of each term of one story's postings. @param numbers what the words are known as */
export function listingsOf(postings: Postings, numbers: ReadonlyMap<string, number>) {
  const { lexicon, lengths, paragraphStarts } = postings;
  const paragraphOf: number[] = [];
  const paragraphLengths: number[] = [];
  for (let paragraph = 0; paragraph + 1 < paragraphStarts.length; paragraph++) {
    const [start, end] = [paragraphStarts[paragraph] ?? 0, paragraphStarts[paragraph + 1] ?? 0];
    paragraphLengths.push(lengths.subarray(start, end).reduce((sum, length) => sum + length, 0));
    for (let sentence = start; sentence < end; sentence++) paragraphOf[sentence] = paragraph;
  }
  const length = paragraphLengths.reduce((sum, length) => sum + length, 0);
  const words: WordCount[][] = lexicon.terms.map(() => []);
  for (const [at, word] of lexicon.words.entries())
    words[lexicon.termOf[at] ?? 0]?.push({
      word: numbers.get(word) ?? 0,
      count: lexicon.counts[at] ?? 0,
      names: lexicon.names[at] ?? 0,
    });
  const listings = lexicon.terms.map((_, term): Listing => {
    const list = listOf(postings, term);
    const places: Place[] = [];
    while (list.next()) {
      const { sentence, times } = list;
      const paragraph = paragraphOf[sentence] ?? 0;
      const paragraphLength = paragraphLengths[paragraph] ?? 0;
      places.push({ sentence, length: lengths[sentence] ?? 0, paragraph, paragraphLength, times });
    }
    return { length, words: words[term] ?? [], places };
  });
  const measures: Measures = {
    length,
    sentences: lengths.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0),
    paragraphs: paragraphLengths.filter((each) => each > 0).length,
  };
  return { listings, measures };
}
