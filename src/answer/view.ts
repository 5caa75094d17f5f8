import { getHeapStatistics } from 'node:v8';
import type { IndexedStory } from '../index/entry.ts';
import type { Figure, Person, Quotation } from '../reading/reading.ts';
import { fold } from '../text/fold.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { allTermsOf, type Term } from '../text/terms.ts';
import { timesIn } from './times.ts';
import { vectors } from './vectors.ts';

/** A word of a story with its part of speech (see `tagWords`). */
export interface Word extends Term {
  readonly tag: string;
}

/** A capitalised phrase. */
export interface NameSpan extends Span {
  readonly words: readonly Word[];
  readonly person: Person | null;
}

/** A sentence with what is in it, ready to be compared with questions. */
export interface SentenceView extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** Stems with their first place among `words`; stop words are in it too. */
  readonly places: ReadonlyMap<string, number>;
  /** The words that carry matter and are in the vector table, as indexes into the story's `ranks`. */
  readonly ranks: readonly number[];
  readonly names: readonly NameSpan[];
  readonly figures: readonly Figure[];
  readonly times: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Stems of the names of who is spoken of ("he") or speaks here, where other words than the sentence's own. */
  readonly carried: ReadonlySet<string>;
  readonly grams: ReadonlySet<number>;
  readonly centroid: Float32Array | null;
}

export interface StoryView {
  readonly entry: IndexedStory;
  readonly sentences: readonly SentenceView[];
  /** Places in the vector table, each once. */
  readonly ranks: readonly number[];
  /** In how many sentences a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Words as they are spelt, folded, with their stem and how often they are written as a name. */
  readonly vocabulary: ReadonlyMap<
    string,
    { readonly stem: string; readonly names: number; readonly count: number }
  >;
  /** Initials of each run of capitalised words: "us" for "United States". */
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

/**
 * Characters of the stories whose views are kept: a view weighs a hundred bytes for each, ten times what its story does,
 * and is made anew in some milliseconds. A quarter of the heap at most.
 */
const room = Math.min(2_000_000, getHeapStatistics().heap_size_limit / 400);

/** The one used last is the last. */
const views = new Map<IndexedStory, StoryView>();
let characters = 0;

/** The story made ready for questions. */
export function viewOf(entry: IndexedStory): StoryView {
  const known = views.get(entry);
  if (known) {
    views.delete(entry);
    views.set(entry, known);
    return known;
  }
  const made = makeView(entry);
  views.set(entry, made);
  characters += entry.story.text.length;
  makeRoom(entry);
  return made;
}

function makeRoom(needed: IndexedStory) {
  for (const [entry] of views) {
    if (characters <= room || entry === needed) return;
    views.delete(entry);
    characters -= entry.story.text.length;
  }
}

function makeView(entry: IndexedStory): StoryView {
  const { story, reading } = entry;
  const words = allTermsOf(story.text).map(({ start, end, word, stem, name }, i): Word => {
    return { start, end, word, stem, name, tag: reading.tags[i] ?? 'X' };
  });
  const people = personsByMention(reading.people);
  const ranks = new Map<number, number>();
  let at = 0;
  const sentences = story.sentences.map((sentence, index) => {
    while (at < words.length && (words[at]?.start ?? 0) < sentence.start) at++;
    const from = at;
    while (at < words.length && (words[at]?.start ?? 0) < sentence.end) at++;
    return makeSentence(entry, index, words.slice(from, at), people, ranks);
  });
  const frequency = new Map<string, number>();
  for (const { places } of sentences) {
    for (const stem of places.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return {
    entry,
    sentences,
    ranks: [...ranks.keys()],
    frequency,
    vocabulary: vocabularyOf(words),
    initials: initialsOf(sentences),
  };
}

function personsByMention(people: readonly Person[]): ReadonlyMap<number, Person> {
  const found = new Map<number, Person>();
  for (const person of people) for (const { start } of person.mentions) found.set(start, person);
  return found;
}

function makeSentence(
  { story, reading }: IndexedStory,
  index: number,
  words: readonly Word[],
  people: ReadonlyMap<number, Person>,
  known: Map<number, number>,
): SentenceView {
  const { start, end, paragraph } = story.sentences[index] ?? { start: 0, end: 0, paragraph: 0 };
  const span = { start, end };
  const places = new Map<string, number>();
  for (const [i, { stem }] of words.entries()) if (!places.has(stem)) places.set(stem, i);
  const matter = words.filter(({ word }) => !isStopWord(word));
  const table = vectors();
  const ranks = matter.map(({ stem }) => table.rank(stem)).filter((rank) => rank >= 0);
  const quotations = reading.quotations.filter((quotation) => overlaps(quotation, span));
  return {
    start,
    end,
    index,
    paragraph,
    words,
    places,
    ranks: ranks.map((rank) => indexAmong(known, rank)),
    names: namesOf(story.text, words, people),
    figures: reading.figures.filter((figure) => overlaps(figure, span)),
    times: timesIn(story.text, span),
    quotations,
    carried: carriedOf(reading.subjects[index]?.name ?? '', quotations, reading.people, places),
    grams: gramsOf(matter.map(({ word }) => word)),
    centroid: table.centroid(ranks.map((rank) => [rank, Math.log1p(rank)] as const)),
  };
}

/** Index of a rank among those of the story, to which it is added where it is new. */
function indexAmong(known: Map<number, number>, rank: number): number {
  const at = known.get(rank) ?? known.size;
  known.set(rank, at);
  return at;
}

function carriedOf(
  subject: string,
  quotations: readonly Quotation[],
  people: readonly Person[],
  places: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const names = [subject];
  for (const { speaker } of quotations) {
    if (!speaker) continue;
    names.push(speaker.name);
    const person = people.find(({ id }) => id === speaker.person);
    if (person) names.push(person.name);
  }
  const stems = names.flatMap((name) =>
    allTermsOf(name)
      .filter(({ word }) => !isStopWord(word))
      .map(({ stem }) => stem),
  );
  return new Set(stems.filter((stem) => !places.has(stem)));
}

const inside = new Set('of the de la le du al bin ibn van von der den da dos el and for'.split(' '));

/** Runs of capitalised words; "of", "the", "de" may stand inside one. A sentence's first word counts where it is tagged a name. */
function namesOf(text: string, words: readonly Word[], people: ReadonlyMap<number, Person>): NameSpan[] {
  const found: NameSpan[] = [];
  const isName = (i: number) => {
    const word = words[i];
    if (!word || !/\p{Lu}/u.test(text.charAt(word.start))) return false;
    return word.name ? !/^i$/.test(word.word) : word.tag === 'M';
  };
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue;
    let last = i;
    for (let j = i + 1; j < words.length; j++) {
      const gap = text.slice(words[j - 1]?.end ?? 0, words[j]?.start ?? 0);
      if (!/^(?:[\s\u00a0]+|-|\. |&| & |['’]s? ?|\.)$/u.test(gap)) break;
      if (isName(j)) last = j;
      else if (!inside.has(words[j]?.word ?? '') || words[j]?.word === 'and' || j > last + 2) break;
    }
    const run = words.slice(i, last + 1);
    const person = run.map(({ start }) => people.get(start)).find((one) => one !== undefined) ?? null;
    found.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, words: run, person });
    i = last;
  }
  return found;
}

function vocabularyOf(words: readonly Word[]): StoryView['vocabulary'] {
  const found = new Map<string, { stem: string; names: number; count: number }>();
  for (const { word, stem, name } of words) {
    const known = found.get(word) ?? { stem, names: 0, count: 0 };
    found.set(word, { stem, names: known.names + (name ? 1 : 0), count: known.count + 1 });
  }
  return found;
}

function initialsOf(sentences: readonly SentenceView[]): StoryView['initials'] {
  const found = new Map<string, readonly string[]>();
  for (const { names } of sentences) {
    for (const { words } of names) {
      if (words.length < 2) continue;
      const stems = words.filter(({ word }) => !inside.has(word)).map(({ stem }) => stem);
      const add = (initials: string) =>
        initials.length > 1 && !found.has(initials) && found.set(initials, stems);
      add(words.map(({ word }) => word.charAt(0)).join(''));
      add(
        words
          .filter(({ word }) => !inside.has(word))
          .map(({ word }) => word.charAt(0))
          .join(''),
      );
    }
  }
  return found;
}

/** Runs of four letters inside words, hashed. */
export function gramsOf(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const word of words) {
    const edged = ` ${fold(word)} `;
    for (let i = 0; i + 4 <= edged.length; i++) {
      let hash = 0;
      for (let k = i; k < i + 4; k++) hash = (hash * 131 + edged.charCodeAt(k)) | 0;
      found.add(hash);
    }
  }
  return found;
}
