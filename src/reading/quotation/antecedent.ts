import type { Story } from '../../story/story.ts';
import { type Span, span } from '../../text/span.ts';
import type { Gender } from '../person/gender.ts';
import type { Person } from '../reading.ts';
import { indexAt, type Mention } from './mentions.ts';

/** Who spoke last, and in which paragraph. */
export interface LastSpeaker {
  readonly person: string;
  readonly paragraph: number;
}

export interface Antecedent {
  readonly person: Person;
  readonly mention: Span;
  /** 0..1: how far the best candidate is ahead of the next. */
  readonly margin: number;
}

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
  at: Span,
  gender: Gender,
  mentions: readonly Mention[],
  genders: ReadonlyMap<string, Gender | null>,
  last: LastSpeaker | null,
): Antecedent | null {
  const sentence = indexAt(story.sentences, at.start);
  const paragraph = indexAt(story.paragraphs, at.start);
  const scores = new Map<Person, { score: number; mention: Mention; count: number }>();
  for (const mention of mentions) {
    if (mention.end > at.start) break;
    if (mention.person.kind !== 'person') continue;
    const theirs = genders.get(mention.person.id) ?? null;
    if (theirs !== null && theirs !== gender) continue;
    const score = weigh(mention, sentence, paragraph) * (theirs === null ? 0.55 : 1);
    const known = scores.get(mention.person);
    if (!known) scores.set(mention.person, { score, mention, count: 1 });
    else if (score >= known.score) scores.set(mention.person, { score, mention, count: known.count + 1 });
    else known.count += 1;
  }
  const ranked = [...scores]
    .map(([person, { score, mention, count }]) => ({
      person,
      mention,
      score: score + spoke(person, last, paragraph) + 0.08 * Math.log2(count),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < 0.12) return null;
  const margin = second ? (best.score - second.score) / best.score : 1;
  return { person: best.person, mention: span(best.mention.start, best.mention.end), margin };
}

function weigh({ sentence, paragraph, quoted, place }: Mention, here: number, block: number): number {
  const near = Math.exp(-0.4 * (here - sentence)) * 0.6 + Math.exp(-0.6 * (block - paragraph)) * 0.4;
  return near * placeWeight[place] * (quoted ? 0.25 : 1);
}

function spoke(person: Person, last: LastSpeaker | null, paragraph: number): number {
  if (last?.person !== person.id) return 0;
  return 0.5 * Math.exp(-0.5 * (paragraph - last.paragraph));
}
