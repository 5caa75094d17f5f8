SET check_function_bodies = false;

CREATE SCHEMA verbatim;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA verbatim;

CREATE FUNCTION verbatim.words_like(of_owner integer, wanted text, most integer) RETURNS TABLE(number integer, word text, term integer)
    LANGUAGE sql STABLE
    SET search_path TO 'verbatim', 'verbatim'
    SET "pg_trgm.similarity_threshold" TO '0.2'
    AS $$
  select w.number, w.word, w.term from verbatim.words w
  where lower(w.word) % wanted and length(w.word) between length(wanted) - 2 and length(wanted) + 2
    and exists (select from verbatim.postings p where p.owner = of_owner and p.term = w.term)
  order by similarity(w.word, wanted) desc limit most
$$;

CREATE TABLE verbatim.migrations (
    version integer NOT NULL,
    applied timestamp with time zone NOT NULL
);

CREATE TABLE verbatim.owners (
    number integer NOT NULL,
    name text NOT NULL,
    revision bigint NOT NULL,
    settings text DEFAULT '{}'::text NOT NULL,
    stories integer DEFAULT 0 NOT NULL,
    characters bigint DEFAULT 0 NOT NULL,
    length bigint DEFAULT 0 NOT NULL,
    sentences bigint DEFAULT 0 NOT NULL,
    paragraphs bigint DEFAULT 0 NOT NULL,
    texts integer DEFAULT 0 NOT NULL
);

ALTER TABLE verbatim.owners ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.owners_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE verbatim.postings (
    owner integer NOT NULL,
    term integer NOT NULL,
    story integer NOT NULL,
    list bytea NOT NULL
);

CREATE SEQUENCE verbatim.revisions
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE verbatim.terms (
    number integer NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE verbatim.terms ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.terms_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE verbatim.verdicts (
    number bigint NOT NULL,
    verdict text NOT NULL
);

ALTER TABLE verbatim.verdicts ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.verdicts_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE verbatim.versions (
    number integer NOT NULL,
    owner integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    newest boolean DEFAULT true NOT NULL,
    ref text NOT NULL,
    characters integer NOT NULL,
    kept text NOT NULL,
    file text NOT NULL,
    index text NOT NULL,
    terms integer[],
    length integer DEFAULT 0 NOT NULL,
    sentences integer DEFAULT 0 NOT NULL,
    paragraphs integer DEFAULT 0 NOT NULL
);

ALTER TABLE verbatim.versions ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.versions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE verbatim.words (
    number integer NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C",
    term integer NOT NULL
);

ALTER TABLE verbatim.words ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.words_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

INSERT INTO verbatim.migrations (version, applied) VALUES (1, '2026-11-25 06:55:41.147756+00');
INSERT INTO verbatim.migrations (version, applied) VALUES (2, '2026-11-25 06:55:41.147756+00');

INSERT INTO verbatim.owners (number, name, revision, settings, stories, characters, length, sentences, paragraphs, texts) OVERRIDING SYSTEM VALUE VALUES (1, 'everyone', 4, '{}', 1, 125, 16, 3, 2, 1);
INSERT INTO verbatim.owners (number, name, revision, settings, stories, characters, length, sentences, paragraphs, texts) OVERRIDING SYSTEM VALUE VALUES (3, 'server-100000000000000001', 8, '{"story":"lock"}', 1, 32, 4, 1, 1, 1);

INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 1, 2, '\x10010101010105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 2, 2, '\x10010201000107020b0301');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 3, 2, '\x10010301000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 4, 2, '\x10010401010105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 5, 2, '\x1001050100010301050501');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 6, 2, '\x10010601000107020b0301');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 7, 2, '\x10010701000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 8, 2, '\x10010801000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 9, 2, '\x10010901000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 10, 2, '\x10010a0101010301050501');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 11, 2, '\x10010b01000107020b0301');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 12, 2, '\x10010c01000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 13, 2, '\x10010d0100010301050501');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 17, 2, '\x10011101000105020b0801');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 14, 2, '\x10010e0100010301050501');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (1, 16, 2, '\x1001100101010301050501');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (3, 18, 3, '\x0401120100010301040401');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (3, 19, 3, '\x0401130100010301040401');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (3, 20, 3, '\x0401140100010301040401');
INSERT INTO verbatim.postings (owner, term, story, list) VALUES (3, 21, 3, '\x0401150101010301040401');

INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (1, 'ada');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (2, 'alon');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (3, 'boat');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (4, 'brandt');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (5, 'gate');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (6, 'half');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (7, 'harbour');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (8, 'lost');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (9, 'master');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (10, 'mondai');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (11, 'pair');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (12, 'said');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (13, 'shut');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (14, 'tide');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (15, 'two');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (16, 'vell');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (17, 'three');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (18, 'again');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (19, 'lock');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (20, 'open');
INSERT INTO verbatim.terms (number, term) OVERRIDING SYSTEM VALUE VALUES (21, 'orrin');

INSERT INTO verbatim.verdicts (number, verdict) OVERRIDING SYSTEM VALUE VALUES (1, '{"verdict":"wrong","question":"How many boats?","answer":null,"excerpts":[]}');

INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index, terms, length, sentences, paragraphs) OVERRIDING SYSTEM VALUE VALUES (1, 1, 'gate', 1, false, 'UMjXFi7Y', 123, '{"id":"gate","version":1,"ref":"UMjXFi7Y","put":"2026-11-25T06:55:41.770Z","title":"Gate shut at Vell","source":"The Courier","url":"https://courier.example/gate","published":"2031-02-03","characters":123,"paragraphs":2,"words":"intSWUSWrTLayHTC7TcVwfZHB0sX1kdo5cgRnS0W3pM","least":"+BQHAKtF3wGqlRQZkZNfHJl01CP88Ts5qINUO7LwoU/VGVlaDiGIYYVFX27Ey2lxJ6KXjTFMzpNfEZedoV3mtWzbJ+3fN1fvp96d8w=="}', '"---\ntitle: Gate shut at Vell\nsource: The Courier\nurl: https://courier.example/gate\npublished: 2031-02-03\n---\nThe tide gate at Vell was shut on Monday.\n\n“We lost two boats,” said Ada Brandt, the harbour master. Half a pair: \ud83d alone.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "gate",
"fingerprint": "86111a38b1b29ef28eea68225df8d1c774a774eff160d86d05c6efaf054d3ac1",
"reading": {"people":[{"id":"p1","kind":"person","name":"Ada Brandt","aliases":[],"role":{"start":81,"end":99},"mentions":[{"start":69,"end":79}]}],"quotations":[{"start":44,"end":62,"kind":"direct","paragraph":1,"speaker":{"person":"p1","name":"Ada Brandt","mention":{"start":69,"end":79}},"cue":{"start":64,"end":68},"fragments":[],"carriedFrom":null,"confidence":0.97,"reason":{"rule":"inverted","spans":[{"start":64,"end":68},{"start":69,"end":79}]}}],"figures":[{"start":52,"end":55,"paragraph":1,"value":2,"kind":"count","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":56,"end":61},"claimant":{"name":"Ada Brandt","span":{"start":69,"end":79}},"scenario":null,"trend":null},{"start":101,"end":105,"paragraph":1,"value":0.5,"kind":"fraction","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":108,"end":112},"claimant":null,"scenario":null,"trend":null}],"comparisons":[],"subjects":[{"name":"The tide gate","span":{"start":0,"end":13}},{"name":"Ada Brandt master","span":{"start":81,"end":99}},{"name":"Half","span":{"start":101,"end":105}}],"tags":"DNNPMAVPMOV1NVMMDNNMDNR"},
"postings": "AgIDAQIDBQgDEAADYWRhAQNsb24ABGJvYXQBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRhaQAEcGFpcgAEc2FpZAEDaHV0AAR0aWRlAQJ3bwAEdmVsbAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAABAAA2FkYQEEbG9uZQAFYm9hdHMBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRheQAEcGFpcgAEc2FpZAEDaHV0AAR0aWRlAQJ3bwAEdmVsbAABAQIBAAIBAAIBAQIBAAIBAAIBAAIBAAIBAAIBAQIBAAIBAAIBAAIBAAIBAAIBAREBAQEBAQEBAQEBAQEBAQEBBAYEBAIGBAQEAgYEAgIEAg==",
"sum": "9c49f6b1382cc5f0a2c9d162579a17ea5797b823574a92485a19d082abeae7e3"
}
', NULL, 16, 3, 2);
INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index, terms, length, sentences, paragraphs) OVERRIDING SYSTEM VALUE VALUES (2, 1, 'gate', 2, true, 'ti6mGBjC', 125, '{"id":"gate","version":2,"ref":"ti6mGBjC","put":"2026-11-25T06:55:41.818Z","title":"Gate shut at Vell","source":"The Courier","url":"https://courier.example/gate","published":"2031-02-03","characters":125,"paragraphs":2,"words":"tr1DKX1ihuamEzGlbfx6g9NnLuhGaRMVOBvzCsViND8","least":"+BQHAK3p5wCrRd8BkZNfHEf+Gx2ZdNQj/PE7OaiDVDuy8KFP6aYuVIVFX27Ey2lxYAffhzFMzpNfEZedoV3mtRmvONxs2yft3zdX7w=="}', '"---\ntitle: Gate shut at Vell\nsource: The Courier\nurl: https://courier.example/gate\npublished: 2031-02-03\n---\nThe tide gate at Vell was shut on Monday.\n\n“We lost three boats,” said Ada Brandt, the harbour master. Half a pair: \ud83d alone.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "gate",
"fingerprint": "859f5a68bf9d99d619252aabb7591542b2cda392fd0bd7bca9d854148aad7610",
"reading": {"people":[{"id":"p1","kind":"person","name":"Ada Brandt","aliases":[],"role":{"start":83,"end":101},"mentions":[{"start":71,"end":81}]}],"quotations":[{"start":44,"end":64,"kind":"direct","paragraph":1,"speaker":{"person":"p1","name":"Ada Brandt","mention":{"start":71,"end":81}},"cue":{"start":66,"end":70},"fragments":[],"carriedFrom":null,"confidence":0.97,"reason":{"rule":"inverted","spans":[{"start":66,"end":70},{"start":71,"end":81}]}}],"figures":[{"start":52,"end":57,"paragraph":1,"value":3,"kind":"count","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":58,"end":63},"claimant":{"name":"Ada Brandt","span":{"start":71,"end":81}},"scenario":null,"trend":null},{"start":103,"end":107,"paragraph":1,"value":0.5,"kind":"fraction","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":110,"end":114},"claimant":null,"scenario":null,"trend":null}],"comparisons":[],"subjects":[{"name":"The tide gate","span":{"start":0,"end":13}},{"name":"Ada Brandt master","span":{"start":83,"end":101}},{"name":"Half","span":{"start":103,"end":107}}],"tags":"DNNPMAVPMOV1NVMMDNNMDNR"},
"postings": "AgIDAQIDBQgDEAADYWRhAQNsb24ABGJvYXQBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRhaQAEcGFpcgAEc2FpZAEDaHV0AAV0aHJlZQEDaWRlAAR2ZWxsAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAEAADYWRhAQRsb25lAAVib2F0cwEFcmFuZHQABGdhdGUABGhhbGYCBXJib3VyAARsb3N0AAZtYXN0ZXIBBW9uZGF5AARwYWlyAARzYWlkAQNodXQABXRocmVlAQNpZGUABHZlbGwAAQECAQACAQACAQECAQACAQACAQACAQACAQACAQECAQACAQACAQACAQACAQACAQERAQEBAQEBAQEBAQEBAQEBAQQGBAQCBgQEBAIGBAIEAgI=",
"sum": "fd1a5b120740eaf2451dfae9f7da5818cd3f7b1f4e586db7658081c623684e83"
}
', '{1,2,3,4,5,6,7,8,9,10,11,12,13,17,14,16}', 16, 3, 2);
INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index, terms, length, sentences, paragraphs) OVERRIDING SYSTEM VALUE VALUES (3, 3, 'lock', 1, true, 'ObnGowZu', 32, '{"id":"lock","version":1,"ref":"ObnGowZu","put":"2026-11-25T06:55:41.844Z","title":"Lock","source":"The Courier","characters":32,"paragraphs":1,"words":"jVFJlMF9xZu9ooqKiyhHdap26TkANJHZKBhhGyUSmUw","least":"ZOCxeHhPpoA="}', '"---\ntitle: Lock\nsource: The Courier\n---\nThe lock at Orrin opened again.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "lock",
"fingerprint": "80945fc17a1234bec94552dd929067c0bf2468268cf8579ee54b196f84052488",
"reading": {"people":[],"quotations":[],"figures":[],"comparisons":[],"subjects":[{"name":"The lock","span":{"start":0,"end":8}}],"tags":"DNPMVR"},
"postings": "AgECAQEEBAAFYWdhaW4ABGxvY2sABG9wZW4BBHJyaW4BAAABAAABAAABAAAEAAVhZ2FpbgAEbG9jawAGb3BlbmVkAQRycmluAAEAAgEAAgEAAgEBBQEBAQECAgIC",
"sum": "3fb389234837f801caa2e5e68d54ab93e139f5ac8012db8048477c358484b82e"
}
', '{18,19,20,21}', 4, 1, 1);

INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (1, 'ada', 1);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (2, 'alone', 2);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (3, 'boats', 3);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (4, 'brandt', 4);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (5, 'gate', 5);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (6, 'half', 6);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (7, 'harbour', 7);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (8, 'lost', 8);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (9, 'master', 9);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (10, 'monday', 10);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (11, 'pair', 11);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (12, 'said', 12);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (13, 'shut', 13);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (14, 'tide', 14);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (15, 'two', 15);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (16, 'vell', 16);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (17, 'three', 17);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (18, 'again', 18);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (19, 'lock', 19);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (20, 'opened', 20);
INSERT INTO verbatim.words (number, word, term) OVERRIDING SYSTEM VALUE VALUES (21, 'orrin', 21);

SELECT pg_catalog.setval('verbatim.owners_number_seq', 4, true);

SELECT pg_catalog.setval('verbatim.revisions', 8, true);

SELECT pg_catalog.setval('verbatim.terms_number_seq', 21, true);

SELECT pg_catalog.setval('verbatim.verdicts_number_seq', 1, true);

SELECT pg_catalog.setval('verbatim.versions_number_seq', 3, true);

SELECT pg_catalog.setval('verbatim.words_number_seq', 21, true);

ALTER TABLE ONLY verbatim.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY verbatim.owners
    ADD CONSTRAINT owners_name_key UNIQUE (name);

ALTER TABLE ONLY verbatim.owners
    ADD CONSTRAINT owners_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.postings
    ADD CONSTRAINT postings_pkey PRIMARY KEY (owner, term, story);

ALTER TABLE ONLY verbatim.terms
    ADD CONSTRAINT terms_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.terms
    ADD CONSTRAINT terms_term_key UNIQUE (term);

ALTER TABLE ONLY verbatim.verdicts
    ADD CONSTRAINT verdicts_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_owner_id_version_key UNIQUE (owner, id, version);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.words
    ADD CONSTRAINT words_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.words
    ADD CONSTRAINT words_word_key UNIQUE (word);

CREATE UNIQUE INDEX versions_newest ON verbatim.versions USING btree (owner, id) WHERE newest;

CREATE INDEX versions_ref ON verbatim.versions USING btree (owner, ref);

CREATE INDEX versions_unposted ON verbatim.versions USING btree (number) WHERE (newest AND (terms IS NULL));

CREATE INDEX words_like ON verbatim.words USING gin (lower(word) verbatim.gin_trgm_ops);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_owner_fkey FOREIGN KEY (owner) REFERENCES verbatim.owners(number) ON DELETE CASCADE;

RESET check_function_bodies;
