import type { Story } from '../../story/story.ts';
import { contains, firstFrom, type Span, span, textOf } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { type Gender, gendersOf } from '../person/gender.ts';
import { isRoleNoun, isTitle } from '../person/words.ts';
import type { Person, Speaker } from '../reading.ts';
import { antecedentOf, type LastSpeaker, type Pronoun } from './antecedent.ts';
import type { Quoted } from './marks.ts';
import { indexAt, type Mention, mentionsOf, within } from './mentions.ts';

/** A speaker, and how the words that name them were followed. */
export interface Heard {
  readonly speaker: Speaker;
  readonly by: 'name' | 'description' | 'pronoun' | 'words';
  /** 0..1, how far ahead of other candidates. */
  readonly margin: number;
  /** What a pronoun or description goes back to. */
  readonly antecedent: Span | null;
}

/** Who was heard last, and whether they only asked. */
export interface Spoken {
  readonly heard: Heard;
  readonly asked: boolean;
}

/** Under this margin two candidates are too close to name one of them. */
const close = 0.04;
/** Over this margin a pronoun of the narrative is followed. */
const clear = 0.2;

const unnamed = (name: string, mention: Span, by: Heard['by']): Heard => ({
  speaker: { person: null, name, mention },
  by,
  margin: by === 'words' ? 1 : 0,
  antecedent: null,
});

/** "a nurse from", "the government in": the name that follows is where they belong. */
const belonging =
  /(?<!\b(?:footage|video|clip|lesson|letter|tweet|statement|message|recording|note|word|words))\s(?:of|from|at|in|for|with)\s+(?:the\s+)?$/iu;

/** Alone it names nobody. */
const quantity =
  /^(?:more|many|most|some|several|both|all|about|at|few|others|one|none|another|everyone|someone)$/;

/** Turns the words that name a speaker into the speaker: names to people, pronouns to whom they stand for. */
export class Voices {
  private readonly story: Story;
  private readonly people: readonly Person[];
  private readonly mentions: Mention[];
  private readonly genders: ReadonlyMap<string, Gender | null>;
  private readonly pronouns: readonly Pronoun[];
  private readonly said: Span[] = [];
  private followed = 0;

  constructor(story: Story, tokens: readonly Token[], people: readonly Person[], quoted: readonly Quoted[]) {
    this.story = story;
    this.people = people;
    this.mentions = mentionsOf(story, tokens, people, quoted);
    this.pronouns = pronounsOf(tokens, quoted);
    this.genders = gendersOf(story.text, tokens, people, this.mentions, quoted);
  }

  /** @param said what the speaker is to have said, if that is known */
  hear(mention: Span, last: Spoken | null, said: Span | null = null): Heard {
    if (said) this.said.push(said);
    const printed = textOf(this.story.text, mention);
    const lower = printed.toLowerCase();
    this.follow(mention.start, last);
    if (lower === 'he' || lower === 'she')
      return this.pronoun({ ...mention, gender: lower, said: this.said }, printed, last);
    if ((lower === 'they' || lower === 'it') && last) return this.group(mention, printed, last.heard);
    if (quantity.test(lower)) return unnamed(printed, mention, 'pronoun');
    const person = this.named(mention);
    if (person)
      return {
        speaker: { person: person.id, name: person.name, mention },
        by: 'name',
        margin: 1,
        antecedent: null,
      };
    return this.described(mention, printed) ?? unnamed(printed, mention, 'words');
  }

  private pronoun(pronoun: Pronoun, printed: string, last: Spoken | null): Heard {
    const mention = span(pronoun.start, pronoun.end);
    const found = antecedentOf(this.story, pronoun, this.mentions, this.genders, this.lastSpeaker(last));
    if (!found || found.margin < close) return unnamed(printed, mention, 'pronoun');
    const { person, margin } = found;
    this.remember(mention, person);
    return {
      speaker: { person: person.id, name: person.name, mention },
      by: 'pronoun',
      margin,
      antecedent: found.mention,
    };
  }

  private lastSpeaker(last: Spoken | null): LastSpeaker | null {
    const { person, mention } = last?.heard.speaker ?? {};
    if (!last || !person || !mention) return null;
    return { person, paragraph: indexAt(this.story.paragraphs, mention.start), asked: last.asked };
  }

  /** Follows the narrative's own pronouns up to a place, so that whom it is about counts as named there. */
  private follow(to: number, last: Spoken | null): void {
    for (; this.followed < this.pronouns.length; this.followed++) {
      const pronoun = this.pronouns[this.followed];
      if (!pronoun || pronoun.end > to) return;
      const known = this.mentions[firstFrom(this.mentions, pronoun.start)]?.start === pronoun.start;
      const found = known
        ? null
        : antecedentOf(
            this.story,
            { ...pronoun, said: this.said },
            this.mentions,
            this.genders,
            this.lastSpeaker(last),
          );
      if (found && found.margin > clear) this.remember(span(pronoun.start, pronoun.end), found.person);
    }
  }

  /** A pronoun once followed counts as a mention for those that come after. */
  private remember(mention: Span, person: Person): void {
    const at = firstFrom(this.mentions, mention.start + 1);
    const one: Mention = {
      ...mention,
      person,
      sentence: indexAt(this.story.sentences, mention.start),
      paragraph: indexAt(this.story.paragraphs, mention.start),
      quoted: false,
      place: 'subject',
    };
    this.mentions.splice(at, 0, one);
  }

  /** They and it go back to an organisation or group that spoke just before. */
  private group(mention: Span, printed: string, last: Heard): Heard {
    const person = this.people.find(({ id }) => id === last.speaker.person);
    const near =
      indexAt(this.story.paragraphs, mention.start) -
        indexAt(this.story.paragraphs, last.speaker.mention.start) <=
      1;
    const again = !person && last.by === 'pronoun' && last.margin > 0 && last.speaker.name !== printed;
    const grouped = person
      ? person.kind === 'organisation'
      : again || (last.by === 'words' && /\s/.test(last.speaker.name));
    if (!near || !grouped || this.turned(last.speaker.mention, mention))
      return {
        speaker: { person: null, name: printed, mention },
        by: 'pronoun',
        margin: 0,
        antecedent: null,
      };
    return {
      speaker: { ...last.speaker, mention },
      by: 'pronoun',
      margin: 0.6,
      antecedent: last.speaker.mention,
    };
  }

  /** Whether what stands right before a pronoun, its own clause's or sentence's, is about something not named before. */
  private turned(named: Span, pronoun: Span): boolean {
    const { text, sentences } = this.story;
    const at = indexAt(sentences, pronoun.start);
    const own = sentences[at];
    const colon = own ? text.slice(own.start, pronoun.start).search(/[:;]\s*$/) : -1;
    const before = own && colon > 0 ? span(own.start, own.start + colon) : sentences[at - 1];
    if (!before || before.start <= named.end) return false;
    return !/^\W*(?:it|its|they|their|this|that|these|those|but|and|in|on|at)\b/i.test(textOf(text, before));
  }

  /** The person that the phrase is: its last words, or the name in apposition after it. */
  private named(mention: Span): Person | null {
    const { text } = this.story;
    const inside = this.mentionsIn(mention);
    const roled = this.people.find(
      ({ role, mentions }) =>
        role &&
        role.start <= mention.start &&
        mention.start < role.end &&
        mentions.some(({ start }) => start > role.end && start - role.end <= 2),
    );
    if (roled && !inside.some((one) => one.person !== roled)) {
      const end = text.slice(mention.start, mention.end);
      if (!/['’]s?\s\S*$/u.test(end)) return roled;
    }
    for (const one of inside) {
      if (one.person.kind !== 'person' && !/^(?:the\s+)?$/i.test(text.slice(mention.start, one.start)))
        continue;
      if (one.place === 'possessive') continue;
      const rest = text.slice(one.end, mention.end);
      const lead = text.slice(mention.start, one.start);
      if (
        /^\s*(?:,|\(|(?:of|from|at|in|for|with)\s)/.test(rest) &&
        !/\b(?:of|for|from|with|by|to)\s/.test(lead)
      )
        return one.person;
    }
    const head = inside.find((one) => one.end === mention.end && one.place !== 'possessive');
    if (head && !belonging.test(text.slice(mention.start, head.start))) return head.person;
    return this.inApposition(mention);
  }

  /** The mentions inside of a place; those of a story stand in the order of their starts. */
  private mentionsIn(place: Span): Mention[] {
    const from = firstFrom(this.mentions, place.start);
    let to = from;
    while ((this.mentions[to]?.start ?? Number.POSITIVE_INFINITY) < place.end) to++;
    return this.mentions.slice(from, to).filter((one) => contains(place, one));
  }

  /** "the spokesman, Brian Fallon,": the name that follows a described speaker. */
  private inApposition(mention: Span): Person | null {
    const { text } = this.story;
    const after = this.mentions[firstFrom(this.mentions, mention.end + 1)];
    if (after?.person.kind !== 'person') return null;
    if (
      !/^,\s+(?:\p{Lu}[\p{L}.]*\s+)?$/u.test(text.slice(mention.end, after.start)) ||
      !/^\s*(?:[,.:;]|$|\(|of\s|from\s)/.test(text.slice(after.end, after.end + 6))
    )
      return null;
    const words = text.slice(mention.start, mention.end);
    return /^\p{Ll}|^(?:The|A|An|His|Her|Their|Its|One|Another)\b|['’]s?\s/u.test(words)
      ? after.person
      : null;
  }

  /** "the president", "the senator": whoever of late bears the title. */
  private described(mention: Span, printed: string): Heard | null {
    const noun = /^the\s+(?:\p{L}+\s+)?(\p{Ll}+)$/iu.exec(printed)?.[1];
    if (!noun || !(isTitle(noun) || isRoleNoun(noun))) return null;
    const words = printed.toLowerCase().split(/\s+/).slice(1);
    for (let at = this.mentions.length - 1; at >= 0; at--) {
      const one = this.mentions[at];
      if (!one || one.end > mention.start || one.quoted || one.person.kind !== 'person') continue;
      if (indexAt(this.story.paragraphs, mention.start) - one.paragraph > 8) return null;
      if (!words.every((word) => this.bears(one.person, word))) continue;
      return {
        speaker: { person: one.person.id, name: one.person.name, mention },
        by: 'description',
        margin: 0.7,
        antecedent: { start: one.start, end: one.end },
      };
    }
    return null;
  }

  private bears({ role, mentions }: Person, word: string): boolean {
    const { text } = this.story;
    const pattern = new RegExp(`(?:^|[^\\p{L}])${word}(?:[^\\p{L}]|$)`, 'iu');
    if (role && pattern.test(textOf(text, role))) return true;
    return mentions.some(({ start }) =>
      pattern.test(text.slice(Math.max(0, start - word.length - 2), start)),
    );
  }
}

/** The narrative's "he" and "she". */
function pronounsOf(tokens: readonly Token[], quoted: readonly Quoted[]): Pronoun[] {
  return tokens.flatMap(({ start, end, lower }) => {
    if ((lower !== 'he' && lower !== 'she') || within(quoted, { start, end })) return [];
    return [{ start, end, gender: lower, said: [] }];
  });
}
