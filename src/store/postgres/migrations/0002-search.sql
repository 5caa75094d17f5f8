-- What stories are found by. A term is a stem as src/text/terms.ts makes it, never PostgreSQL's own, so that the
-- database finds what an index in memory does. Terms and words are shared by all owners; who has them is in postings.

create table verbatim.terms (
  number integer generated always as identity primary key,
  term text collate "C" not null unique
);

create table verbatim.words (
  number integer generated always as identity primary key,
  word text collate "C" not null unique,
  term integer not null
);

-- The sentences of a newest version that have a term: see listing.ts.
create table verbatim.postings (
  owner integer not null,
  term integer not null,
  story integer not null,
  list bytea not null,
  primary key (owner, term, story)
);

-- Of a version whose postings are kept: its terms; how many there are in all, and in how many sentences and paragraphs.
alter table verbatim.versions
  add column terms integer[],
  add column length integer not null default 0,
  add column sentences integer not null default 0,
  add column paragraphs integer not null default 0;
create index versions_unposted on verbatim.versions (number) where newest and terms is null;

-- The same of all newest versions together, and how many of them have any term.
alter table verbatim.owners
  add column length bigint not null default 0,
  add column sentences bigint not null default 0,
  add column paragraphs bigint not null default 0,
  add column texts integer not null default 0;

-- Trigrams find the words that a misspelt one may stand for. The extension may be there already, in any schema.
create extension if not exists pg_trgm with schema verbatim;
select set_config('search_path', format('verbatim, %I', nspname), true)
  from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
  where extname = 'pg_trgm';
-- Words are lower-case already: lower() keeps this index out of the plans for words that are known whole, which it would
-- find by all of their trigrams.
create index words_like on verbatim.words using gin (lower(word) gin_trgm_ops);

-- Words of an owner's stories that share many trigrams with the one that is wanted.
create function verbatim.words_like(of_owner integer, wanted text, most integer)
returns table (number integer, word text, term integer) language sql stable
set search_path from current
set pg_trgm.similarity_threshold = 0.2
as $$
  select w.number, w.word, w.term from verbatim.words w
  where lower(w.word) % wanted and length(w.word) between length(wanted) - 2 and length(wanted) + 2
    and exists (select from verbatim.postings p where p.owner = of_owner and p.term = w.term)
  order by similarity(w.word, wanted) desc limit most
$$;
reset search_path;
