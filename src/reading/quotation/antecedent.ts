import type { Story } from '../../story/story.ts';
import { contains, firstFrom, type Span, span } from '../../text/span.ts';
import type { Gender } from '../person/gender.ts';
import type { Person } from '../reading.ts';
import { indexAt, type Mention } from './mentions.ts';

/** Who spoke last. */
export interface LastSpeaker {
  readonly person: string;
  readonly paragraph: number;
  /** They asked: the answer is another's. */
  readonly asked: boolean;
}

/** A "he" or "she", and what has been said so far: names in there are someone's words, seldom whom it goes back to. */
export interface Pronoun extends Span {
  readonly gender: Gender;
  readonly said: readonly Span[];
}

export interface Antecedent {
  readonly person: Person;
  readonly mention: Span;
  /** 0..1: how far the best candidate is ahead of the next. */
  readonly margin: number;
}

/** As sure as it gets where another of the same gender is named much more often: the story may be back at them. */
const shadow = 0.18;

/** Paragraphs back from which a mention weighs next to nothing, reported or not. */
const farthest = 20;

/** Mentions back that are looked at: more than a long article has. */
const remembered = 600;

const placeWeight: Record<Mention['place'], number> = {
  subject: 1.6,
  other: 1,
  object: 0.7,
  possessive: 0.7,
};

/**
 * Whom a "he" or "she" that speaks goes back to. Each candidate is scored by its best mention before the pronoun
 * (nearness in sentences, subject before object, narrative before quotation), gender, how often it is named and
 * whether it spoke last: the features of salience-based resolution (Lappin and Leass, 1994).
 */
export function antecedentOf(
  story: Story,
  at: Pronoun,
  mentions: readonly Mention[],
  genders: ReadonlyMap<string, Gender | null>,
  last: LastSpeaker | null,
): Antecedent | null {
  const sentence = indexAt(story.sentences, at.start);
  const paragraph = indexAt(story.paragraphs, at.start);
  const near = story.paragraphs[paragraph - farthest]?.start ?? 0;
  const told = at.said.slice(-remembered).filter(({ end }) => end > near);
  const scores = new Map<Person, { score: number; mention: Mention; count: number }>();
  const until = firstFrom(mentions, at.start);
  for (const mention of mentions.slice(Math.max(0, until - remembered), until)) {
    if (mention.end > at.start) continue;
    if (mention.person.kind !== 'person') continue;
    const theirs = genders.get(mention.person.id) ?? null;
    if (theirs !== null && theirs !== at.gender) continue;
    const reported = mention.end > near && told.some((said) => contains(said, mention));
    const score =
      weigh(mention, sentence, paragraph) *
      (reported && !mention.quoted ? 0.45 : 1) *
      (theirs === null ? 0.6 : 1);
    const known = scores.get(mention.person);
    if (!known) scores.set(mention.person, { score, mention, count: 1 });
    else if (score >= known.score) scores.set(mention.person, { score, mention, count: known.count + 1 });
    else known.count += 1;
  }
  const ranked = [...scores]
    .map(([person, { score, mention, count }]) => ({
      person,
      mention,
      count,
      score: score + spoke(person, last, paragraph) + 0.08 * Math.log2(count),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < 0.12) return null;
  const lead = second ? (best.score - second.score) / best.score : 1;
  const overshadowed =
    best.mention.paragraph < paragraph && ranked.some(({ count }) => count > 2 * best.count);
  const margin = overshadowed ? Math.min(lead, shadow) : lead;
  return { person: best.person, mention: span(best.mention.start, best.mention.end), margin };
}

function weigh({ sentence, paragraph, quoted, place }: Mention, here: number, block: number): number {
  const near = Math.exp(-0.4 * (here - sentence)) * 0.6 + Math.exp(-0.6 * (block - paragraph)) * 0.4;
  return near * placeWeight[place] * (quoted ? 0.25 : 1);
}

function spoke(person: Person, last: LastSpeaker | null, paragraph: number): number {
  if (last?.person !== person.id) return 0;
  return (last.asked ? -0.6 : 0.5) * Math.exp(-0.5 * (paragraph - last.paragraph));
}
