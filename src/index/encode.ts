import type { Lexicon, Postings } from './postings.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** Bytes that are no postings, or no longer. */
export class DamagedPostings extends Error {
  override readonly name = 'DamagedPostings';
}

/**
 * Postings as bytes: varints throughout, sorted words as what they do not share with the word before, frequencies as
 * differences. 100,000 passages take some 4 MB.
 */
export function encodePostings(postings: Postings): Uint8Array {
  const { storyStarts, paragraphStarts, lengths, lexicon, listStarts, lists } = postings;
  const out = new VarintWriter(lists.length * 2);
  writeSteps(out, storyStarts);
  writeSteps(out, paragraphStarts);
  writeAll(out, lengths);
  writeSorted(out, lexicon.terms);
  for (const [term, sentences] of lexicon.inSentences.entries()) {
    const paragraphs = lexicon.inParagraphs[term] ?? 0;
    out.write(sentences);
    out.write(sentences - paragraphs);
    out.write(paragraphs - (lexicon.inStories[term] ?? 0));
  }
  writeSorted(out, lexicon.words);
  let last = 0;
  for (const [word, term] of lexicon.termOf.entries()) {
    out.write(term >= last ? (term - last) * 2 : (last - term) * 2 - 1);
    out.write(lexicon.counts[word] ?? 0);
    out.write(lexicon.names[word] ?? 0);
    last = term;
  }
  writeSteps(out, listStarts);
  out.append(lists);
  return out.bytes();
}

/** @throws {DamagedPostings} where the bytes contradict themselves */
export function decodePostings(bytes: Uint8Array): Postings {
  const input = new VarintReader(bytes);
  const storyStarts = readSteps(input);
  const paragraphStarts = readSteps(input);
  const lengths = readAll(input);
  demand(paragraphStarts.length - 1 === lastOf(storyStarts), 'paragraphs');
  demand(lengths.length === lastOf(paragraphStarts), 'sentences');
  const lexicon = readLexicon(input);
  const listStarts = readSteps(input);
  demand(listStarts.length === lexicon.terms.length + 1, 'lists');
  const lists = bytes.subarray(input.at, input.at + lastOf(listStarts));
  demand(input.at + lists.length === bytes.length && lists.length === lastOf(listStarts), 'end');
  return { storyStarts, paragraphStarts, lengths, lexicon, listStarts, lists };
}

function readLexicon(input: VarintReader): Lexicon {
  const terms = readSorted(input);
  const inSentences = new Uint32Array(terms.length);
  const inParagraphs = new Uint32Array(terms.length);
  const inStories = new Uint32Array(terms.length);
  for (let term = 0; term < terms.length; term++) {
    const sentences = input.read();
    const paragraphs = sentences - input.read();
    inSentences[term] = sentences;
    inParagraphs[term] = paragraphs;
    inStories[term] = paragraphs - input.read();
  }
  const words = readSorted(input);
  const termOf = new Uint32Array(words.length);
  const counts = new Uint32Array(words.length);
  const names = new Uint32Array(words.length);
  let last = 0;
  for (let word = 0; word < words.length; word++) {
    const step = input.read();
    last += step & 1 ? -((step + 1) >>> 1) : step >>> 1;
    demand(last >= 0 && last < terms.length, 'words');
    termOf[word] = last;
    counts[word] = input.read();
    names[word] = input.read();
  }
  return { terms, inSentences, inParagraphs, inStories, words, termOf, counts, names };
}

function demand(holds: boolean, part: string): asserts holds {
  if (!holds) throw new DamagedPostings(`the postings are damaged (${part})`);
}

const lastOf = (starts: Uint32Array) => starts[starts.length - 1] ?? 0;

function writeAll(out: VarintWriter, numbers: Iterable<number> & { readonly length: number }) {
  out.write(numbers.length);
  for (const number of numbers) out.write(number);
}

function readAll(input: VarintReader): Uint16Array {
  const numbers = new Uint16Array(counted(input));
  for (let i = 0; i < numbers.length; i++) numbers[i] = input.read();
  return numbers;
}

/** Rising numbers, the first of them 0. */
function writeSteps(out: VarintWriter, starts: Uint32Array) {
  out.write(starts.length);
  for (let i = 1; i < starts.length; i++) out.write((starts[i] ?? 0) - (starts[i - 1] ?? 0));
}

function readSteps(input: VarintReader): Uint32Array {
  const starts = new Uint32Array(counted(input));
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i - 1] ?? 0) + input.read();
  return starts;
}

/** Nothing takes less than a byte, so a larger number than there are bytes is damage, not a wish for memory. */
function counted(input: VarintReader): number {
  const count = input.read();
  demand(count <= input.bytes.length + 1, 'size');
  return count;
}

const newline = 0x0a;

/** Each word as the number of bytes that it shares with the one before, the number of its own, and these (UTF-8). */
function writeSorted(out: VarintWriter, words: readonly string[]) {
  out.write(words.length);
  let last = Buffer.alloc(0);
  for (const word of words) {
    const bytes = Buffer.from(word, 'utf8');
    let shared = 0;
    while (shared < bytes.length && shared < last.length && bytes[shared] === last[shared]) shared++;
    out.write(shared);
    out.write(bytes.length - shared);
    out.append(bytes.subarray(shared));
    last = bytes;
  }
}

/** All words are spelt out into one buffer, a line each, and become strings in one go: many times quicker. */
function readSorted(input: VarintReader): string[] {
  const count = counted(input);
  const { bytes } = input;
  let lines = Buffer.alloc(Math.max(64, count * 12));
  let last = 0;
  let at = 0;
  for (let word = 0; word < count; word++) {
    const shared = input.read();
    const own = input.read();
    demand(shared <= at - last - (word > 0 ? 1 : 0) && own <= bytes.length - input.at, 'words');
    if (at + shared + own + 1 > lines.length) lines = Buffer.concat([lines], (at + shared + own + 1) * 2);
    lines.copyWithin(at, last, last + shared);
    last = at;
    at += shared;
    for (let i = 0; i < own; i++) lines[at++] = bytes[input.at++] as number;
    lines[at++] = newline;
  }
  if (count === 0) return [];
  const words = lines.toString('utf8', 0, at - 1).split('\n');
  demand(words.length === count, 'words');
  return words;
}
