import type { Story } from '../story/story.ts';
import { termsOf } from '../text/terms.ts';
import { ListReader, ListWriter } from './lists.ts';
import { VarintWriter } from './varint.ts';

/**
 * What one or more stories can be found by. Sentences are numbered through all stories, as are paragraphs; a story's
 * sentences and paragraphs are those of its `Story`, in order, so that no text and no span is held twice.
 */
export interface Postings {
  /** First paragraph of each story, and their number at the end. */
  readonly storyStarts: Uint32Array;
  /** First sentence of each paragraph, and their number at the end. */
  readonly paragraphStarts: Uint32Array;
  /** Terms in each sentence. */
  readonly lengths: Uint16Array;
  readonly lexicon: Lexicon;
  /** Where each term's list starts in `lists`, and its end at the end. */
  readonly listStarts: Uint32Array;
  /** For each term, the sentences that have it: see `ListWriter`. */
  readonly lists: Uint8Array;
}

/** The terms and the words that they stand for, both in code unit order. */
export interface Lexicon {
  readonly terms: readonly string[];
  /** How many sentences, paragraphs and stories have each term. */
  readonly inSentences: Uint32Array;
  readonly inParagraphs: Uint32Array;
  readonly inStories: Uint32Array;
  readonly words: readonly string[];
  /** The term of each word. */
  readonly termOf: Uint32Array;
  /** How often each word stands in the stories, and how often as a name. */
  readonly counts: Uint32Array;
  readonly names: Uint32Array;
}

/** The sentences that have a term. */
export const listOf = ({ lists, listStarts }: Postings, term: number): ListReader =>
  new ListReader(lists, listStarts[term] ?? 0, listStarts[term + 1] ?? 0);

interface Entry {
  bytes: VarintWriter;
  list: ListWriter;
  paragraph: number;
  inSentences: number;
  inParagraphs: number;
}

interface WordCount {
  stem: string;
  count: number;
  names: number;
}

/** The postings of one story. Boilerplate is left out: nothing is answered from it. */
export function postingsOf(story: Story): Postings {
  const entries = new Map<string, Entry>();
  const words = new Map<string, WordCount>();
  const lengths = new Uint16Array(story.sentences.length);
  const searched = searchedParagraphs(story);
  for (const [index, sentence] of story.sentences.entries()) {
    if (!searched.has(sentence.paragraph)) continue;
    const terms = termsOf(story.text, sentence);
    lengths[index] = Math.min(terms.length, 0xffff);
    const counts = new Map<string, number>();
    for (const { word, stem, name } of terms) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      count(words, word, stem, name);
    }
    for (const [stem, times] of counts) post(entries, stem, index, sentence.paragraph, times);
  }
  return freeze(story, lengths, entries, words);
}

function searchedParagraphs({ paragraphs }: Story): ReadonlySet<number> {
  const all = paragraphs.map((_, index) => index);
  const body = all.filter((index) => paragraphs[index]?.role === 'body');
  return new Set(
    body.length > 0 ? all.filter((i) => /^(?:body|headline)$/.test(paragraphs[i]?.role ?? '')) : all,
  );
}

function count(words: Map<string, WordCount>, word: string, stem: string, name: boolean) {
  const known = words.get(word);
  if (!known) words.set(word, { stem, count: 1, names: name ? 1 : 0 });
  else {
    known.count++;
    if (name) known.names++;
  }
}

function post(entries: Map<string, Entry>, stem: string, sentence: number, paragraph: number, times: number) {
  let entry = entries.get(stem);
  if (!entry) {
    const bytes = new VarintWriter(8);
    entry = { bytes, list: new ListWriter(bytes), paragraph: -1, inSentences: 0, inParagraphs: 0 };
    entries.set(stem, entry);
  }
  entry.list.add(sentence, times);
  entry.inSentences++;
  if (paragraph !== entry.paragraph) entry.inParagraphs++;
  entry.paragraph = paragraph;
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function freeze(
  story: Story,
  lengths: Uint16Array,
  entries: ReadonlyMap<string, Entry>,
  words: ReadonlyMap<string, WordCount>,
): Postings {
  const terms = [...entries.keys()].sort(byCodeUnits);
  const sorted = terms.map((term) => entries.get(term) as Entry);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const spelt = [...words.keys()].sort(byCodeUnits);
  const counts = spelt.map((word) => words.get(word) as WordCount);
  const lists = new VarintWriter(sorted.reduce((size, { bytes }) => size + bytes.length, 0));
  const listStarts = new Uint32Array(terms.length + 1);
  for (const [index, { bytes }] of sorted.entries()) {
    lists.append(bytes.bytes());
    listStarts[index + 1] = lists.length;
  }
  return {
    storyStarts: Uint32Array.of(0, story.paragraphs.length),
    paragraphStarts: paragraphStarts(story),
    lengths,
    lexicon: {
      terms,
      inSentences: Uint32Array.from(sorted, (entry) => entry.inSentences),
      inParagraphs: Uint32Array.from(sorted, (entry) => entry.inParagraphs),
      inStories: new Uint32Array(terms.length).fill(1),
      words: spelt,
      termOf: Uint32Array.from(counts, ({ stem }) => numbers.get(stem) ?? 0),
      counts: Uint32Array.from(counts, (word) => word.count),
      names: Uint32Array.from(counts, (word) => word.names),
    },
    listStarts,
    lists: lists.bytes(),
  };
}

function paragraphStarts({ paragraphs, sentences }: Story): Uint32Array {
  const starts = new Uint32Array(paragraphs.length + 1);
  for (const { paragraph } of sentences) starts[paragraph + 1] = (starts[paragraph + 1] ?? 0) + 1;
  for (let index = 1; index < starts.length; index++) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  }
  return starts;
}
