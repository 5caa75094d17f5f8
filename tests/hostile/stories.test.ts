import { expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { parseIndex } from '../../src/index/load.ts';
import { indexContent } from '../../src/index/save.ts';
import { spansIn } from '../../src/index/schema.ts';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile } from '../../src/story/file.ts';

/** What a story was made of, and how much of it. Time with the square of the length would not end within the limit. */
const tried: [what: string, text: string][] = [
  ['one line of 300,000 characters', 'The ferry left the harbour of Tarnby. '.repeat(8_000)],
  ['10,000 one-word paragraphs', 'word\n\n'.repeat(10_000)],
  ['"said" alone', 'said '.repeat(10_000)],
  ['quotation marks, balanced', '“a” '.repeat(5_000)],
  ['quotation marks, opening', '“'.repeat(20_000)],
  ['quotation marks, nested', '“a ‘b '.repeat(5_000)],
  ['apostrophes', "'".repeat(20_000)],
  ['digits', '7'.repeat(100_000)],
  ['grouped digits', '1,234,'.repeat(3_000)],
  ['a chain of sets', '5-'.repeat(6_000)],
  ['one word', 'a'.repeat(100_000)],
  ['brackets', '((a['.repeat(10_000)],
  ['initials', 'A.'.repeat(20_000)],
  ['carriage returns alone', 'The mayor said no.\r'.repeat(1_000)],
  ['controls, escapes and NUL', 'a\u0000\u001b[31mb\u0007 '.repeat(1_000)],
  ['bidi and zero-width', '\u202eevil\u200b\u2066 \ufeff'.repeat(1_000)],
  ['halves of characters', 'a \ud800 b \udc00 '.repeat(1_000)],
  ['mentions', '@everyone <@1> <#2> </ask:3> '.repeat(500)],
  [
    'pronouns and quotations',
    '“We lost 3 boats,” said Ana Ortiz. He said more than 9 people left. Jan Smeets agreed.\n\n'.repeat(250),
  ],
];

test.each(tried)(
  '%s: every span lies inside, and the index loads again',
  (_, text) => {
    const entry = buildIndex(composeStory({ id: 'hostile', title: 'Hostile', source: 'Test' }, text));
    const { story, reading } = entry;
    expect(story.text).toBe(text);
    let last = 0;
    for (const paragraph of story.paragraphs) {
      expect(paragraph.start >= last && paragraph.end > paragraph.start).toBe(true);
      expect(paragraph.end - paragraph.start).toBeLessThanOrEqual(20_000);
      last = paragraph.end;
    }
    let outside = 0;
    for (const { start, end } of spansIn(reading))
      if (start < 0 || end < start || end > text.length) outside++;
    expect(outside).toBe(0);
    expect(parseIndex('hostile.json', indexContent(entry), story).reading.figures).toEqual(reading.figures);
  },
  10_000,
);

const file = (text: string) => `---\ntitle: T\nsource: S\n---\n${text}`;

test.each<[what: string, id: string, content: string, says: RegExp]>([
  ['longer than may be read', 'long', file('a'.repeat(2_000_001)), /longer than 2000000/],
  ['binary', 'bin', file('a\u0000b'), /binary/],
  ['empty', 'empty', '', /no front matter/],
  ['without a word', 'blank', file(' \n\u200b'), /no text/],
  ['named as a path', '../../etc/passwd', file('a'), /file name is its id/],
  ['of unknown front matter', 'proto', '---\ntitle: T\nsource: S\n__proto__: x\n---\na', /front matter/],
])('a story file that is %s is refused in words', (_, id, content, says) => {
  expect(() => parseStoryFile(id, content)).toThrow(says);
});
