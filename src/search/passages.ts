import type { Postings } from '../index/postings.ts';
import { stem } from '../text/terms.ts';
import { indexOf, type QueryTerm, queryOf } from './query.ts';
import { type Asked, idfOf, Scorer } from './scores.ts';
import { type Repair, Speller } from './spelling.ts';

/** How well one sentence answers to a question, together with the paragraph and the story it stands in. */
export interface Scores {
  /** Index into the story's sentences. */
  readonly sentence: number;
  /** Index into the story's paragraphs. */
  readonly paragraph: number;
  /** What candidates are ranked by: the levels' BM25 added up, times the root of the coverage around the sentence. */
  readonly score: number;
  readonly bm25: Levels;
  /** Share (0..1) of the question's idf that is matched; a repaired word counts as its weight. */
  readonly coverage: Levels;
}

export interface Levels {
  readonly sentence: number;
  readonly paragraph: number;
  readonly story: number;
}

/** Scores of a sentence, and which story of the postings it belongs to. */
export interface Hit extends Scores {
  readonly story: number;
}

/** How much more the BM25 of its paragraph and of its story tell than a sentence's own; measured on news questions. */
const weights = { paragraph: 2, story: 2 };

/** Searches the sentences of some postings. */
export class Passages {
  readonly #postings: Postings;
  readonly #scorer: Scorer;
  readonly #speller: Speller;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#scorer = new Scorer(this.#postings);
    this.#speller = new Speller(this.#postings.lexicon);
  }

  query(question: string): QueryTerm[] {
    return queryOf(question, this.#postings.lexicon, this.#speller);
  }

  /** Whether any word with this stem stands in the postings. */
  knows(word: string): boolean {
    return indexOf(this.#postings.lexicon.terms, stem(word)) >= 0;
  }

  repairs(word: string): readonly Repair[] {
    return this.knows(word) ? [] : this.#speller.repairs(word);
  }

  /** Over sentences; a word that none has weighs most. */
  idf(word: string): number {
    const term = indexOf(this.#postings.lexicon.terms, stem(word));
    return term < 0 ? idfOf(0, this.#scorer.sentences.units) : this.#scorer.sentences.idf(term);
  }

  /** Every sentence, in order, matched or not. */
  all(query: readonly QueryTerm[]): Hit[] {
    const asked = this.#scorer.score(query);
    const rank = ranking(this.#scorer, asked);
    return Array.from(this.#postings.lengths, (_, sentence) => this.#hit(sentence, rank(sentence), asked));
  }

  /** The sentences with a match, best first, at most `limit`. */
  best(query: readonly QueryTerm[], limit: number): Hit[] {
    const asked = this.#scorer.score(query);
    const rank = ranking(this.#scorer, asked);
    const top = new Top(limit);
    for (const sentence of this.#scorer.sentences.touched) top.offer(sentence, rank(sentence));
    return top.items.map(({ sentence, score }) => this.#hit(sentence, score, asked));
  }

  #hit(sentence: number, score: number, asked: Asked): Hit {
    const { sentences, paragraphs, stories, paragraphOf, storyOf } = this.#scorer;
    const paragraph = paragraphOf[sentence] as number;
    const story = storyOf[paragraph] as number;
    const { storyStarts, paragraphStarts } = this.#postings;
    const firstParagraph = storyStarts[story] ?? 0;
    return {
      story,
      sentence: sentence - (paragraphStarts[firstParagraph] ?? 0),
      paragraph: paragraph - firstParagraph,
      score,
      bm25: {
        sentence: sentences.bm25[sentence] ?? 0,
        paragraph: paragraphs.bm25[paragraph] ?? 0,
        story: stories.bm25[story] ?? 0,
      },
      coverage: {
        sentence: (sentences.matched[sentence] ?? 0) / asked.sentences,
        paragraph: (paragraphs.matched[paragraph] ?? 0) / asked.paragraphs,
        story: (stories.matched[story] ?? 0) / asked.stories,
      },
    };
  }
}

/** The score of a sentence by its number: this runs for every sentence with a match. */
function ranking(scorer: Scorer, asked: Asked): (sentence: number) => number {
  const { sentences, paragraphs, stories, paragraphOf, storyOf } = scorer;
  return (sentence) => {
    const paragraph = paragraphOf[sentence] as number;
    const bm25 =
      (sentences.bm25[sentence] as number) +
      weights.paragraph * (paragraphs.bm25[paragraph] as number) +
      weights.story * (stories.bm25[storyOf[paragraph] as number] as number);
    const own = (sentences.matched[sentence] as number) / asked.sentences;
    const around = (paragraphs.matched[paragraph] as number) / asked.paragraphs;
    return bm25 * Math.sqrt((own + around) / 2);
  };
}

interface Ranked {
  readonly sentence: number;
  readonly score: number;
}

/** The highest of many scores, best first; the earlier sentence first among equals. */
class Top {
  readonly items: Ranked[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = Math.max(0, limit);
  }

  offer(sentence: number, score: number) {
    const { items } = this;
    const one = { sentence, score };
    const full = items.length >= this.#limit;
    const last = items[items.length - 1];
    if (full && !(last && before(one, last))) return;
    if (full) items.pop();
    let at = items.length;
    while (at > 0 && before(one, items[at - 1] as Ranked)) at--;
    items.splice(at, 0, one);
  }
}

const before = (a: Ranked, b: Ranked) =>
  a.score > b.score || (a.score === b.score && a.sentence < b.sentence);
