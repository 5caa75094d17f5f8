import { z } from 'zod';
import { decodePostings } from '../../index/encode.ts';
import { type Postings, postingsOf } from '../../index/postings.ts';
import { parseStoryFile } from '../../story/file.ts';
import type { Ask, Database, Row } from './database.ts';
import { encodeListing, listingsOf } from './listing.ts';

const prebuilt = z.object({ postings: z.base64() });

/** A story's postings, from its index where this Verbatim can read it, else made anew. */
export function storyPostings(id: string, file: string, index: string): Postings {
  try {
    const { postings } = prebuilt.parse(JSON.parse(index));
    return decodePostings(new Uint8Array(Buffer.from(postings, 'base64')));
  } catch {
    return postingsOf([parseStoryFile(id, file)]);
  }
}

/** Keeps the postings of a newest version, in the transaction that keeps the version. */
export async function postStory(ask: Ask, owner: number, version: number, postings: Postings): Promise<void> {
  const { terms, words, termOf } = postings.lexicon;
  const termNumbers = await numbersOf(ask, terms);
  const ofWords = Array.from(termOf, (term) => termNumbers.get(terms[term] ?? '') ?? 0);
  const { listings, measures } = listingsOf(postings, await wordNumbers(ask, words, ofWords));
  const numbers = terms.map((term) => termNumbers.get(term));
  const parts = listings.flatMap((listing, at) =>
    encodeListing(version, listing).map((list, part) => ({
      term: numbers[at],
      part,
      list: Buffer.from(list),
    })),
  );
  await ask(
    `insert into verbatim.postings (owner, term, story, part, list)
     select $1, term, $2, part, list from unnest($3::int[], $4::int[], $5::bytea[]) as posting (term, part, list)`,
    [
      owner,
      version,
      parts.map(({ term }) => term),
      parts.map(({ part }) => part),
      parts.map(({ list }) => list),
    ],
  );
  const { length, sentences, paragraphs } = measures;
  await ask(
    'update verbatim.versions set terms = $2, length = $3, sentences = $4, paragraphs = $5 where number = $1',
    [version, numbers, length, sentences, paragraphs],
  );
  await ask(
    `update verbatim.owners set length = length + $2, sentences = sentences + $3,
       paragraphs = paragraphs + $4, texts = texts + $5 where number = $1`,
    [owner, length, sentences, paragraphs, length > 0 ? 1 : 0],
  );
}

/** Removes the postings of a version that is not the newest any more, or will not be. */
export async function unpostStory(ask: Ask, owner: number, version: number): Promise<void> {
  const [row] = await ask(
    `with gone as (
       update verbatim.versions v set terms = null
       from (select number, terms from verbatim.versions where owner = $1 and number = $2) as old
       where v.number = old.number
       returning old.terms, v.length, v.sentences, v.paragraphs
     )
     update verbatim.owners o set length = o.length - gone.length, sentences = o.sentences - gone.sentences,
       paragraphs = o.paragraphs - gone.paragraphs, texts = o.texts - (gone.length > 0)::int
     from gone where o.number = $1 and gone.terms is not null
     returning gone.terms`,
    [owner, version],
  );
  if (row)
    await ask('delete from verbatim.postings where owner = $1 and story = $2 and term = any($3::int[])', [
      owner,
      version,
      row.terms,
    ]);
}

const numbersOf = (ask: Ask, terms: readonly string[]) =>
  numbered(
    terms,
    (some) => ask('select number, term as name from verbatim.terms where term = any($1::text[])', [some]),
    (some) => ask(newTerms, [some]),
  );

function wordNumbers(ask: Ask, words: readonly string[], terms: readonly number[]) {
  const termOf = new Map(words.map((word, at) => [word, terms[at]]));
  return numbered(
    words,
    (some) => ask('select number, word as name from verbatim.words where word = any($1::text[])', [some]),
    (some) => ask(newWords, [some, some.map((word) => termOf.get(word))]),
  );
}

// In one order, so that two who have the same new ones never wait for each other.
const newTerms = `insert into verbatim.terms (term)
  select term from unnest($1::text[]) as new (term) order by term collate "C"
  on conflict do nothing returning number, term as name`;
const newWords = `insert into verbatim.words (word, term)
  select word, term from unnest($1::text[], $2::int[]) as new (word, term) order by word collate "C"
  on conflict do nothing returning number, word as name`;

/** The numbers of names; new ones get theirs, those that another process made in between are looked up again. */
async function numbered(
  names: readonly string[],
  find: (names: readonly string[]) => Promise<readonly Row[]>,
  make: (names: readonly string[]) => Promise<readonly Row[]>,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const step of [find, make, find]) {
    const left = names.filter((name) => !numbers.has(name));
    if (left.length === 0) break;
    for (const { name, number } of await step(left)) numbers.set(String(name), Number(number));
  }
  return numbers;
}

/** Keeps the postings of stories that an older Verbatim put. Any number of processes may do it at once. */
export async function postMissing(database: Database): Promise<void> {
  const find = `select v.number, v.owner, v.id, v.file, v.index from verbatim.versions v
    where v.newest and v.terms is null order by v.number limit 20`;
  for (let rows = await database.ask(find); rows.length > 0; rows = await database.ask(find))
    for (const { number, owner, id, file, index } of rows) {
      const postings = storyPostings(String(id), JSON.parse(String(file)), String(index));
      await database.transaction(async (ask) => {
        await ask('select from verbatim.owners where number = $1 for update', [owner]);
        const [missing] = await ask(
          'select from verbatim.versions where number = $1 and newest and terms is null',
          [number],
        );
        if (missing) await postStory(ask, Number(owner), Number(number), postings);
      });
    }
}
