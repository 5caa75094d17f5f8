import type { Story } from '../../story/story.ts';
import { contains, overlaps, type Span, textOf } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { leaning } from '../person/first-names.ts';
import { honorifics } from '../person/names.ts';
import type { Person, Speaker } from '../reading.ts';

interface Mention extends Span {
  readonly person: Person;
}

/** Turns the words that name a speaker into the speaker: names to people, pronouns to whom they stand for. */
export class Voices {
  private readonly story: Story;
  private readonly mentions: readonly Mention[];
  private readonly genders = new Map<string, 'he' | 'she' | null>();

  constructor(story: Story, tokens: readonly Token[], people: readonly Person[]) {
    this.story = story;
    this.mentions = people
      .flatMap((person) => person.mentions.map((mention) => ({ ...mention, person })))
      .sort((a, b) => a.start - b.start);
    for (const person of people) this.genders.set(person.id, genderOf(story.text, tokens, person));
  }

  speaker(mention: Span, last: Speaker | null): Speaker {
    const printed = textOf(this.story.text, mention);
    const pronoun = printed.toLowerCase();
    if (pronoun === 'he' || pronoun === 'she') {
      const person = this.antecedent(mention, pronoun, last);
      return { person: person?.id ?? null, name: person?.name ?? printed, mention };
    }
    const named = this.mentions.filter((one) => contains(mention, one));
    const head = named.find((one) => one.end === mention.end) ?? null;
    return head
      ? { person: head.person.id, name: head.person.name, mention }
      : { person: null, name: printed, mention };
  }

  private antecedent(at: Span, pronoun: 'he' | 'she', last: Speaker | null): Person | null {
    const scores = new Map<Person, number>();
    const here = this.paragraphOf(at.start);
    for (const one of this.mentions) {
      if (one.start >= at.start) break;
      if (one.person.kind !== 'person') continue;
      const gender = this.genders.get(one.person.id) ?? null;
      if (gender !== null && gender !== pronoun) continue;
      const gap = here - this.paragraphOf(one.start);
      if (gap > 4) continue;
      const near = 1 / (1 + gap);
      scores.set(one.person, (scores.get(one.person) ?? 0) * 0.8 + near + (gender === pronoun ? 0.5 : 0));
    }
    for (const [person, score] of scores) if (person.id === last?.person) scores.set(person, score + 1.2);
    const best = [...scores].sort((a, b) => b[1] - a[1])[0];
    return best?.[0] ?? null;
  }

  private paragraphOf(at: number): number {
    return this.story.paragraphs.findIndex((paragraph) => overlaps(paragraph, { start: at, end: at + 1 }));
  }
}

function genderOf(text: string, _tokens: readonly Token[], person: Person): 'he' | 'she' | null {
  for (const { start } of person.mentions) {
    const before = /([\p{L}]+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
    const gender = before ? honorifics.get(before) : null;
    if (gender) return gender;
  }
  return leaning(/^[\p{L}]+/u.exec(person.name)?.[0] ?? '');
}
