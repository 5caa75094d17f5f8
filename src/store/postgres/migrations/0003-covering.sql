-- A question's words are in thousands of stories, whose rows lie all over the table: an index that holds the lists
-- themselves takes a fifth of the time. A row of it is limited, so long lists are of several parts.
truncate verbatim.postings;
alter table verbatim.postings drop constraint postings_pkey, add column part integer not null;
alter table verbatim.postings add primary key (owner, term, story, part) include (list);

-- All postings are made anew at the next start.
update verbatim.versions set terms = null, length = 0, sentences = 0, paragraphs = 0;
update verbatim.owners set length = 0, sentences = 0, paragraphs = 0, texts = 0;
