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
  /** Where each term's list starts in `lists`, and the end of the last. */
  readonly listStarts: Uint32Array;
  /** For each term, the sentences that have it: see `ListWriter`. */
  readonly lists: Uint8Array;
  /** What these are a part of, where that is more: then the lexicon counts all of it, and so must whoever scores. */
  readonly whole?: Whole | undefined;
}

/** The measures of some stories: the sum of all lengths, and how many sentences, paragraphs and stories have any term. */
export interface Whole {
  readonly length: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly stories: number;
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

/** Of postings that are no part of others. */
export function measuresOf({ lengths, paragraphStarts, storyStarts }: Postings): Whole {
  const sums = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) sums[at + 1] = (sums[at] ?? 0) + length;
  const before = (paragraph: number) => sums[paragraphStarts[paragraph] ?? 0] ?? 0;
  const filled = (starts: Uint32Array, at: (start: number) => number) =>
    starts.subarray(1).filter((end, unit) => at(end) > at(starts[unit] ?? 0)).length;
  return {
    length: sums[lengths.length] ?? 0,
    sentences: lengths.filter((length) => length > 0).length,
    paragraphs: filled(paragraphStarts, (sentence) => sums[sentence] ?? 0),
    stories: filled(storyStarts, before),
  };
}

/** The postings of stories, in order. Boilerplate is left out: nothing is answered from it. */
export function postingsOf(stories: readonly Story[]): Postings {
  const builder = new PostingsBuilder();
  for (const story of stories) builder.add(story);
  return builder.build();
}

class PostingsBuilder {
  readonly #terms = new Map<string, TermEntry>();
  readonly #words = new Map<string, WordEntry>();
  readonly #storyStarts = [0];
  readonly #paragraphStarts = [0];
  readonly #lengths: number[] = [];

  add(story: Story): void {
    const firstParagraph = this.#paragraphStarts.length - 1;
    const searched = searchedParagraphs(story);
    let paragraph = 0;
    for (const sentence of story.sentences) {
      for (; paragraph < sentence.paragraph; paragraph++) this.#paragraphStarts.push(this.#lengths.length);
      const terms = searched.has(sentence.paragraph) ? termsOf(story.text, sentence) : [];
      const here = {
        sentence: this.#lengths.length,
        paragraph: firstParagraph + paragraph,
        story: this.#storyStarts.length,
      };
      for (const { word, stem, name } of terms) this.#word(word, stem).meet(here, name);
      this.#lengths.push(Math.min(terms.length, 0xffff));
    }
    for (; paragraph < story.paragraphs.length; paragraph++) this.#paragraphStarts.push(this.#lengths.length);
    this.#storyStarts.push(this.#paragraphStarts.length - 1);
  }

  #word(word: string, stem: string): WordEntry {
    const known = this.#words.get(word);
    if (known) return known;
    const term = this.#terms.get(stem) ?? new TermEntry();
    this.#terms.set(stem, term);
    const entry = new WordEntry(term);
    this.#words.set(word, entry);
    return entry;
  }

  build(): Postings {
    const terms = [...this.#terms.keys()].sort(byCodeUnits);
    const entries = terms.map((term) => this.#terms.get(term) as TermEntry);
    const words = [...this.#words.keys()].sort(byCodeUnits);
    const wordEntries = words.map((word) => this.#words.get(word) as WordEntry);
    const listStarts = new Uint32Array(terms.length + 1);
    const lists = new VarintWriter(entries.length * 4);
    for (const [number, entry] of entries.entries()) {
      entry.number = number;
      lists.append(entry.finish());
      listStarts[number + 1] = lists.length;
    }
    return {
      storyStarts: Uint32Array.from(this.#storyStarts),
      paragraphStarts: Uint32Array.from(this.#paragraphStarts),
      lengths: Uint16Array.from(this.#lengths),
      lexicon: {
        terms,
        inSentences: Uint32Array.from(entries, ({ inSentences }) => inSentences),
        inParagraphs: Uint32Array.from(entries, ({ inParagraphs }) => inParagraphs),
        inStories: Uint32Array.from(entries, ({ inStories }) => inStories),
        words,
        termOf: Uint32Array.from(wordEntries, ({ term }) => term.number),
        counts: Uint32Array.from(wordEntries, ({ count }) => count),
        names: Uint32Array.from(wordEntries, ({ names }) => names),
      },
      listStarts,
      lists: lists.bytes(),
    };
  }
}

interface Place {
  readonly sentence: number;
  readonly paragraph: number;
  readonly story: number;
}

/** Where a term stands; the sentence it was last met in is written when the next one comes. */
class TermEntry {
  number = 0;
  inSentences = 0;
  inParagraphs = 0;
  inStories = 0;
  #sentence = -1;
  #times = 0;
  #paragraph = -1;
  #story = -1;
  readonly #bytes = new VarintWriter(8);
  readonly #list = new ListWriter(this.#bytes);

  meet({ sentence, paragraph, story }: Place): void {
    if (sentence === this.#sentence) {
      this.#times++;
      return;
    }
    this.#write();
    this.#sentence = sentence;
    this.#times = 1;
    this.inSentences++;
    if (paragraph !== this.#paragraph) this.inParagraphs++;
    if (story !== this.#story) this.inStories++;
    this.#paragraph = paragraph;
    this.#story = story;
  }

  finish(): Uint8Array {
    this.#write();
    this.#times = 0;
    return this.#bytes.bytes();
  }

  #write() {
    if (this.#times > 0) this.#list.add(this.#sentence, this.#times);
  }
}

class WordEntry {
  readonly term: TermEntry;
  count = 0;
  names = 0;

  constructor(term: TermEntry) {
    this.term = term;
  }

  meet(place: Place, name: boolean): void {
    this.count++;
    if (name) this.names++;
    this.term.meet(place);
  }
}

/** The body and the headline; all paragraphs of a text that is nothing but boilerplate. */
function searchedParagraphs({ paragraphs }: Story): ReadonlySet<number> {
  const all = paragraphs.map((_, index) => index);
  if (!paragraphs.some(({ role }) => role === 'body')) return new Set(all);
  return new Set(all.filter((index) => /^(?:body|headline)$/.test(paragraphs[index]?.role ?? '')));
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
