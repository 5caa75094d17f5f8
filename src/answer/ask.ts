import type { Library } from '../search/library.ts';
import { overlaps } from '../text/span.ts';
import { type Answer, type Excerpt, RequestError } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import { type Judgement, judge } from './judge.ts';
import { poolOf } from './pool.ts';
import { parseQuestion } from './question.ts';
import { type Ranked, type Ranking, rank } from './rank.ts';
import { shownFor } from './shown.ts';
import { chooseSpan } from './spans/choose.ts';
import { resolveStory } from './story.ts';

export interface AskRequest {
  readonly question: string;
  /** A story's id; without it all stories are searched. */
  readonly story?: string | undefined;
  /** `never` shows the best guess always, for measuring ranking alone. */
  readonly refusal?: 'calibrated' | 'never' | undefined;
}

const longestQuestion = 500;
const mostExcerpts = 5;
const mostNearest = 3;

/** @throws {RequestError} on an empty question, an unknown story or an empty library */
export function ask(library: Library, request: AskRequest): Answer {
  const story = check(library, request);
  const question = parseQuestion(request.question);
  const ranking = rank(poolOf(library, question, request.question, story));
  const [top] = ranking.ranked;
  if (!top) return { status: 'not-in-story', nearest: [], confidence: 0 };
  const judgement = judge(ranking);
  const verdict = request.refusal === 'never' ? 'answered' : verdictOf(judgement);
  if (verdict !== 'answered') {
    const nearest = ranking.ranked
      .slice(0, mostNearest)
      .map(({ asked, sentence }) => excerptOf(asked.view.entry, sentence));
    return { status: verdict, nearest, confidence: judgement.right };
  }
  return answerWith(top, ranking, judgement);
}

/** @returns the id of the story asked for; none where all are searched */
function check(library: Library, { question, story }: AskRequest): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(question)) throw new RequestError({ kind: 'empty-question' });
  if (question.length > longestQuestion) {
    throw new RequestError({ kind: 'question-too-long', most: longestQuestion });
  }
  if (library.entries.length === 0) throw new RequestError({ kind: 'empty-library' });
  return story === undefined ? undefined : resolveStory(library, story).story.id;
}

/** From here on the story is taken not to say; less, but less than even odds of being right, is doubt. */
const absence = 0.5;
const leastRight = 0.4;

function verdictOf({ right, unanswerable }: Judgement): 'answered' | 'in-doubt' | 'not-in-story' {
  if (unanswerable >= absence) return 'not-in-story';
  return right < leastRight ? 'in-doubt' : 'answered';
}

function answerWith(top: Ranked, { ranked }: Ranking, { right }: Judgement): Answer {
  const { asked, sentence } = top;
  const { entry } = asked.view;
  const { span, quotation, speaker } = shownFor(top, ranked);
  const answer = speaker ?? chooseSpan(asked, sentence);
  const first = excerptOf(entry, span, [answer]);
  const others = ranked
    .slice(1)
    .filter((one) => one.asked.view.entry !== entry || !overlaps(one.sentence, first.span))
    .slice(0, mostExcerpts - 1)
    .map((one): Excerpt => excerptOf(one.asked.view.entry, one.sentence));
  return {
    status: 'answered',
    answer,
    excerpts: [first, ...others],
    confidence: right,
    speaker: quotation?.speaker?.name ?? null,
  };
}
