import fc from 'fast-check';
import { composeStory } from '../../src/story/compose.ts';
import type { Story } from '../../src/story/story.ts';

export const storyOf = (text: string, id = 'harbour', title = 'The harbour'): Story =>
  composeStory({ id, title, source: 'The Sample' }, text);

export const harbour = [
  'Harbour master Ilse Brandt said on Monday that 14 boats were lost in the storm.',
  '“We have never seen waves like these,” Brandt told reporters. The harbour of Nordvik stays closed.',
  'Mayor Tomas Quell promised $2.5 million for the fishermen, according to Nordvik Radio.',
  'This post appeared first on The Sample.',
].join('\n\n');

const words = fc.constantFrom(
  ...'Brandt said 14 boats “lost” Nordvik’s harbour, U.S. $2.5 million according to the mayor’s office don’t café'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => `${parts.join(' ')}.`);
const hostile = fc.string({ unit: 'binary', maxLength: 60 });

/** Stories of sentences, of marks and blanks in any order, and of both. */
export const stories: fc.Arbitrary<Story> = fc
  .array(fc.oneof(sentence, sentence, hostile), { minLength: 1, maxLength: 8 })
  .chain((parts) => fc.constantFrom(' ', '\n', '\n\n').map((gap) => storyOf(parts.join(gap))));
