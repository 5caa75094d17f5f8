import { diffArrays } from 'diff';
import { hull, overlaps, type Span } from '../../text/span.ts';
import type { Claim } from './claim.ts';
import type { Script } from './script.ts';
import type { Word } from './words.ts';

/** A piece of the claim against the story: words of both, of the claim alone, or of the story alone; each as written. */
export interface Difference {
  readonly kind: 'same' | 'claim' | 'story';
  readonly words: string;
}

interface Printed {
  readonly key: string;
  readonly printed: string;
}

/** More than anyone would read word by word. */
const mostCompared = 1_000;

/** Word by word, in the order of the claim, over the stretches of the story that the places span. */
export function differenceOf(script: Script, claim: Claim, places: readonly Span[]): Difference[] {
  const printedIn =
    (text: string) =>
    ({ key, start, end }: Word): Printed => ({ key, printed: text.slice(start, end) });
  const whole = places.reduce(hull, places[0] ?? { start: 0, end: 0 });
  const there = script.words
    .filter((word) => overlaps(whole, word) && places.some((place) => overlaps(place, word)))
    .map(printedIn(script.entry.story.text));
  const said = claim.segments.flat().map(printedIn(claim.text));
  if (there.length + said.length > mostCompared) return [];
  // The claim's words stand before the story's where one takes the place of the other.
  const parts = diffArrays<Printed>(said, there, { comparator: (a, b) => a.key === b.key }) ?? [];
  return parts.map(({ added, removed, value }) => ({
    kind: removed ? 'claim' : added ? 'story' : 'same',
    words: value.map(({ printed }) => printed).join(' '),
  }));
}
