import type { IndexedStory } from '../index/entry.ts';
import { sure } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type Answer, type Excerpt, RequestError } from './answer.ts';
import { type Asked, speakerFit } from './asked.ts';
import { excerptOf } from './excerpt.ts';
import { type Judgement, judge, paysToRefuse } from './judge.ts';
import { poolOf } from './pool.ts';
import { type Proposal, propose } from './proposal.ts';
import { parseQuestion } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { doubtOf, givesAge } from './rules/absence.ts';
import { quotationAsked } from './shown.ts';
import { isUnresolved } from './speakers.ts';
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
  const proposal = propose(rank(poolOf(library, question, request.question, story)));
  if (!proposal) return { status: 'not-in-story', nearest: [], confidence: 0 };
  const judgement = judge(proposal);
  const verdict = request.refusal === 'never' ? 'answered' : verdictOf(judgement, proposal);
  if (verdict !== 'answered') {
    const nearest = eachPlaceOnce(proposal.ranked)
      .slice(0, mostNearest)
      .map(({ asked, sentence }) => excerptOf(asked.view.entry, sentence));
    return { status: verdict, nearest, confidence: judgement.right };
  }
  return answerWith(proposal, judgement);
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

/** From here on the story is taken not to say; below it is doubt. */
const absence = 0.6;

function verdictOf(judgement: Judgement, proposal: Proposal): 'answered' | 'in-doubt' | 'not-in-story' {
  if (asksForAnyWords(proposal.top.asked) || saysAllAsked(proposal) || givesAge(proposal)) return 'answered';
  const doubt = doubtOf(proposal);
  if (doubt) return doubt;
  if (!paysToRefuse(judgement)) return 'answered';
  return judgement.unanswerable >= absence ? 'not-in-story' : 'in-doubt';
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

const linking = /^(?:about|abt|regarding|concerning|on|of)$/;

/** "What did X say about Y": words surely X's, and Y among them. */
function saysAllAsked({ top, shown }: Proposal): boolean {
  const { asked, sentence } = top;
  const { quotation } = shown;
  if (asked.question.wanted !== 'speech' || !quotation || quotation.confidence < sure) return false;
  const about = asked.terms.filter(({ frame, word }) => !frame && !linking.test(word));
  const within = sentence.words.filter((word) => contains(quotation, word));
  return (
    about.length > 0 &&
    (speakerFit(asked, quotation) ?? 0) > 0.7 &&
    about.every(({ matches }) => within.some(({ stem }) => matches.has(stem)))
  );
}

/** The quotation that the answer is taken from, where its speaker is sure. */
function quotationAround({ reading }: IndexedStory, answer: Span) {
  return reading.quotations.find((one) => contains(one, answer) && one.confidence >= sure);
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

const utters = /^(?:yelled|shouted|wrote|posted|tweeted|thanked|called|texted|joked|told|asked)$/;

const asksWhoSaid = ({ question: { wanted, word, words } }: Asked): boolean =>
  wanted === 'speaker' || (wanted === 'person' && word === 'who' && utters.test(words[1]?.word ?? ''));

/** Whose words the first excerpt has: of who said it, who is given as the answer; else the quotation's own. */
function speakerOf({ top, shown, answer }: Proposal): string | null {
  const { entry } = top.asked.view;
  const { quotation, speaker } = shown;
  const answered =
    asksWhoSaid(top.asked) && !speaker
      ? entry.reading.people.find(({ mentions }) => mentions.some((mention) => contains(answer, mention)))
      : undefined;
  if (answered) return answered.name;
  const said = (quotation ?? quotationAround(entry, answer))?.speaker;
  if (!said || said.person !== null || !isUnresolved(said.name)) return said?.name ?? null;
  const { text } = entry.story;
  const antecedent = entry.reading.people.find(({ mentions }) =>
    mentions.some(({ end }) => end < said.mention.start && /^,? $/.test(text.slice(end, said.mention.start))),
  );
  return antecedent?.name ?? said.name;
}

/** Of many stories, the best sentence of each paragraph: what others say is worth more than what stands beside it. */
function eachPlaceOnce(ranked: readonly Ranked[]): readonly Ranked[] {
  const places = new Map<Asked, Set<number>>();
  return ranked.filter(({ archive, asked, sentence: { paragraph } }) => {
    if (!archive) return true;
    const taken = places.get(asked) ?? new Set();
    places.set(asked, taken);
    return !taken.has(paragraph) && taken.add(paragraph);
  });
}

function answerWith(proposal: Proposal, { right }: Judgement): Answer {
  const { top, ranked, shown, answer } = proposal;
  const { span } = shown;
  const { entry } = top.asked.view;
  const first = excerptOf(entry, span, [answer]);
  const others = eachPlaceOnce(ranked)
    .filter((one) => one.asked.view.entry !== entry || !overlaps(one.sentence, first.span))
    .slice(0, mostExcerpts - 1)
    .map((one): Excerpt => excerptOf(one.asked.view.entry, one.sentence, reportIn(one)));
  return {
    status: 'answered',
    answer,
    excerpts: [first, ...others],
    confidence: right,
    speaker: speakerOf(proposal),
  };
}
