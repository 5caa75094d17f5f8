import fc from 'fast-check';
import { buildIndex } from '../../src/index/build.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import { composeStory } from '../../src/story/compose.ts';

const words = [
  'Ana Ortiz',
  'Ortiz',
  'Mayor Bo Lind',
  'the council',
  'he',
  'said',
  'told reporters',
  'according to',
  'adding that',
  'The bridge is closed',
  'nobody knows',
  '200 of 1,300 ships',
  'in Tarn',
  '. ',
  '. ',
  ', ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "''",
  '\n',
  '\n\n',
  '@everyone',
  '<@123456789012345678>',
  '<#1>',
  '**',
  '__',
  '`',
  '```',
  '||',
  '> ',
  '# ',
  '- ',
  '1. ',
  '\\',
  '[a](http://b.example)',
  'https://a_b.example/?q=*',
  ':smile:',
  '\u202e',
  '\u200b',
  '\u00a0',
  '😀',
  '…',
  'x'.repeat(400),
  'By Cy Dow',
  'Author',
  '\u001b[31m',
  '\u2028',
];

/** Text that a careless newsroom, or a hostile one, may publish. */
export const hostileText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 120, size: 'max' })
  .map((parts) => parts.join(' ').slice(0, 12_000))
  .filter((text) => text.trim() !== '');

const line = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' ').slice(0, 480));

const hostileStory = fc.record({
  title: line,
  source: line,
  url: fc.constantFrom(
    undefined,
    'https://news.example/a_(b)?c=*',
    `https://news.example/${'a'.repeat(1900)}`,
  ),
  text: hostileText,
});

const hostileEntryOf = (
  { text, ...about }: { text: string; title: string; source: string; url: string | undefined },
  at = 0,
) => buildIndex(composeStory({ id: `hostile-${at}`, ...about }, text));

export const hostileEntry: fc.Arbitrary<IndexedStory> = hostileStory.map((story) => hostileEntryOf(story));

/** Some stories, each with an id of its own. */
export const hostileEntries = fc
  .array(hostileStory, { minLength: 1, maxLength: 3 })
  .map((stories) => stories.map(hostileEntryOf));

export const storyOf = (
  text: string,
  about: { id?: string; title?: string; source?: string; url?: string } = {},
) =>
  buildIndex(
    composeStory({ id: 'tarn', title: 'The bridge at Tarn', source: 'The Tarn Post', ...about }, text),
  );
