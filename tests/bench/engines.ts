import { readFileSync, writeFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { archiveOf, loadArchive, saveArchive } from '../../src/index/archive.ts';
import { buildIndex } from '../../src/index/build.ts';
import { encodePostings } from '../../src/index/encode.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import type { Story } from '../../src/story/story.ts';
import { isStopWord } from '../../src/text/stopwords.ts';
import { termsOf } from '../../src/text/terms.ts';
import { Scan } from './scan.ts';

/** Finds the ten best passages or sentences; what they are is of no matter to the clock. */
export type Search = (question: string) => unknown;

export interface Engine {
  readonly name: string;
  /** Indexes the stories, writes what must be kept to `file`, and returns the bytes of the index, texts left out. */
  build(stories: readonly Story[], file: string): number;
  load(file: string): Search;
  /** How many questions it can be asked among so many passages before one loses patience. */
  questions(passages: number): number;
}

interface Passage {
  readonly id: number;
  readonly text: string;
}

const passagesOf = (stories: readonly Story[]): Passage[] =>
  stories
    .flatMap(({ text, paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)))
    .map((text, id) => ({ id, text }));

const withoutStopWords = (question: string) =>
  question
    .split(/\s+/)
    .filter((word) => !isStopWord(word.toLowerCase()))
    .join(' ');

const verbatim: Engine = {
  name: 'verbatim',
  build(stories, file) {
    const archive = archiveOf(stories.map(buildIndex));
    saveArchive(file, archive);
    return encodePostings(archive.postings).length;
  },
  load(file) {
    const { entries, postings } = loadArchive(file);
    const library = new Library(entries, { merged: postings });
    library.query('ready');
    return (question) => library.search(question, { limit: 10 });
  },
  questions: () => 200,
};

const miniOptions = {
  fields: ['text'],
  processTerm: (term: string) => (isStopWord(term.toLowerCase()) ? null : term.toLowerCase()),
  searchOptions: { prefix: true, fuzzy: 0.2 },
};

const minisearch: Engine = {
  name: 'MiniSearch',
  build(stories, file) {
    const index = new MiniSearch<Passage>(miniOptions);
    index.addAll(passagesOf(stories));
    const content = JSON.stringify(index);
    writeFileSync(file, content);
    return Buffer.byteLength(content);
  },
  load(file) {
    const index = MiniSearch.loadJSON<Passage>(readFileSync(file, 'utf8'), miniOptions);
    return (question) => index.search(question).slice(0, 10);
  },
  questions: (passages) => (passages > 20_000 ? 60 : 200),
};

/** Nothing but the texts can be kept: the index is made anew at each start. */
const fuse: Engine = {
  name: 'Fuse, token search',
  build(stories, file) {
    writeFileSync(file, JSON.stringify(passagesOf(stories)));
    return 0;
  },
  load(file) {
    const passages: Passage[] = JSON.parse(readFileSync(file, 'utf8'));
    const index = new Fuse(passages, {
      keys: ['text'],
      useTokenSearch: true,
      threshold: 0.2,
      ignoreFieldNorm: true,
    });
    return (question) => index.search(withoutStopWords(question), { limit: 10 });
  },
  questions: (passages) => (passages > 20_000 ? 1 : passages > 2_000 ? 3 : 15),
};

const scan: Engine = {
  name: 'linear scan',
  build(stories, file) {
    writeFileSync(file, JSON.stringify(stories.map(({ text }) => text)));
    return 0;
  },
  load(file) {
    const texts: string[] = JSON.parse(readFileSync(file, 'utf8'));
    const all = new Scan(texts.map((text) => composeStory({ id: 's', title: '', source: '' }, text)));
    return (question) =>
      all.search(
        termsOf(question).map(({ stem }) => [{ stem, weight: 1 }]),
        10,
      );
  },
  questions: (passages) => (passages > 20_000 ? 3 : passages > 2_000 ? 10 : 50),
};

export const engines: readonly Engine[] = [verbatim, minisearch, fuse, scan];
