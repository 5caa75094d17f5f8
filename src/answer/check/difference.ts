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
  readonly text: string;
  readonly word: Word;
  /** Of its word in the text. */
  readonly at: number;
}

/** More than anyone would read word by word. */
const mostCompared = 1_000;

/** Word by word, in the order of the claim, over the stretches of the story that the places span. */
export function differenceOf(script: Script, claim: Claim, places: readonly Span[]): Difference[] {
  const printedIn =
    (text: string) =>
    (word: Word, at: number): Printed => ({ key: word.key, text, word, at });
  const whole = places.reduce(hull, places[0] ?? { start: 0, end: 0 });
  const there = script.words
    .map(printedIn(script.entry.story.text))
    .filter(({ word }) => overlaps(whole, word) && places.some((place) => overlaps(place, word)));
  const said = claim.segments.flat().map(printedIn(claim.text));
  if (there.length + said.length > mostCompared) return [];
  // The claim's words stand before the story's where one takes the place of the other.
  const parts = diffArrays<Printed>(said, there, { comparator: (a, b) => a.key === b.key }) ?? [];
  return parts.map(({ added, removed, value }) => ({
    kind: removed ? 'claim' : added ? 'story' : 'same',
    words: printed(value),
  }));
}

/** As it stands, hyphens, commas and all, as far as the words follow each other. */
function printed(value: readonly Printed[]): string {
  const runs: { first: Printed; last: Printed }[] = [];
  for (const here of value) {
    const run = runs.at(-1);
    if (run && run.last.at === here.at - 1 && run.last.text === here.text) run.last = here;
    else runs.push({ first: here, last: here });
  }
  return runs
    .map(({ first, last }) => first.text.slice(first.word.start, last.word.end).replace(/\s+/gu, ' '))
    .join(' ');
}
