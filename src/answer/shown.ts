import { type Person, type Quotation, type Speaker, sure } from '../reading/reading.ts';
import { contains, hull, lengthOf, overlaps, type Span } from '../text/span.ts';
import { type Asked, speakerFit } from './asked.ts';
import { matchOf } from './features/match.ts';
import type { Ranked } from './rank.ts';
import type { SentenceView } from './view.ts';

/** What a reader is shown for a sentence, and who speaks in it where someone's words are asked for. */
export interface Shown {
  readonly span: Span;
  readonly quotation: Quotation | null;
  /** Its sentences, the likeliest first. */
  readonly sentences: readonly Ranked[];
  /** The words of the span that name the speaker. */
  readonly speaker: Span | null;
}

/** Longest excerpt, in UTF-16 units, that a sentence is widened to by its neighbours. */
const longest = 420;
/** The same for the sentences of one quotation. */
const longestQuotation = 450;
/** A neighbour as likely as this share of the sentence itself comes with it. */
const nearlyAsLikely = 0.05;
/** Longest that it is widened to so that the speaker's name is in it. */
const longestNamed = 560;

/** The sentence; with the words that name its speaker where these are asked for; with a neighbour that may hold the answer. */
export function shownFor(top: Ranked, ranked: readonly Ranked[]): Shown {
  const { asked, sentence } = top;
  const quotation = asksForSpeech(asked) ? quotationAsked(asked, sentence) : null;
  const named = asked.question.wanted === 'speaker' && quotation ? nameOf(asked, sentence, quotation) : null;
  const base = withQuotation(asked, named ? wholeSentences(asked, hull(sentence, named)) : sentence);
  const span = widened(top, ranked, base);
  const sentences = ranked.filter((one) => one.asked === asked && contains(span, one.sentence));
  return { span, sentences, quotation, speaker: named };
}

export const asksForSpeech = ({ question: { wanted, cue } }: Asked): boolean =>
  wanted === 'speech' || wanted === 'speaker' || cue !== null;

function widened({ asked, sentence, probability }: Ranked, ranked: readonly Ranked[], base: Span): Span {
  const { sentences } = asked.view;
  const likely = (one: SentenceView | undefined) =>
    one === undefined ? 0 : (ranked.find((other) => other.sentence === one)?.probability ?? 0);
  const leans = /^(?:he|she|it|they|this|that|these|those|thats|its|but|so)$/.test(
    sentence.words[0]?.word ?? '',
  );
  const neighbours = [sentences[sentence.index - 1], sentences[sentence.index + 1]]
    .filter((one): one is SentenceView => one !== undefined && one.paragraph === sentence.paragraph)
    .filter((one) => !contains(base, one) && lengthOf(hull(base, one)) <= longest)
    .filter((one) => likely(one) >= nearlyAsLikely * probability || (leans && one.index < sentence.index))
    .sort((a, b) => (asked.question.word === 'who' && leans ? a.index - b.index : likely(b) - likely(a)));
  return neighbours[0] ? hull(base, neighbours[0]) : base;
}

/** The quotation of a sentence that the question is about: its speaker and topic fit best. */
export function quotationAsked(asked: Asked, sentence: SentenceView): Quotation | null {
  const match = matchOf(asked, sentence);
  let best: Quotation | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const quotation of sentence.quotations) {
    const fits = speakerFit(asked, quotation) ?? 0.5;
    let topic = 0;
    for (const [i, place] of match.places.entries()) {
      const word = sentence.words[place];
      if (word && contains(quotation, word)) topic += asked.terms[i]?.weight ?? 0;
    }
    const score = fits + topic + (quotation.speaker ? 0.2 : 0) + (quotation.confidence >= sure ? 0.2 : 0);
    if (score > most) [most, best] = [score, quotation];
  }
  return best;
}

/** Where the story names the speaker nearest to the sentence, in its paragraph; null where the attribution is not sure. */
function nameOf({ view: { entry } }: Asked, sentence: SentenceView, quotation: Quotation): Span | null {
  const { speaker } = quotation;
  const { story, reading } = entry;
  const paragraph = story.paragraphs[sentence.paragraph];
  if (!speaker || quotation.confidence < sure || !paragraph) return null;
  const person = reading.people.find(({ id }) => id === speaker.person);
  const near = (span: Span) => contains(paragraph, span) && lengthOf(hull(sentence, span)) <= longestNamed;
  const own = personMention(person, speaker);
  if (near(own.span) && own.names) return own.span;
  const mentions = (person?.mentions ?? [])
    .filter(near)
    .filter((one) => one.start < sentence.end || contains(sentence, one));
  const mention = mentions.findLast((one) => overlaps(one, sentence)) ?? mentions.at(-1);
  if (mention) return mention;
  return near(own.span) ? own.span : null;
}

/** The quotation's own mention: the name in it, or the words as they are ("his surrogates"); a pronoun names nobody. */
function personMention(person: Person | undefined, { mention }: Speaker): { span: Span; names: boolean } {
  if (!person) return { span: mention, names: lengthOf(mention) > 4 };
  const named = person.mentions.find((one) => overlaps(one, mention));
  return named ? { span: named, names: true } : { span: mention, names: lengthOf(mention) > 4 };
}

/** A quotation of more than one sentence is shown whole where it is not long. */
function withQuotation({ view: { entry } }: Asked, base: Span): Span {
  const { story, reading } = entry;
  const block = story.paragraphs.find((one) => overlaps(one, base)) ?? base;
  const cut = reading.quotations.find(
    (one) => one.kind === 'direct' && overlaps(one, base) && !contains(base, one) && contains(block, one),
  );
  if (!cut) return base;
  const whole = story.sentences
    .filter((one) => overlaps(one, cut))
    .reduce<Span>((all, one) => hull(all, one), base);
  return lengthOf(whole) <= longestQuotation ? whole : base;
}

/** The sentences that a span touches, whole. */
function wholeSentences({ view }: Asked, span: Span): Span {
  return view.sentences.filter((one) => overlaps(one, span)).reduce<Span>((all, one) => hull(all, one), span);
}
