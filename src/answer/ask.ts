import type { IndexedStory } from '../index/entry.ts';
import { sure } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type Answer, type Excerpt, RequestError } from './answer.ts';
import { type Asked, speakerFit } from './asked.ts';
import { excerptOf } from './excerpt.ts';
import { type Judgement, judge } from './judge.ts';
import { poolOf } from './pool.ts';
import { parseQuestion } from './question.ts';
import { type Ranked, type Ranking, rank } from './rank.ts';
import { doubtOf } from './rules/absence.ts';
import { promoted } from './rules/promote.ts';
import { ruled } from './rules/ruled.ts';
import { quotationAsked, type Shown, shownFor } from './shown.ts';
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
  const plain = rank(poolOf(library, question, request.question, story));
  const ranking = { ...plain, ranked: promoted(plain.ranked) };
  const [top] = ranking.ranked;
  if (!top) return { status: 'not-in-story', nearest: [], confidence: 0 };
  const judgement = judge(plain);
  const shown = shownFor(top, ranking.ranked);
  const answer = answerIn(shown, top);
  const verdict =
    request.refusal === 'never' ? 'answered' : verdictOf(judgement, top, answer, ranking.ranked);
  if (verdict !== 'answered') {
    const nearest = ranking.ranked
      .slice(0, mostNearest)
      .map(({ asked, sentence }) => excerptOf(asked.view.entry, sentence));
    return { status: verdict, nearest, confidence: judgement.right };
  }
  return answerWith(top, ranking, judgement, shown, answer);
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

/** Refusing pays from where an unanswerable question is likelier than being right by more than being wrong. */
const leastDoubt = 0.55;
/** From here on the story is taken not to say; below it is doubt. */
const absence = 0.4;

function verdictOf(
  { right, unanswerable }: Judgement,
  top: Ranked,
  answer: Span,
  ranked: readonly Ranked[],
): 'answered' | 'in-doubt' | 'not-in-story' {
  if (asksForAnyWords(top.asked)) return 'answered';
  const doubt = doubtOf(top, answer, ranked);
  if (doubt) return doubt;
  if (unanswerable - 2 * right + 1 <= leastDoubt) return 'answered';
  return unanswerable >= absence ? 'not-in-story' : 'in-doubt';
}

/** "What did X say": any of X's words answer it. */
function asksForAnyWords(asked: Asked): boolean {
  const { question, speaker, terms, view } = asked;
  return (
    question.wanted === 'speech' &&
    speaker.length > 0 &&
    terms.every(({ frame }) => frame) &&
    view.entry.reading.quotations.some((one) => (speakerFit(asked, one) ?? 0) > 0.7)
  );
}

/** The quotation that the answer is taken from, where its speaker is sure. */
function quotationAround({ reading }: IndexedStory, answer: Span) {
  return reading.quotations.find((one) => contains(one, answer) && one.confidence >= sure);
}

/** The speaker asked for, else what a rule of the question's kind finds, else what the trees choose. */
function answerIn({ speaker, sentences }: Shown, { sentence }: Ranked): Span {
  if (speaker) return speaker;
  const chosen = chooseSpan(sentences);
  return ruled(sentences, chosen) ?? chosen ?? sentence;
}

/** In another sentence that bears on the question: someone's report of it, set off so that its voice is shown. */
function reportIn({ asked, sentence }: Ranked): readonly Span[] {
  const quotation = quotationAsked(asked, sentence);
  if (!quotation || quotation.kind !== 'indirect' || !contains(sentence, quotation)) return [];
  const said = sentence.words.filter((word) => contains(quotation, word));
  const bears = asked.terms.some(
    ({ matches, frame }) => !frame && said.some(({ stem }) => matches.has(stem)),
  );
  return bears ? [quotation] : [];
}

function answerWith(
  top: Ranked,
  { ranked }: Ranking,
  { right }: Judgement,
  { span, quotation }: Shown,
  answer: Span,
): Answer {
  const { entry } = top.asked.view;
  const first = excerptOf(entry, span, [answer]);
  const others = ranked
    .slice(1)
    .filter((one) => one.asked.view.entry !== entry || !overlaps(one.sentence, first.span))
    .slice(0, mostExcerpts - 1)
    .map((one): Excerpt => excerptOf(one.asked.view.entry, one.sentence, reportIn(one)));
  return {
    status: 'answered',
    answer,
    excerpts: [first, ...others],
    confidence: right,
    speaker: (quotation ?? quotationAround(entry, answer))?.speaker?.name ?? null,
  };
}
