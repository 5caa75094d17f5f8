import { buildIndex } from '../../src/index/build.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import type { Person, Quotation, QuotationKind } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';
import { type Span, span } from '../../src/text/span.ts';

export interface SaidIn {
  readonly words: string;
  readonly kind?: QuotationKind;
  /** A person's name, or the words of an unnamed source; null where the story leaves it open. */
  readonly by: string | null;
  /** Where the speaker is named; else where `by` stands. */
  readonly mention?: string;
  readonly cue?: string;
  readonly fragments?: readonly string[];
  readonly carriedFrom?: number;
  readonly confidence?: number;
}

export interface NamedIn {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string;
}

/** A story with quotations and people as told, so that a test of what is done with them does not rest on finding them. */
export function readAs(
  text: string,
  {
    people = [],
    said = [],
    id = 'tarn',
  }: { people?: readonly NamedIn[]; said?: readonly SaidIn[]; id?: string },
): IndexedStory {
  const story = composeStory({ id, title: `News of ${id}`, source: 'The Tarn Post' }, text);
  const find = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return span(start, start + words.length);
  };
  const persons: Person[] = people.map(({ name, aliases = [], role }, at) => ({
    id: `p${at + 1}`,
    kind: 'person',
    name,
    aliases,
    role: role ? find(role) : null,
    mentions: [name, ...aliases].filter((each) => text.includes(each)).map((each) => find(each)),
  }));
  const quotations = said.map(
    ({
      words,
      kind = 'direct',
      by,
      mention,
      cue,
      fragments = [],
      carriedFrom,
      confidence = 0.9,
    }): Quotation => {
      const place = find(words);
      return {
        ...place,
        kind,
        paragraph: story.paragraphs.findIndex(({ start, end }) => start <= place.start && place.end <= end),
        speaker:
          by === null
            ? null
            : {
                person: persons.find(({ name }) => name === by)?.id ?? null,
                name: by,
                mention: find(mention ?? by),
              },
        cue: cue ? find(cue) : null,
        fragments: fragments.map((each) => find(each, place.start)),
        carriedFrom: carriedFrom ?? null,
        confidence,
        reason: { rule: 'told', spans: [] },
      };
    },
  );
  const { postings, reading } = buildIndex(story);
  return { story, postings, reading: { ...reading, people: persons, quotations } };
}
