import { ListWriter } from './lists.ts';
import { type Lexicon, listOf, measuresOf, type Postings, type Whole } from './postings.ts';
import { VarintWriter } from './varint.ts';

/**
 * Postings without some of their stories, as if these had never been merged in. Linear in their size.
 * @param dropped the numbers of the stories that go, with the postings of each alone
 */
export function dropStories(postings: Postings, dropped: ReadonlyMap<number, Postings>): Postings {
  if (dropped.size === 0) return postings;
  const { storyStarts, paragraphStarts, lengths, places } = renumbered(postings, new Set(dropped.keys()));
  const own = [...dropped.values()].map(({ lexicon }) => lexicon);
  const { lexicon, terms } = thinned(postings.lexicon, own);
  const bytes = new VarintWriter(postings.lists.length);
  const listStarts = new Uint32Array(terms.length + 1);
  for (const [number, term] of terms.entries()) {
    const list = new ListWriter(bytes);
    for (const reader = listOf(postings, term); reader.next(); ) {
      const place = places[reader.sentence] as number;
      if (place >= 0) list.add(place, reader.times);
    }
    listStarts[number + 1] = bytes.length;
  }
  const whole = postings.whole && lessWhole(postings.whole, [...dropped.values()].map(measuresOf));
  return {
    storyStarts,
    paragraphStarts,
    lengths,
    lexicon,
    listStarts,
    lists: bytes.bytes(),
    ...(whole ? { whole } : {}),
  };
}

const lessWhole = (whole: Whole, gone: readonly Whole[]): Whole => ({
  length: gone.reduce((left, { length }) => left - length, whole.length),
  sentences: gone.reduce((left, { sentences }) => left - sentences, whole.sentences),
  paragraphs: gone.reduce((left, { paragraphs }) => left - paragraphs, whole.paragraphs),
  stories: gone.reduce((left, { stories }) => left - stories, whole.stories),
});

/** `places`: the new number of each sentence, -1 for those that go. */
function renumbered({ storyStarts, paragraphStarts, lengths }: Postings, dropped: ReadonlySet<number>) {
  const places = new Int32Array(lengths.length).fill(-1);
  const stories = [0];
  const paragraphs = [0];
  let sentences = 0;
  for (let story = 0; story + 1 < storyStarts.length; story++) {
    if (dropped.has(story)) continue;
    for (let at = storyStarts[story] as number; at < (storyStarts[story + 1] as number); at++) {
      const end = paragraphStarts[at + 1] as number;
      for (let sentence = paragraphStarts[at] as number; sentence < end; sentence++)
        places[sentence] = sentences++;
      paragraphs.push(sentences);
    }
    stories.push(paragraphs.length - 1);
  }
  return {
    places,
    storyStarts: Uint32Array.from(stories),
    paragraphStarts: Uint32Array.from(paragraphs),
    lengths: lengths.filter((_, sentence) => (places[sentence] as number) >= 0),
  };
}

/** What is left of a lexicon, and which of its terms these are. */
function thinned(lexicon: Lexicon, own: readonly Lexicon[]): { lexicon: Lexicon; terms: readonly number[] } {
  const less = (of: (lexicon: Lexicon) => Uint32Array, named: 'terms' | 'words') => {
    const left = of(lexicon).slice();
    for (const each of own) {
      let at = 0;
      for (const [number, name] of each[named].entries()) {
        at = placeOf(lexicon[named], name, at);
        // Postings of a part of all terms know no others.
        if (lexicon[named][at] === name) left[at] = (left[at] as number) - (of(each)[number] as number);
      }
    }
    return left;
  };
  const inSentences = less((each) => each.inSentences, 'terms');
  const counts = less((each) => each.counts, 'words');
  const terms = leftOf(inSentences);
  const words = leftOf(counts);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const pick = (from: Uint32Array, which: readonly number[]) =>
    Uint32Array.from(which, (at) => from[at] as number);
  const spelt = (from: readonly string[], which: readonly number[]) => which.map((at) => from[at] as string);
  return {
    terms,
    lexicon: {
      terms: spelt(lexicon.terms, terms),
      inSentences: pick(inSentences, terms),
      inParagraphs: pick(
        less((each) => each.inParagraphs, 'terms'),
        terms,
      ),
      inStories: pick(
        less((each) => each.inStories, 'terms'),
        terms,
      ),
      words: spelt(lexicon.words, words),
      termOf: Uint32Array.from(words, (word) => numbers.get(lexicon.termOf[word] as number) ?? 0),
      counts: pick(counts, words),
      names: pick(
        less((each) => each.names, 'words'),
        words,
      ),
    },
  };
}

function leftOf(counts: Uint32Array): number[] {
  const left: number[] = [];
  for (const [at, count] of counts.entries()) if (count > 0) left.push(at);
  return left;
}

/** Where a name is, or would be, at `from` or behind it; names are in code unit order. */
function placeOf(names: readonly string[], name: string, from: number): number {
  let low = from;
  let high = names.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
