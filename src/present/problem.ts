import type { RequestProblem } from '../answer/answer.ts';
import { escapedLabel } from './markdown.ts';
import type { Words } from './words/words.ts';

/** Why a request is not served and what to do: one sentence, ready to send. */
export function problemSentence(problem: RequestProblem, words: Words): string {
  if (problem.kind !== 'unknown-story') return words.problem(problem);
  const shown = (name: string) => escapedLabel(name, 200);
  return words.problem({ ...problem, asked: shown(problem.asked), nearest: problem.nearest.map(shown) });
}
