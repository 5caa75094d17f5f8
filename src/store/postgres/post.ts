import { z } from 'zod';
import { decodePostings } from '../../index/encode.ts';
import { type Postings, postingsOf } from '../../index/postings.ts';
import { parseStoryFile } from '../../story/file.ts';
import type { Ask, Database } from './database.ts';
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
  await ask(
    `insert into verbatim.postings (owner, term, story, list)
     select $1, term, $2, list from unnest($3::int[], $4::bytea[]) as posting (term, list)`,
    [owner, version, numbers, listings.map((each) => Buffer.from(encodeListing(each)))],
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

/** Terms that are new get numbers, in one order, so that two who have the same new ones never wait for each other. */
async function numbersOf(ask: Ask, terms: readonly string[]): Promise<Map<string, number>> {
  await ask(
    `insert into verbatim.terms (term)
     select term from unnest($1::text[]) as new (term)
     where not exists (select from verbatim.terms t where t.term = new.term) order by 1
     on conflict do nothing`,
    [terms],
  );
  const rows = await ask('select number, term from verbatim.terms where term = any($1::text[])', [terms]);
  return new Map(rows.map(({ number, term }) => [String(term), Number(number)]));
}

async function wordNumbers(ask: Ask, words: readonly string[], terms: readonly number[]) {
  await ask(
    `insert into verbatim.words (word, term)
     select word, term from unnest($1::text[], $2::int[]) as new (word, term)
     where not exists (select from verbatim.words w where w.word = new.word) order by 1
     on conflict do nothing`,
    [words, terms],
  );
  const rows = await ask('select number, word from verbatim.words where word = any($1::text[])', [words]);
  return new Map(rows.map(({ number, word }) => [String(word), Number(number)]));
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
