import type { Story } from '../../story/story.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Person } from '../reading.ts';
import type { Quoted } from './marks.ts';

/** A place that names someone, with what makes it likely that a pronoun goes back to it. */
export interface Mention extends Span {
  readonly person: Person;
  readonly sentence: number;
  readonly paragraph: number;
  /** Inside quotation marks: another's words, which a pronoun outside seldom goes back to. */
  readonly quoted: boolean;
  readonly place: 'subject' | 'object' | 'possessive' | 'other';
}

/** All mentions of all people, in text order. */
export function mentionsOf(
  story: Story,
  tokens: readonly Token[],
  people: readonly Person[],
  quoted: readonly Quoted[],
): Mention[] {
  const starts = new Map(tokens.map((token, index) => [token.start, index]));
  const ends = new Map(tokens.map((token, index) => [token.end, index]));
  return people
    .flatMap((person) => person.mentions.map((mention) => ({ ...mention, person })))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, person }) => {
      const inQuote = within(quoted, { start, end });
      const next = tokens[(ends.get(end) ?? -2) + 1];
      const before = tokens[(starts.get(start) ?? 0) - 1];
      const sentence = indexAt(story.sentences, start);
      const paragraph = indexAt(story.paragraphs, start);
      return {
        start,
        end,
        person,
        sentence,
        paragraph,
        quoted: inQuote,
        place: placeOf(
          before,
          next,
          story.text.slice(end, end + 2),
          story.sentences[sentence]?.start === start,
        ),
      };
    });
}

function placeOf(
  before: Token | undefined,
  next: Token | undefined,
  after: string,
  opens: boolean,
): Mention['place'] {
  if (/^['’](?:s|\s|$)/.test(after)) return 'possessive';
  if (opens) return 'subject';
  if (before && (before.pos === 'ADP' || before.pos === 'VERB' || before.pos === 'PART')) return 'object';
  if (next && /^(?:VERB|AUX|ADV)$/.test(next.pos)) return 'subject';
  if (next && (next.text === ',' || next.text === '(' || next.lower === 'and'))
    return before && /^(?:DET|ADJ)$/.test(before.pos) ? 'other' : 'subject';
  return 'other';
}

/** Whether a span lies inside the marks of one of the stretches, which are in text order. */
export function within(quoted: readonly Quoted[], place: Span): boolean {
  const region = quoted[indexAt(quoted, place.start + 1)];
  return region !== undefined && contains(region.outer, place);
}

/** Index of the last span that starts at or before a place; 0 where none does. */
export function indexAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
