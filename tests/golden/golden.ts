import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { textOf } from '../../src/text/span.ts';
import { isRight } from '../../src/training/gain.ts';

/** A question on a story, with the words of the story any of which answer it; none where the story does not say. */
export interface Golden {
  readonly story: string;
  readonly category: string;
  readonly question: string;
  readonly answers: readonly string[];
}

export interface Result extends Golden {
  readonly refused: boolean;
  readonly hit: boolean;
  readonly hit3: boolean;
  readonly right: boolean;
  readonly verbatim: boolean;
  readonly answer: string | null;
  readonly confidence: number;
}

const file = z.array(z.tuple([z.string(), z.string(), z.array(z.string())]));
const here = new URL('.', import.meta.url);
const sample = new URL('../../knowledge/stories/doha.md', here);

export function loadGolden(): { library: Library; questions: Golden[] } {
  const ids = readdirSync(new URL('questions/', here)).map((name) => name.replace('.json', ''));
  const entries = ids.map((id) => {
    const path = id === 'doha' ? sample : new URL(`stories/${id}.md`, here);
    return buildIndex(parseStoryFile(id, readFileSync(path, 'utf8')));
  });
  const questions = ids.flatMap((story) =>
    file
      .parse(JSON.parse(readFileSync(new URL(`questions/${story}.json`, here), 'utf8')))
      .map(([category, question, answers]) => ({ story, category, question, answers })),
  );
  return { library: new Library(entries), questions };
}

export function resultOf(library: Library, golden: Golden, refusal: 'calibrated' | 'never'): Result {
  const { story, question, answers } = golden;
  const text = library.get(story)?.story.text ?? '';
  const given = ask(library, { question, story, refusal });
  const excerpts = given.status === 'answered' ? given.excerpts : given.nearest;
  const shown = excerpts.map(({ span }) => textOf(text, span));
  const holds = (words: string | undefined) => answers.some((answer) => words?.includes(answer));
  const refused = given.status !== 'answered';
  const answer = given.status === 'answered' ? textOf(text, given.answer) : null;
  return {
    ...golden,
    refused,
    answer,
    hit: !refused && holds(shown[0]),
    hit3: !refused && shown.slice(0, 3).some(holds),
    right: answer !== null && isRight(answer, answers),
    verbatim: shown.every((words) => words.length > 0 && text.includes(words)),
    confidence: given.confidence,
  };
}

export interface Row {
  n: number;
  'hit@1': number;
  'hit@3': number;
  answer: number;
  refused: number;
  'no-answer': number;
  TRUST: number;
}

/** Percentages; TRUST: +1 right, 0 refused though answerable, -1 wrong, +1 refused rightly, mean times 100. */
export function rowOf(results: readonly Result[]): Row {
  const answerable = results.filter(({ answers }) => answers.length > 0);
  const others = results.filter(({ answers }) => answers.length === 0);
  const share = (list: readonly Result[], holds: (one: Result) => boolean) =>
    list.length === 0 ? Number.NaN : Math.round((1000 * list.filter(holds).length) / list.length) / 10;
  const points = results.map(({ answers, hit, refused }) =>
    answers.length === 0 ? (refused ? 1 : -1) : hit ? 1 : refused ? 0 : -1,
  );
  return {
    n: results.length,
    'hit@1': share(answerable, ({ hit }) => hit),
    'hit@3': share(answerable, ({ hit3 }) => hit3),
    answer: share(answerable, ({ right }) => right),
    refused: share(answerable, ({ refused }) => refused),
    'no-answer': share(others, ({ refused }) => refused),
    TRUST: Math.round((1000 * points.reduce<number>((sum, one) => sum + one, 0)) / results.length) / 10,
  };
}

export function tableOf(results: readonly Result[]): Record<string, Row> {
  const categories = [...new Set(results.map(({ category }) => category))];
  const rows = categories.map(
    (one) => [one, rowOf(results.filter(({ category }) => category === one))] as const,
  );
  return { ...Object.fromEntries(rows), all: rowOf(results) };
}

export const evaluate = (refusal: 'calibrated' | 'never'): Result[] => {
  const { library, questions } = loadGolden();
  return questions.map((golden) => resultOf(library, golden, refusal));
};
