import type { Story } from '../../story/story.ts';
import { contains, type Span, span, textOf } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { type Gender, genderOf } from '../person/gender.ts';
import type { Person, Speaker } from '../reading.ts';
import type { Quoted } from './marks.ts';

interface Mention extends Span {
  readonly person: Person;
  readonly sentence: number;
  readonly paragraph: number;
  /** Inside quotation marks: someone else's words, seldom what a pronoun outside goes back to. */
  readonly quoted: boolean;
  /** First of its sentence, or right before a verb: likely the subject. */
  readonly subject: boolean;
  readonly possessive: boolean;
}

/** A speaker with how sure the name is, 0..1. */
export interface Heard {
  readonly speaker: Speaker;
  readonly certainty: number;
  readonly pronoun: boolean;
  /** What the pronoun goes back to. */
  readonly antecedent: Span | null;
}

/** Turns the words that name a speaker into the speaker: names to people, pronouns to whom they stand for. */
export class Voices {
  private readonly text: string;
  private readonly story: Story;
  private readonly mentions: readonly Mention[];
  private readonly genders: ReadonlyMap<string, Gender | null>;

  constructor(story: Story, tokens: readonly Token[], people: readonly Person[], quoted: readonly Quoted[]) {
    this.text = story.text;
    this.story = story;
    this.mentions = mentionsOf(story, tokens, people, quoted);
    this.genders = gendersOf(story.text, tokens, people, this.mentions, quoted);
  }

  speaker(mention: Span, last: Speaker | null): Heard {
    const printed = textOf(this.text, mention);
    const pronoun = printed.toLowerCase();
    if (pronoun === 'he' || pronoun === 'she') return this.pronoun(mention, printed, pronoun, last);
    const person = this.named(mention);
    if (person) {
      return {
        speaker: { person: person.id, name: person.name, mention },
        certainty: 1,
        pronoun: false,
        antecedent: null,
      };
    }
    return {
      speaker: { person: null, name: printed, mention },
      certainty: 1,
      pronoun: false,
      antecedent: null,
    };
  }

  /** The person that the phrase is: its last words, or the name in apposition after it. */
  private named(mention: Span): Person | null {
    const inside = this.mentions.filter((one) => contains(mention, one));
    const head = inside.find((one) => one.end === mention.end && !one.possessive);
    if (head) return head.person;
    const first = inside[0];
    if (
      first &&
      first.start === mention.start &&
      /^\s*(?:,|of\s|from\s|\()/.test(this.text.slice(first.end, mention.end))
    )
      return first.person;
    const titled = inside.find(
      (one) =>
        !one.possessive &&
        /^(?:\s+(?:of|from|at)\s|\s*,|\s*\()/.test(this.text.slice(one.end, mention.end)) &&
        !/\b(?:of|for|from|with|by|to)\s/.test(this.text.slice(mention.start, one.start)),
    );
    if (titled) return titled.person;
    const after = this.mentions.find((one) => one.start > mention.end);
    if (
      after &&
      /^,\s+(?:\p{Lu}[\p{L}.]*\s+)?$/u.test(this.text.slice(mention.end, after.start)) &&
      /^\s*(?:,|$)/.test(this.text.slice(after.end)) &&
      after.person.kind === 'person'
    ) {
      return /^\p{Ll}|^(?:The|A|An|His|Her|Their|Its)\b|['’]s\s/u.test(
        this.text.slice(mention.start, mention.end),
      )
        ? after.person
        : null;
    }
    return null;
  }

  private pronoun(mention: Span, printed: string, pronoun: Gender, last: Speaker | null): Heard {
    const here = this.sentenceOf(mention.start);
    const paragraph = this.paragraphOf(mention.start);
    const scores = new Map<Person, number>();
    const seen = new Map<Person, Mention>();
    for (const one of this.mentions) {
      if (one.end > mention.start) break;
      if (one.person.kind !== 'person') continue;
      const gender = this.genders.get(one.person.id) ?? null;
      if (gender !== null && gender !== pronoun) continue;
      if (paragraph - one.paragraph > 6) continue;
      const score = weigh(one, here, paragraph) * (gender === null ? 0.5 : 1);
      scores.set(
        one.person,
        Math.max(score, (scores.get(one.person) ?? 0) * 0.97) +
          0.15 * Math.min(score, scores.get(one.person) ?? 0),
      );
      if (!one.quoted || !seen.has(one.person)) seen.set(one.person, one);
    }
    for (const [person, score] of scores) if (person.id === last?.person) scores.set(person, score + 0.6);
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [best, second] = ranked;
    if (!best)
      return {
        speaker: { person: null, name: printed, mention },
        certainty: 0.3,
        pronoun: true,
        antecedent: null,
      };
    const margin = second ? (best[1] - second[1]) / best[1] : 1;
    const antecedent = seen.get(best[0]);
    return {
      speaker: { person: best[0].id, name: best[0].name, mention },
      certainty: margin,
      pronoun: true,
      antecedent: antecedent ? span(antecedent.start, antecedent.end) : null,
    };
  }

  private sentenceOf(at: number): number {
    return indexAt(this.story.sentences, at);
  }

  private paragraphOf(at: number): number {
    return indexAt(this.story.paragraphs, at);
  }
}

function weigh(one: Mention, sentence: number, paragraph: number): number {
  const gap = sentence - one.sentence;
  const near = 1 / (1 + 0.35 * gap + 0.3 * (paragraph - one.paragraph));
  return near * (one.quoted ? 0.35 : 1) * (one.subject ? 1.5 : 1) * (one.possessive ? 0.7 : 1);
}

function indexAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function mentionsOf(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
  quoted: readonly Quoted[],
): Mention[] {
  const starts = new Map(tokens.map((token, index) => [token.start, index]));
  const ends = new Map(tokens.map((token, index) => [token.end, index]));
  const first = new Set<number>();
  const found: Mention[] = [];
  const all = people
    .flatMap((person) => person.mentions.map((mention) => ({ ...mention, person })))
    .sort((a, b) => a.start - b.start);
  for (const one of all) {
    const sentence = indexAt(story.sentences, one.start);
    const inQuote = quoted.some((region) => contains(region.outer, one));
    const next = tokens[(ends.get(one.end) ?? -2) + 1];
    const before = tokens[(starts.get(one.start) ?? 0) - 1];
    const possessive = next !== undefined && /^['’]s?$/.test(next.text) && next.start === one.end;
    const object = before !== undefined && (before.pos === 'ADP' || before.pos === 'VERB');
    const verb = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.text === ',');
    const subject = !inQuote && !possessive && !object && (verb || !first.has(sentence));
    if (!inQuote) first.add(sentence);
    found.push({
      start: one.start,
      end: one.end,
      person: one.person,
      sentence,
      paragraph: indexAt(story.paragraphs, one.start),
      quoted: inQuote,
      subject,
      possessive,
    });
  }
  return found;
}

/** Pronouns that follow a mention with nobody else in between, within a sentence and the next. */
function gendersOf(
  text: string,
  tokens: readonly Token[],
  people: readonly Person[],
  mentions: readonly Mention[],
  quoted: readonly Quoted[],
): Map<string, Gender | null> {
  const votes = new Map(people.map(({ id }) => [id, { he: 0, she: 0 }]));
  let at = -1;
  for (const token of tokens) {
    const gender = /^(?:he|his|him|himself)$/.test(token.lower)
      ? 'he'
      : /^(?:she|her|hers|herself)$/.test(token.lower)
        ? 'she'
        : null;
    if (!gender) continue;
    while (at + 1 < mentions.length && (mentions[at + 1]?.end ?? 0) <= token.start) at++;
    const one = mentions[at];
    if (!one || one.person.kind !== 'person' || token.start - one.end > 250) continue;
    if (quoted.some((region) => contains(region.outer, token)) !== one.quoted) continue;
    const vote = votes.get(one.person.id);
    if (vote) vote[gender] += 1;
  }
  return new Map(
    people.map((person) => [person.id, genderOf(text, person, votes.get(person.id) ?? { he: 0, she: 0 })]),
  );
}
