import type { Whole } from '../../index/postings.ts';
import { distance, editsAllowed } from '../../text/distance.ts';
import { isSlipOfStopWord, isStopWord } from '../../text/stopwords.ts';
import { termsOf } from '../../text/terms.ts';
import type { Owner } from '../owner.ts';
import type { Ask } from './database.ts';
import { type Listings, type NearWord, type Part, partOf } from './part.ts';

/** Words with most trigrams in common that are looked at for a misspelt one. */
const mostLike = 1_000;

/** What an owner has, all newest versions together. */
export interface Size {
  readonly characters: number;
  readonly whole: Whole;
}

const mostSizes = 100_000;

/** The sizes of owners, each remembered until its revision is another. */
export class Sizes {
  readonly #ask: Ask;
  readonly #known = new Map<Owner, { readonly revision: string; readonly size: Size }>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async of(owner: Owner, revision: string): Promise<Size> {
    const known = this.#known.get(owner);
    if (known?.revision === revision) return known.size;
    const size = await sizeOf(this.#ask, owner);
    if (this.#known.size >= mostSizes) this.#known.clear();
    this.#known.set(owner, { revision, size });
    return size;
  }
}

async function sizeOf(ask: Ask, owner: Owner): Promise<Size> {
  const [row] = await ask(
    `select characters::float8, length::float8, sentences::float8, paragraphs::float8, texts
     from verbatim.owners where name = $1`,
    [owner],
  );
  const of = (name: string) => Number(row?.[name] ?? 0);
  const whole = {
    length: of('length'),
    sentences: of('sentences'),
    paragraphs: of('paragraphs'),
    stories: of('texts'),
  };
  return { characters: of('characters'), whole };
}

/** The postings of a question's words over all of an owner's stories; of those like a word that none has. */
export async function findPart(
  ask: Ask,
  listingsOf: (terms: readonly string[]) => Promise<Listings>,
  owner: Owner,
  text: string,
  whole: Whole,
): Promise<Part> {
  const words = new Map<string, string>();
  for (const { stem, word } of termsOf(text)) if (!words.has(stem)) words.set(stem, word);
  const listings = new Map(await listingsOf([...words.keys()]));
  const unknown = [...words].flatMap(([stem, word]) =>
    listings.has(stem) || isStopWord(word) || isSlipOfStopWord(word) || editsAllowed(word) === 0
      ? []
      : [word],
  );
  const near = (await Promise.all(unknown.map((word) => wordsLike(ask, owner, word)))).flat();
  const more = [...new Set(near.map(({ term }) => term))].filter((term) => !listings.has(term));
  if (more.length > 0) for (const [term, lists] of await listingsOf(more)) listings.set(term, lists);
  return partOf(listings, unique(near), whole);
}

/** Two letters swapped leave a short word hardly a trigram: it is looked up whole. */
const shortest = 5;

async function wordsLike(ask: Ask, owner: Owner, word: string): Promise<NearWord[]> {
  const rows = await ask(
    `select near.number, near.word, t.term
     from verbatim.words_like((select number from verbatim.owners where name = $1), $2, $3) as near
     join verbatim.terms t on t.number = near.term
     union
     select w.number, w.word, t.term from verbatim.words w join verbatim.terms t on t.number = w.term
     where w.word = any($4)`,
    [owner, word, mostLike, word.length <= shortest ? swapped(word) : []],
  );
  const most = editsAllowed(word);
  return rows
    .map(({ number, word, term }) => ({ number: Number(number), word: String(word), term: String(term) }))
    .filter((near) => distance(word, near.word, most) <= most);
}

/** The word with each two neighbouring letters the other way round. */
const swapped = (word: string): string[] =>
  Array.from(word.slice(1), (letter, i) => word.slice(0, i) + letter + word.charAt(i) + word.slice(i + 2));

const unique = (near: readonly NearWord[]) => [...new Map(near.map((each) => [each.number, each])).values()];
