import { type Quotation, sure } from '../../reading/reading.ts';
import { type Asked, speakerFit } from '../asked.ts';
import type { SentenceView } from '../view.ts';
import { coverage, matchOf } from './match.ts';
import { type Columns, type Pool, relative } from './pool.ts';

/** Whose words the sentence has, against whose are asked for. */
export function speechFeatures(pool: Pool): Columns {
  const facts = pool.map(({ asked, sentence }) => speechOf(asked, sentence));
  const inQuotes = relative(facts.map(({ inside }) => inside));
  const asks = pool.map(({ asked: { question } }) => question.wanted);
  const isSpeech = asks.map(
    (wanted, i) => wanted === 'speech' || (wanted === 'verdict' && pool[i]?.asked.question.cue !== null),
  );
  const named = pool.map(({ asked }) => asked.speaker.length > 0);
  const when = (flags: readonly boolean[], values: readonly number[]) =>
    values.map((value, i) => (flags[i] ? value : 0));
  const isSpeaker = asks.map((wanted) => wanted === 'speaker');
  return {
    speechFits: when(
      isSpeech,
      facts.map(({ fit }) => fit ?? 0),
    ),
    speechFitsElse: when(
      isSpeech.map((speech, i) => !speech && (named[i] ?? false)),
      facts.map(({ fit }) => fit ?? 0),
    ),
    speechNobody: when(
      isSpeech.map((speech, i) => speech && (named[i] ?? false)),
      facts.map(({ share }) => (share === 0 ? 1 : 0)),
    ),
    speechOther: when(
      isSpeech,
      facts.map(({ fit, share }) => (fit !== null && fit < 0.3 && share > 0 ? 1 : 0)),
    ),
    speechShare: when(
      isSpeech,
      facts.map(({ share }) => share),
    ),
    speechMarks: when(
      isSpeech,
      facts.map(({ marks }) => marks),
    ),
    speechTopic: when(isSpeech, inQuotes),
    speechTopicFits: when(
      isSpeech,
      inQuotes.map((value, i) => value * (facts[i]?.fit ?? 0.5)),
    ),
    speakerShare: when(
      isSpeaker,
      facts.map(({ share }) => share),
    ),
    speakerMarks: when(
      isSpeaker,
      facts.map(({ marks }) => marks),
    ),
    speakerSure: when(
      isSpeaker,
      facts.map(({ sure }) => sure),
    ),
    speakerNobody: when(
      isSpeaker,
      facts.map(({ share }) => (share === 0 ? 1 : 0)),
    ),
    speakerTopic: when(isSpeaker, inQuotes),
    cue: pool.map(({ asked, sentence }) => cueFit(asked, sentence)),
    otherwiseQuoted: when(
      asks.map((wanted, i) => !isSpeech[i] && wanted !== 'speaker'),
      facts.map(({ marks }) => marks),
    ),
  };
}

interface Speech {
  /** Share of the sentence that is someone's words, 0..1. */
  readonly share: number;
  /** The same, within quotation marks. */
  readonly marks: number;
  readonly fit: number | null;
  /** Is a speaker known for certain? */
  readonly sure: number;
  /** Share of the topic words that stand in the words said. */
  readonly inside: number;
}

function speechOf(asked: Asked, sentence: SentenceView): Speech {
  let share = 0;
  let marks = 0;
  let fit: number | null = asked.speaker.length > 0 ? 0 : null;
  let certain = 0;
  let inside = 0;
  const length = Math.max(1, sentence.end - sentence.start);
  for (const quotation of sentence.quotations) {
    const start = Math.max(quotation.start, sentence.start);
    const part = (Math.min(quotation.end, sentence.end) - start) / length;
    share += part;
    marks += quotation.kind === 'direct' ? part : quotation.fragments.length > 0 ? part / 2 : 0;
    const fits = speakerFit(asked, quotation);
    if (fits !== null) fit = Math.max(fit ?? 0, fits);
    if (quotation.speaker && quotation.confidence >= sure) certain = 1;
    inside = Math.max(inside, topicInside(asked, sentence, quotation));
  }
  return { share: Math.min(1, share), marks: Math.min(1, marks), fit, sure: certain, inside };
}

function topicInside(asked: Asked, sentence: SentenceView, quotation: Quotation): number {
  const match = matchOf(asked, sentence);
  const values = match.soft.map((value, i) => {
    const word = sentence.words[match.places[i] ?? -1];
    return !word
      ? value * 0.7
      : word.start >= quotation.start && word.end <= quotation.end
        ? value
        : value * 0.3;
  });
  return coverage(asked.terms, values, ({ frame }) => !frame);
}

/** The question's own verb of saying, outside the words said. */
function cueFit({ question }: Asked, sentence: SentenceView): number {
  if (question.cue === null) return 0;
  const stem = question.words[question.cue]?.stem ?? '';
  if (/^(say|said|tell|told)$/.test(stem)) return 0;
  const place = sentence.places.get(stem);
  const word = place === undefined ? undefined : sentence.words[place];
  if (!word) return 0;
  return sentence.quotations.some(({ start, end }) => word.start >= start && word.end <= end) ? 0 : 1;
}
