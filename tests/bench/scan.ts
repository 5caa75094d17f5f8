import type { Story } from '../../src/story/story.ts';
import { termsOf } from '../../src/text/terms.ts';

/** A word of the question: the stems it may be found as, each with its weight. */
export type Group = readonly { readonly stem: string; readonly weight: number }[];

export interface Found {
  readonly story: number;
  readonly sentence: number;
  readonly score: number;
}

const levels = ['sentence', 'paragraph', 'story'] as const;
type Level = (typeof levels)[number];

interface Unit {
  readonly stems: readonly string[];
  bm25: number;
  matched: number;
}

interface Row extends Record<Level, Unit> {
  readonly number: number;
  readonly inStory: number;
}

const unit = (stems: readonly string[]): Unit => ({ stems, bm25: 0, matched: 0 });

/**
 * Passage search by its definition: every question looks at every word of every sentence, paragraph and story. Slow,
 * and written apart from the index, so that the two can be held against each other.
 */
export class Scan {
  readonly #rows: Row[] = [];
  readonly #units: Record<Level, Unit[]> = { sentence: [], paragraph: [], story: [] };

  constructor(stories: readonly Story[]) {
    for (const [number, story] of stories.entries()) this.#add(number, story);
  }

  #add(number: number, story: Story) {
    const stems = story.sentences.map((sentence) => termsOf(story.text, sentence).map((term) => term.stem));
    const whole = unit(stems.flat());
    this.#units.story.push(whole);
    const paragraphs = story.paragraphs.map((_, at) =>
      unit(stems.filter((_, sentence) => story.sentences[sentence]?.paragraph === at).flat()),
    );
    this.#units.paragraph.push(...paragraphs);
    for (const [inStory, sentence] of story.sentences.entries()) {
      const own = unit(stems[inStory] ?? []);
      const paragraph = paragraphs[sentence.paragraph] as Unit;
      this.#units.sentence.push(own);
      this.#rows.push({ number, inStory, sentence: own, paragraph, story: whole });
    }
  }

  search(question: readonly Group[], limit: number): Found[] {
    const asked = { sentence: 0, paragraph: 0, story: 0 };
    for (const level of levels) asked[level] = this.#score(this.#units[level], question);
    return this.#rows
      .filter(({ sentence }) => sentence.matched > 0)
      .map(({ number, inStory, sentence, paragraph, story }) => ({
        story: number,
        sentence: inStory,
        score:
          (sentence.bm25 + 2 * paragraph.bm25 + 2 * story.bm25) *
          Math.sqrt((sentence.matched / asked.sentence + paragraph.matched / asked.paragraph) / 2),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  /** Scores all units of one level, returns the idf of the whole question. */
  #score(units: readonly Unit[], question: readonly Group[]): number {
    const filled = units.filter(({ stems }) => stems.length > 0);
    const mean = filled.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, filled.length);
    for (const one of units) {
      one.bm25 = 0;
      one.matched = 0;
    }
    let asked = 0;
    for (const group of question) {
      const idfs = group.map(({ stem }) =>
        idf(filled.filter(({ stems }) => stems.includes(stem)).length, filled.length),
      );
      asked += group.length > 0 ? Math.max(...idfs) : idf(0, filled.length);
      for (const one of filled) {
        const first = group.findIndex(({ stem }) => one.stems.includes(stem));
        if (first < 0) continue;
        one.matched += (group[first]?.weight ?? 0) * (idfs[first] ?? 0);
        for (const [at, { stem, weight }] of group.entries()) {
          const times = one.stems.filter((other) => other === stem).length;
          const norm = 0.9 * (0.6 + (0.4 * one.stems.length) / mean);
          one.bm25 += (weight * (idfs[at] ?? 0) * times * 1.9) / (times + norm);
        }
      }
    }
    return asked;
  }
}

const idf = (having: number, all: number) => Math.log(1 + (all - having + 0.5) / (having + 0.5));
