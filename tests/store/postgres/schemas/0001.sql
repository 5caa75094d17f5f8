
CREATE SCHEMA verbatim;

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
    characters bigint DEFAULT 0 NOT NULL
);

ALTER TABLE verbatim.owners ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.owners_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE verbatim.revisions
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

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
    index text NOT NULL
);

ALTER TABLE verbatim.versions ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verbatim.versions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

INSERT INTO verbatim.migrations (version, applied) VALUES (1, '2026-11-25 05:58:48.75122+00');

INSERT INTO verbatim.owners (number, name, revision, settings, stories, characters) OVERRIDING SYSTEM VALUE VALUES (1, 'everyone', 4, '{}', 1, 125);
INSERT INTO verbatim.owners (number, name, revision, settings, stories, characters) OVERRIDING SYSTEM VALUE VALUES (3, 'server-100000000000000001', 8, '{"story":"lock"}', 1, 32);

INSERT INTO verbatim.verdicts (number, verdict) OVERRIDING SYSTEM VALUE VALUES (1, '{"verdict":"wrong","question":"How many boats?","answer":null,"excerpts":[]}');

INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index) OVERRIDING SYSTEM VALUE VALUES (1, 1, 'gate', 1, false, 'UMjXFi7Y', 123, '{"id":"gate","version":1,"ref":"UMjXFi7Y","put":"2026-11-25T05:58:49.666Z","title":"Gate shut at Vell","source":"The Courier","url":"https://courier.example/gate","published":"2031-02-03","characters":123,"paragraphs":2,"words":"intSWUSWrTLayHTC7TcVwfZHB0sX1kdo5cgRnS0W3pM","least":"+BQHAKtF3wGqlRQZkZNfHJl01CP88Ts5qINUO7LwoU/VGVlaDiGIYYVFX27Ey2lxJ6KXjTFMzpNfEZedoV3mtWzbJ+3fN1fvp96d8w=="}', '"---\ntitle: Gate shut at Vell\nsource: The Courier\nurl: https://courier.example/gate\npublished: 2031-02-03\n---\nThe tide gate at Vell was shut on Monday.\n\n“We lost two boats,” said Ada Brandt, the harbour master. Half a pair: \ud83d alone.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "gate",
"fingerprint": "86111a38b1b29ef28eea68225df8d1c774a774eff160d86d05c6efaf054d3ac1",
"reading": {"people":[{"id":"p1","kind":"person","name":"Ada Brandt","aliases":[],"role":{"start":81,"end":99},"mentions":[{"start":69,"end":79}]}],"quotations":[{"start":44,"end":62,"kind":"direct","paragraph":1,"speaker":{"person":"p1","name":"Ada Brandt","mention":{"start":69,"end":79}},"cue":{"start":64,"end":68},"fragments":[],"carriedFrom":null,"confidence":0.97,"reason":{"rule":"inverted","spans":[{"start":64,"end":68},{"start":69,"end":79}]}}],"figures":[{"start":52,"end":55,"paragraph":1,"value":2,"kind":"count","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":56,"end":61},"claimant":{"name":"Ada Brandt","span":{"start":69,"end":79}},"scenario":null,"trend":null},{"start":101,"end":105,"paragraph":1,"value":0.5,"kind":"fraction","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":108,"end":112},"claimant":null,"scenario":null,"trend":null}],"comparisons":[],"subjects":[{"name":"The tide gate","span":{"start":0,"end":13}},{"name":"Ada Brandt master","span":{"start":81,"end":99}},{"name":"Half","span":{"start":101,"end":105}}],"tags":"DNNPMAVPMOV1NVMMDNNMDNR"},
"postings": "AgIDAQIDBQgDEAADYWRhAQNsb24ABGJvYXQBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRhaQAEcGFpcgAEc2FpZAEDaHV0AAR0aWRlAQJ3bwAEdmVsbAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAAAEAABAAA2FkYQEEbG9uZQAFYm9hdHMBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRheQAEcGFpcgAEc2FpZAEDaHV0AAR0aWRlAQJ3bwAEdmVsbAABAQIBAAIBAAIBAQIBAAIBAAIBAAIBAAIBAAIBAQIBAAIBAAIBAAIBAAIBAAIBAREBAQEBAQEBAQEBAQEBAQEBBAYEBAIGBAQEAgYEAgIEAg==",
"sum": "9c49f6b1382cc5f0a2c9d162579a17ea5797b823574a92485a19d082abeae7e3"
}
');
INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index) OVERRIDING SYSTEM VALUE VALUES (2, 1, 'gate', 2, true, 'ti6mGBjC', 125, '{"id":"gate","version":2,"ref":"ti6mGBjC","put":"2026-11-25T05:58:49.889Z","title":"Gate shut at Vell","source":"The Courier","url":"https://courier.example/gate","published":"2031-02-03","characters":125,"paragraphs":2,"words":"tr1DKX1ihuamEzGlbfx6g9NnLuhGaRMVOBvzCsViND8","least":"+BQHAK3p5wCrRd8BkZNfHEf+Gx2ZdNQj/PE7OaiDVDuy8KFP6aYuVIVFX27Ey2lxYAffhzFMzpNfEZedoV3mtRmvONxs2yft3zdX7w=="}', '"---\ntitle: Gate shut at Vell\nsource: The Courier\nurl: https://courier.example/gate\npublished: 2031-02-03\n---\nThe tide gate at Vell was shut on Monday.\n\n“We lost three boats,” said Ada Brandt, the harbour master. Half a pair: \ud83d alone.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "gate",
"fingerprint": "859f5a68bf9d99d619252aabb7591542b2cda392fd0bd7bca9d854148aad7610",
"reading": {"people":[{"id":"p1","kind":"person","name":"Ada Brandt","aliases":[],"role":{"start":83,"end":101},"mentions":[{"start":71,"end":81}]}],"quotations":[{"start":44,"end":64,"kind":"direct","paragraph":1,"speaker":{"person":"p1","name":"Ada Brandt","mention":{"start":71,"end":81}},"cue":{"start":66,"end":70},"fragments":[],"carriedFrom":null,"confidence":0.97,"reason":{"rule":"inverted","spans":[{"start":66,"end":70},{"start":71,"end":81}]}}],"figures":[{"start":52,"end":57,"paragraph":1,"value":3,"kind":"count","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":58,"end":63},"claimant":{"name":"Ada Brandt","span":{"start":71,"end":81}},"scenario":null,"trend":null},{"start":103,"end":107,"paragraph":1,"value":0.5,"kind":"fraction","unit":null,"qualifier":"exact","qualifierSpan":null,"what":{"start":110,"end":114},"claimant":null,"scenario":null,"trend":null}],"comparisons":[],"subjects":[{"name":"The tide gate","span":{"start":0,"end":13}},{"name":"Ada Brandt master","span":{"start":83,"end":101}},{"name":"Half","span":{"start":103,"end":107}}],"tags":"DNNPMAVPMOV1NVMMDNNMDNR"},
"postings": "AgIDAQIDBQgDEAADYWRhAQNsb24ABGJvYXQBBXJhbmR0AARnYXRlAARoYWxmAgVyYm91cgAEbG9zdAAGbWFzdGVyAQVvbmRhaQAEcGFpcgAEc2FpZAEDaHV0AAV0aHJlZQEDaWRlAAR2ZWxsAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAAQAAEAADYWRhAQRsb25lAAVib2F0cwEFcmFuZHQABGdhdGUABGhhbGYCBXJib3VyAARsb3N0AAZtYXN0ZXIBBW9uZGF5AARwYWlyAARzYWlkAQNodXQABXRocmVlAQNpZGUABHZlbGwAAQECAQACAQACAQECAQACAQACAQACAQACAQACAQECAQACAQACAQACAQACAQACAQERAQEBAQEBAQEBAQEBAQEBAQQGBAQCBgQEBAIGBAIEAgI=",
"sum": "fd1a5b120740eaf2451dfae9f7da5818cd3f7b1f4e586db7658081c623684e83"
}
');
INSERT INTO verbatim.versions (number, owner, id, version, newest, ref, characters, kept, file, index) OVERRIDING SYSTEM VALUE VALUES (3, 3, 'lock', 1, true, 'ObnGowZu', 32, '{"id":"lock","version":1,"ref":"ObnGowZu","put":"2026-11-25T05:58:49.931Z","title":"Lock","source":"The Courier","characters":32,"paragraphs":1,"words":"jVFJlMF9xZu9ooqKiyhHdap26TkANJHZKBhhGyUSmUw","least":"ZOCxeHhPpoA="}', '"---\ntitle: Lock\nsource: The Courier\n---\nThe lock at Orrin opened again.\n"', '{
"format": "verbatim-index",
"version": 1,
"story": "lock",
"fingerprint": "80945fc17a1234bec94552dd929067c0bf2468268cf8579ee54b196f84052488",
"reading": {"people":[],"quotations":[],"figures":[],"comparisons":[],"subjects":[{"name":"The lock","span":{"start":0,"end":8}}],"tags":"DNPMVR"},
"postings": "AgECAQEEBAAFYWdhaW4ABGxvY2sABG9wZW4BBHJyaW4BAAABAAABAAABAAAEAAVhZ2FpbgAEbG9jawAGb3BlbmVkAQRycmluAAEAAgEAAgEAAgEBBQEBAQECAgIC",
"sum": "3fb389234837f801caa2e5e68d54ab93e139f5ac8012db8048477c358484b82e"
}
');

SELECT pg_catalog.setval('verbatim.owners_number_seq', 4, true);

SELECT pg_catalog.setval('verbatim.revisions', 8, true);

SELECT pg_catalog.setval('verbatim.verdicts_number_seq', 1, true);

SELECT pg_catalog.setval('verbatim.versions_number_seq', 3, true);

ALTER TABLE ONLY verbatim.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY verbatim.owners
    ADD CONSTRAINT owners_name_key UNIQUE (name);

ALTER TABLE ONLY verbatim.owners
    ADD CONSTRAINT owners_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.verdicts
    ADD CONSTRAINT verdicts_pkey PRIMARY KEY (number);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_owner_id_version_key UNIQUE (owner, id, version);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_pkey PRIMARY KEY (number);

CREATE UNIQUE INDEX versions_newest ON verbatim.versions USING btree (owner, id) WHERE newest;

CREATE INDEX versions_ref ON verbatim.versions USING btree (owner, ref);

ALTER TABLE ONLY verbatim.versions
    ADD CONSTRAINT versions_owner_fkey FOREIGN KEY (owner) REFERENCES verbatim.owners(number) ON DELETE CASCADE;

