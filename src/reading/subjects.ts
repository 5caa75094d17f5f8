import type { Story } from '../story/story.ts';
import { contains, overlaps, type Span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Gender, gendersOf } from './person/gender.ts';
import { mentionsOf } from './quotation/mentions.ts';
import type { Person, Quotation, SentenceSubject } from './reading.ts';
import { type NounPhrase, subjectOf } from './subject/phrase.ts';

/** What earlier sentences were about, latest last. */
interface Topic {
  readonly name: string;
  readonly person: Person | null;
  readonly plural: boolean;
  /** The last word of the phrase, in lower case: "bank" for "the bank". */
  readonly head: string;
  readonly sentence: number;
  /** Was it a sentence's subject, or only named in it? */
  readonly subject: boolean;
}

const farthest = 12;

/**
 * What each sentence is about: its grammatical subject, followed back where it is a pronoun ("it", "he") or a definite
 * noun ("the mayor", "the holiday"). A soft help for finding passages, never shown as an attribution.
 */
export function findSubjects(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
  quotations: readonly Quotation[],
): SentenceSubject[] {
  const teller = new Teller(story, tokens, people);
  let at = 0;
  let heard = 0;
  return story.sentences.map((sentence, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at++;
    while ((quotations[heard]?.end ?? sentence.end) <= sentence.start) heard++;
    const speech = speechIn(quotations, heard, sentence);
    const own = tokens.slice(from, at);
    const told = own.filter((token) => !speech.some((one) => contains(one, token)));
    const spoken = told.filter(({ pos }) => pos !== 'PUNCT').length < 2;
    const phrase = subjectOf(spoken ? own : told);
    const found = phrase ? teller.resolve(phrase, index, speech[0] ?? null) : null;
    teller.note(index, sentence);
    return found;
  });
}

/** What is quoted in a sentence; `from` is the first quotation that may reach it. */
function speechIn(quotations: readonly Quotation[], from: number, sentence: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = from; i < quotations.length; i++) {
    const one = quotations[i] as Quotation;
    if (one.start >= sentence.end) break;
    if (one.kind !== 'indirect' && overlaps(one, sentence)) found.push(one);
  }
  return found;
}

const firstPerson = /^(?:i|we|me|us)$/;

class Teller {
  readonly #story: Story;
  readonly #mentioned: Mentioned;
  readonly #byName: ReadonlyMap<string, Person>;
  readonly #genders: ReadonlyMap<string, Gender | null>;
  readonly #topics: Topic[] = [];
  /** Names that stand before or beside a noun: "holiday" to "Eid al-Adha". */
  readonly #called = new Map<string, string>();

  constructor(story: Story, tokens: readonly Token[], people: readonly Person[]) {
    this.#story = story;
    this.#mentioned = new Mentioned(people);
    this.#byName = new Map([...people].reverse().map((person) => [person.name, person]));
    this.#genders = gendersOf(story.text, tokens, people, mentionsOf(story, tokens, people, []), []);
    for (const { name, role } of people) {
      const head = role ? headOf(textOf(story.text, role)) : '';
      if (head) this.#called.set(head, name);
    }
  }

  /** People named in a sentence can be gone back to, its subject first. */
  note(sentence: number, span: Span) {
    for (const person of this.#mentioned.within(span)) {
      const { name } = person;
      this.#topics.push({ name, person, plural: false, head: headOf(name), sentence, subject: false });
    }
    for (const [noun, name] of namedNouns(textOf(this.#story.text, span))) this.#called.set(noun, name);
  }

  resolve(phrase: NounPhrase, sentence: number, speech: Quotation | null): SentenceSubject {
    while ((this.#topics[0]?.sentence ?? sentence) < sentence - farthest) this.#topics.shift();
    const words = textOf(this.#story.text, phrase);
    const name = this.#nameOf(phrase, words, sentence, speech);
    if (name === null) return null;
    const person = this.#byName.get(name) ?? null;
    this.#topics.push({ name, person, plural: phrase.plural, head: headOf(name), sentence, subject: true });
    return { name, span: { start: phrase.start, end: phrase.end } };
  }

  #nameOf(phrase: NounPhrase, words: string, sentence: number, speech: Quotation | null): string | null {
    const lower = words.toLowerCase();
    const { speaker } = speech ?? { speaker: null };
    if (firstPerson.test(lower)) return speaker?.name ?? null;
    if (speaker?.person && contains(speaker.mention, phrase)) return speaker.name;
    if (phrase.kind === 'pronoun')
      return this.#antecedent(lower.replace(/['’]s$/, ''), sentence)?.name ?? null;
    const [person] = this.#mentioned.within(phrase);
    if (person && phrase.kind === 'name') return person.name;
    const owner = /^(his|her|their|its) /.exec(lower)?.[1];
    if (owner) {
      const pronoun = owner === 'his' ? 'he' : owner === 'her' ? 'she' : owner === 'its' ? 'it' : 'they';
      const whose = this.#antecedent(pronoun, sentence);
      return whose ? `${whose.name} ${words}` : words;
    }
    if (phrase.kind === 'definite') return this.#definite(lower, words, sentence);
    return words;
  }

  #antecedent(pronoun: string, sentence: number): Topic | undefined {
    const fits = (topic: Topic) => {
      if (sentence - topic.sentence > 4) return false;
      const isPerson = topic.person?.kind === 'person';
      if (pronoun === 'he' || pronoun === 'she') {
        const gender = topic.person ? this.#genders.get(topic.person.id) : null;
        return isPerson && (gender === null || gender === undefined || gender === pronoun);
      }
      if (pronoun === 'they' || pronoun === 'these' || pronoun === 'those')
        return topic.plural || (!isPerson && topic.person !== null);
      return !isPerson && !topic.plural;
    };
    return this.#topics.findLast((topic) => topic.subject && fits(topic)) ?? this.#topics.findLast(fits);
  }

  /** "The mayor" to whose role it is, "the bank" to the last bank named, else the words themselves. */
  #definite(lower: string, words: string, sentence: number): string {
    const head = headOf(lower);
    const known = this.#called.get(head);
    if (known) return `${known} ${head}`;
    const earlier = this.#topics.findLast(
      (topic) =>
        topic.head === head && topic.name.length > words.length && sentence - topic.sentence <= farthest,
    );
    return earlier?.name ?? words;
  }
}

interface Mention {
  readonly mention: Span;
  readonly person: Person;
  /** The person's place among the story's people. */
  readonly order: number;
}

/** Who is named where. */
class Mentioned {
  readonly #mentions: readonly Mention[];

  constructor(people: readonly Person[]) {
    this.#mentions = people
      .flatMap((person, order) => person.mentions.map((mention) => ({ mention, person, order })))
      .sort((a, b) => a.mention.start - b.mention.start);
  }

  /** Those named within a stretch, in the order of the story's people. */
  within(stretch: Span): Person[] {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle]?.mention.start ?? 0) < stretch.start) low = middle + 1;
      else high = middle;
    }
    const found = new Map<number, Person>();
    for (let i = low; i < this.#mentions.length; i++) {
      const { mention, person, order } = this.#mentions[i] as Mention;
      if (mention.start >= stretch.end) break;
      if (contains(stretch, mention)) found.set(order, person);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, person]) => person);
  }
}

const headOf = (phrase: string): string =>
  /([\p{L}]+)(?:\s+(?:of|for|to|at|in|from)\s.*)?$/u.exec(phrase.trim())?.[1]?.toLowerCase() ?? '';

const apposition =
  /(\p{Lu}[\p{L}'’-]+(?: (?:of |the |al-|bin )?\p{Lu}[\p{L}'’-]+){0,4}),? (?:is |was |, )?(?:a|an|the|one of the|its) (?:[\p{Ll}-]+ ){0,3}?(\p{Ll}{4,})(?=[,.;)]| of | in | for | that | which | who | to )/gu;
const before = /\bthe (\p{Ll}{4,}) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})/gu;

/** "Eid al-Adha, a Muslim holiday": holiday is Eid al-Adha. */
function* namedNouns(sentence: string): Iterable<readonly [noun: string, name: string]> {
  for (const [, name = '', noun = ''] of sentence.matchAll(apposition)) yield [noun, name];
  for (const [, noun = '', name = ''] of sentence.matchAll(before)) yield [noun, name];
}
