-- Stories, their versions, settings and verdicts. JSON is kept as text: unlike jsonb it holds every string that
-- JavaScript has, NUL and lone surrogates too, and what is read is what was written.

-- Every change of an owner takes the next of these, so that no two states of an owner are ever called the same.
create sequence verbatim.revisions;

create table verbatim.owners (
  number integer generated always as identity primary key,
  name text not null unique,
  revision bigint not null,
  settings text not null default '{}',
  -- Of the newest versions: limits are held against these, under the lock of this row.
  stories integer not null default 0,
  characters bigint not null default 0
);

create table verbatim.versions (
  number integer generated always as identity primary key,
  owner integer not null references verbatim.owners on delete cascade,
  id text collate "C" not null,
  version integer not null,
  newest boolean not null default true,
  ref text not null,
  characters integer not null,
  kept text not null,
  file text not null,
  index text not null,
  unique (owner, id, version)
);
create unique index versions_newest on verbatim.versions (owner, id) where newest;
create index versions_ref on verbatim.versions (owner, ref);

create table verbatim.verdicts (
  number bigint generated always as identity primary key,
  verdict text not null
);
