import { ListWriter } from './lists.ts';
import { type Lexicon, listOf, measuresOf, type Postings, type Whole } from './postings.ts';
import { VarintWriter } from './varint.ts';

/** One for many: the stories of all parts, in order. Linear in their size; one part is returned as it is. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const bases = sentenceBases(parts);
  const terms = gather(parts, ({ lexicon }) => lexicon.terms);
  const { listStarts, lists } = mergeLists(parts, bases, terms);
  return {
    storyStarts: mergeStarts(parts, (part) => part.storyStarts),
    paragraphStarts: mergeStarts(parts, (part) => part.paragraphStarts),
    lengths: mergeLengths(parts),
    lexicon: mergeLexicons(parts, terms),
    listStarts,
    lists,
    ...(parts.some(({ whole }) => whole) ? { whole: mergeWholes(parts) } : {}),
  };
}

function mergeWholes(parts: readonly Postings[]): Whole {
  const wholes = parts.map((part) => part.whole ?? measuresOf(part));
  const sum = (of: (whole: Whole) => number) => wholes.reduce((total, whole) => total + of(whole), 0);
  return {
    length: sum(({ length }) => length),
    sentences: sum(({ sentences }) => sentences),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    stories: sum(({ stories }) => stories),
  };
}

/** Where a word or term is found: part and its number in there, in pairs. */
interface Gathered {
  readonly names: readonly string[];
  readonly places: readonly (readonly number[])[];
}

function gather(parts: readonly Postings[], of: (part: Postings) => readonly string[]): Gathered {
  const places = new Map<string, number[]>();
  for (const [part, postings] of parts.entries()) {
    for (const [number, name] of of(postings).entries()) {
      const known = places.get(name);
      if (known) known.push(part, number);
      else places.set(name, [part, number]);
    }
  }
  const names = [...places.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { names, places: names.map((name) => places.get(name) ?? []) };
}

const sentenceBases = (parts: readonly Postings[]) => {
  let base = 0;
  return parts.map(({ lengths }) => {
    const here = base;
    base += lengths.length;
    return here;
  });
};

function mergeStarts(parts: readonly Postings[], of: (part: Postings) => Uint32Array): Uint32Array {
  const starts = new Uint32Array(1 + parts.reduce((sum, part) => sum + of(part).length - 1, 0));
  let at = 0;
  for (const part of parts) {
    const base = starts[at] ?? 0;
    for (const start of of(part).subarray(1)) starts[++at] = base + start;
  }
  return starts;
}

function mergeLengths(parts: readonly Postings[]): Uint16Array {
  const lengths = new Uint16Array(parts.reduce((sum, part) => sum + part.lengths.length, 0));
  let at = 0;
  for (const part of parts) {
    lengths.set(part.lengths, at);
    at += part.lengths.length;
  }
  return lengths;
}

function mergeLists(parts: readonly Postings[], bases: readonly number[], { places }: Gathered) {
  const bytes = new VarintWriter(parts.reduce((sum, { lists }) => sum + lists.length, 0));
  const listStarts = new Uint32Array(places.length + 1);
  for (const [term, found] of places.entries()) {
    const list = new ListWriter(bytes);
    for (let i = 0; i < found.length; i += 2) {
      const base = bases[found[i] as number] ?? 0;
      const reader = listOf(parts[found[i] as number] as Postings, found[i + 1] as number);
      while (reader.next()) list.add(base + reader.sentence, reader.times);
    }
    listStarts[term + 1] = bytes.length;
  }
  return { listStarts, lists: bytes.bytes() };
}

function mergeLexicons(parts: readonly Postings[], terms: Gathered): Lexicon {
  const words = gather(parts, ({ lexicon }) => lexicon.words);
  const numbers = new Map(terms.names.map((term, number) => [term, number]));
  const sum = ({ places }: Gathered, of: (lexicon: Lexicon) => Uint32Array) =>
    Uint32Array.from(places, (found) => {
      let total = 0;
      for (let i = 0; i < found.length; i += 2) {
        const lexicon = parts[found[i] as number]?.lexicon;
        if (lexicon) total += of(lexicon)[found[i + 1] as number] ?? 0;
      }
      return total;
    });
  return {
    terms: terms.names,
    inSentences: sum(terms, (lexicon) => lexicon.inSentences),
    inParagraphs: sum(terms, (lexicon) => lexicon.inParagraphs),
    inStories: sum(terms, (lexicon) => lexicon.inStories),
    words: words.names,
    termOf: Uint32Array.from(words.places, ([part, number]) => {
      const lexicon = parts[part as number]?.lexicon;
      const term = lexicon?.terms[lexicon.termOf[number as number] ?? 0] ?? '';
      return numbers.get(term) ?? 0;
    }),
    counts: sum(words, (lexicon) => lexicon.counts),
    names: sum(words, (lexicon) => lexicon.names),
  };
}
