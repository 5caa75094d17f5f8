import { buildIndex } from '../../src/index/build.ts';
import { Library, type QueryTerm } from '../../src/search/library.ts';
import type { Story } from '../../src/story/story.ts';
import { stem } from '../../src/text/terms.ts';
import { type Group, Scan } from './scan.ts';

const groupOf = (term: QueryTerm): Group =>
  term.matches.map(({ weight, repair }) => ({ stem: repair ? stem(repair.word) : term.stem, weight }));

/**
 * How many of the questions find the same ten sentences with the same scores in the index as by the scan, to which
 * repaired words are given as the library repairs them.
 */
export function parity(stories: readonly Story[], questions: readonly string[]): number {
  const library = new Library(stories.map(buildIndex));
  const numbers = new Map(library.entries.map((entry, number) => [entry, number]));
  const scan = new Scan(stories);
  return questions.filter((question) => {
    const slow = scan.search(library.query(question).map(groupOf), 10);
    const quick = library.search(question, { limit: 10 });
    return (
      slow.length === quick.length &&
      slow.every(({ score }, rank) => near(score, quick[rank]?.score ?? 0)) &&
      slow.every(
        ({ story, sentence, score }) =>
          near(score, slow[9]?.score ?? 0) ||
          quick.some((found) => found.sentence === sentence && numbers.get(found.entry) === story),
      )
    );
  }).length;
}

/** Apart by no more than single precision makes them. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a));
