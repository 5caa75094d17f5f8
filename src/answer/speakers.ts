import type { IndexedStory } from '../index/entry.ts';
import type { Person, Quotation, QuotationKind } from '../reading/reading.ts';
import type { Labelled } from '../search/names.ts';
import { fold } from '../text/fold.ts';
import { type Span, textOf } from '../text/span.ts';

/** Someone whom a story names or gives words to, as `/quote` lists them. */
export interface Speaker {
  readonly story: string;
  /** The same in every story; a person's id and an unnamed source's words alike may change with the index. */
  readonly key: string;
  readonly name: string;
  readonly person: Person | null;
  readonly role: Span | null;
  /** Indexes into `Reading.quotations`, in text order. */
  readonly quotations: readonly number[];
  readonly counts: Readonly<Record<QuotationKind, number>>;
  readonly mentions: readonly Span[];
}

export interface Speakers {
  /** Those who are quoted, most often first; then those who are only mentioned. */
  readonly all: readonly Speaker[];
  readonly quoted: readonly Speaker[];
  /** Quotations without a speaker, or whose speaker is a pronoun that nothing resolves. */
  readonly unclear: readonly number[];
}

const known = new WeakMap<IndexedStory, Speakers>();

export function speakersOf(entry: IndexedStory): Speakers {
  const before = known.get(entry);
  if (before) return before;
  const found = findSpeakers(entry);
  known.set(entry, found);
  return found;
}

const pronoun = /^(?:he|she|they|it|we|i|you|who|him|her|them|this|that|one|some|others?)$/i;

/** The story says "he" and nothing says who that is. */
export const isUnresolved = (name: string): boolean => pronoun.test(name.trim());

function findSpeakers({ story, reading }: IndexedStory): Speakers {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  const groups = new Map<string, { name: string; person: Person | null; quotations: number[] }>();
  const unclear: number[] = [];
  reading.quotations.forEach(({ speaker }, index) => {
    if (!speaker || (speaker.person === null && isUnresolved(speaker.name))) {
      unclear.push(index);
      return;
    }
    const person = people.get(speaker.person ?? '') ?? null;
    const name = person?.name ?? speaker.name;
    const key = person ? `#${person.id}` : fold(name);
    const group = groups.get(key) ?? { name, person, quotations: [] };
    group.quotations.push(index);
    groups.set(key, group);
  });
  const quoted = [...groups.values()]
    .map(({ name, person, quotations }) => speakerOf(story.id, name, person, quotations, reading.quotations))
    .sort((a, b) => b.quotations.length - a.quotations.length);
  const mentioned = reading.people
    .filter(({ id }) => !groups.has(`#${id}`))
    .map((person) => speakerOf(story.id, person.name, person, [], reading.quotations));
  return { all: [...quoted, ...mentioned], quoted, unclear };
}

function speakerOf(
  story: string,
  name: string,
  person: Person | null,
  indexes: readonly number[],
  quotations: readonly Quotation[],
): Speaker {
  const counts = { direct: 0, partial: 0, indirect: 0 };
  const named: Span[] = [];
  for (const index of indexes) {
    const quotation = quotations[index];
    if (!quotation) continue;
    counts[quotation.kind]++;
    if (quotation.speaker) named.push(quotation.speaker.mention);
  }
  return {
    story,
    key: fold(name),
    name,
    person,
    role: person?.role ?? null,
    quotations: indexes,
    counts,
    mentions: person?.mentions ?? named,
  };
}

const labels = new WeakMap<IndexedStory, readonly Labelled<Speaker>[]>();

/** Those whom a story names, with what they can be asked for by: the name, its other forms, the role. */
export function labelledSpeakers(entry: IndexedStory): readonly Labelled<Speaker>[] {
  const before = labels.get(entry);
  if (before) return before;
  const found = speakersOf(entry).all.map((speaker) => {
    const role = speaker.role ? [textOf(entry.story.text, speaker.role)] : [];
    return { item: speaker, labels: [speaker.name, ...(speaker.person?.aliases ?? []), ...role] };
  });
  labels.set(entry, found);
  return found;
}
