import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile, StoryFileError } from '../../src/story/file.ts';
import { contains, textOf } from '../../src/text/span.ts';

const content = readFileSync(new URL('../../knowledge/stories/doha.md', import.meta.url), 'utf8');

describe('the sample story', () => {
  const story = parseStoryFile('doha', content);

  test('keeps its text as the file has it', () => {
    expect(content.endsWith(story.text)).toBe(true);
    expect(story.text.startsWith('The United States has withdrawn')).toBe(true);
    expect(story.text.endsWith('FOX NEWS\nAuthor')).toBe(true);
    expect(story.text).toHaveLength(3095);
  });

  test('knows its source, and nothing that it was not told', () => {
    expect(story).toMatchObject({ id: 'doha', source: 'Fox News' });
    expect(story.url).toBeUndefined();
    expect(story.published).toBeUndefined();
  });

  test('tells boilerplate from the story', () => {
    expect(story.paragraphs).toHaveLength(16);
    expect(story.paragraphs.map(({ role }) => role)).toEqual([
      ...Array(13).fill('body'),
      'credit',
      'credit',
      'stray',
    ]);
  });

  test('has sentences that do not break at an apostrophe', () => {
    const sentences = story.sentences.map((sentence) => textOf(story.text, sentence));
    expect(sentences).toContain('It has been Hamas’.');
    expect(sentences).toContain('‘At this point, (there’s) nothing to preview,’ Pigott told reporters.');
  });
});

test.each([
  ['no front matter', 'Just a text.', /no front matter/],
  ['a field missing', '---\ntitle: A\n---\nText.', /source/],
  ['an unknown field', '---\ntitle: A\nsource: B\nauthor: C\n---\nText.', /author/],
  ['no text', '---\ntitle: A\nsource: B\n---\n \n', /no text/],
  ['binary', '---\ntitle: A\nsource: B\n---\nx\u0000y', /binary/],
  ['a link that is no web address', '---\ntitle: A\nsource: B\nurl: javascript:alert(1)\n---\nText.', /url/],
  ['broken YAML', '---\ntitle: A: "b\nsource: [\n---\nText.', /YAML/],
  ['far too long', `---\ntitle: A\nsource: B\n---\n${'x'.repeat(2_000_001)}`, /longer/],
])('a story file with %s is refused by name', (_, file, cause) => {
  expect(() => parseStoryFile('harbour', file)).toThrow(StoryFileError);
  expect(() => parseStoryFile('harbour', file)).toThrow(/^harbour\.md/);
  expect(() => parseStoryFile('harbour', file)).toThrow(cause);
});

test('an id that is no file name of ours is refused', () => {
  expect(() => parseStoryFile('../etc', content)).toThrow(StoryFileError);
});

test('paragraphs and sentences of any text lie inside it, sentences inside their paragraph', () => {
  const lines = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\n', '\r\n', 'By Ana Ode', 'A. “B.” C'),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lines, (parts) => {
      const text = parts.join('\n');
      const story = composeStory({ id: 'any', title: '', source: 'Any' }, text);
      for (const paragraph of story.paragraphs) {
        expect(textOf(text, paragraph).length).toBeGreaterThan(0);
        expect(textOf(text, paragraph)).not.toMatch(/[\n\r]/);
      }
      for (const sentence of story.sentences) {
        const paragraph = story.paragraphs[sentence.paragraph];
        expect(paragraph && contains(paragraph, sentence)).toBe(true);
      }
    }),
  );
});
