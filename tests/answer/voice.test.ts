import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround, excerptOf, mergeHighlights } from '../../src/answer/excerpt.ts';
import { voiceOf } from '../../src/answer/voice.ts';
import { contains, lengthOf, overlaps, span, textOf, trimmed } from '../../src/text/span.ts';
import { hostileEntry } from '../present/stories.ts';
import { readAs } from './read.ts';

const text =
  'The bridge is closed, according to Ana Ortiz. “We left. It was cold,” she said. Bo Lind called it a “shame” that they had gone. Ships wait. “Who knows?”';
const entry = readAs(text, {
  people: [{ name: 'Ana Ortiz' }, { name: 'Bo Lind' }],
  said: [
    { words: 'The bridge is closed', kind: 'indirect', by: 'Ana Ortiz' },
    { words: 'We left. It was cold,', by: 'Ana Ortiz', mention: 'she', confidence: 0.6 },
    { words: 'a “shame” that they had gone', kind: 'partial', by: 'Bo Lind', fragments: ['shame'] },
    { words: 'Who knows?', by: null },
  ],
});
const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length);

test.each([
  ['bridge', 'reported', 'Ana Ortiz', false],
  ['It was cold,', 'quoted', 'Ana Ortiz', true],
  ['“We left. It was cold,” she said.', 'quoted', 'Ana Ortiz', true],
  ['shame', 'quoted', 'Bo Lind', false],
  ['they had gone', 'reported', 'Bo Lind', false],
  ['Bo Lind called it a “shame” that they had gone.', 'reported', 'Bo Lind', false],
])('%s is %s of %s', (words, kind, who, probably) => {
  expect(voiceOf(entry, at(words))).toMatchObject({ kind, who, probably });
});

test('the story’s own words are the narrator’s; marks without a speaker are nobody’s claim', () => {
  expect(voiceOf(entry, at('Ships wait.'))).toEqual({ kind: 'narrator' });
  expect(voiceOf(entry, at('Who knows?'))).toEqual({ kind: 'unattributed' });
});

test('an excerpt is whole sentences, and the whole quotation where a focus lies in one', () => {
  const { span: shown, highlights, voice } = excerptAround(entry, at('cold'));
  expect(textOf(text, shown)).toBe('“We left. It was cold,” she said.');
  expect(highlights.map((each) => textOf(text, each))).toEqual(['cold']);
  expect(voice.kind).toBe('quoted');
  expect(textOf(text, excerptAround(entry, at('Ships'), { context: 1 }).span)).toBe(
    'Bo Lind called it a “shame” that they had gone. Ships wait. “Who knows?”',
  );
});

test('highlights are sorted, clipped to the excerpt and merged', () => {
  expect(
    mergeHighlights([span(8, 12), span(0, 3), span(2, 5), span(30, 40), span(19, 25)], span(1, 20)),
  ).toEqual([span(1, 5), span(8, 12), span(19, 20)]);
});

test('every excerpt lies in its paragraph, around its focus, and cuts no quotation of it', () => {
  fc.assert(
    fc.property(hostileEntry, fc.nat(), fc.nat(60), fc.nat(2), (hostile, place, size, context) => {
      const { story, reading } = hostile;
      const sentence = story.sentences[place % story.sentences.length];
      if (!sentence) return;
      const focus = span(sentence.start, Math.min(sentence.end, sentence.start + 1 + size));
      const excerpt = excerptAround(hostile, focus, { context });
      const paragraph = story.paragraphs[excerpt.paragraph];
      expect(paragraph && contains(paragraph, excerpt.span)).toBe(true);
      expect(contains(excerpt.span, focus)).toBe(true);
      for (const quotation of reading.quotations) {
        if (quotation.kind === 'indirect' || !overlaps(quotation, excerpt.span)) continue;
        const whole = trimmed(story.text, quotation);
        expect(contains(excerpt.span, whole) || (paragraph && !contains(paragraph, quotation))).toBe(true);
      }
      expect(excerptOf(hostile, focus).highlights).toEqual([]);
      expect(excerpt.highlights.every((each) => lengthOf(each) > 0 && contains(excerpt.span, each))).toBe(
        true,
      );
    }),
    { numRuns: 100 },
  );
});
