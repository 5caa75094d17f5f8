import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { excerptAround } from '../../src/answer/excerpt.ts';
import { quote } from '../../src/answer/quote.ts';
import { summarise } from '../../src/answer/story.ts';
import { buildIndex } from '../../src/index/build.ts';
import { askJson, quoteJson, storiesJson } from '../../src/present/json.ts';
import { askText } from '../../src/present/terminal/ask.ts';
import { quoteText } from '../../src/present/terminal/quote.ts';
import { storyText } from '../../src/present/terminal/story.ts';
import { Library } from '../../src/search/library.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { span } from '../../src/text/span.ts';
import { readAs } from '../answer/read.ts';
import { hostileEntry } from './stories.ts';

const file = new URL('../../knowledge/stories/doha.md', import.meta.url);
const doha = buildIndex(parseStoryFile('doha', readFileSync(file, 'utf8')));
const library = new Library([doha]);

test('a pipe gets each passage on one line, as it stands, and no escape code', () => {
  const text = quoteText(quote(library, { speaker: 'witkof' }), library);
  expect(text).toMatch(/^Steve Witkoff/);
  expect(text).toContain(
    '‘We have decided to bring our team home from Doha for consultations after the latest response from Hamas, which ' +
      'clearly shows a lack of desire to reach a ceasefire in Gaza,’ Witkoff said in a statement Thursday.\n',
  );
  expect(text).toContain('¶4 · direct · speaker carried over from ¶3');
  expect(text).not.toMatch(/\p{Cc}\[/u);
});

test('a terminal gets lines that fit and styles that end where they begin', () => {
  const text = quoteText(quote(library, { about: 'ceasefire' }), library, { color: true, width: 60 });
  const codes = /\p{Cc}\[\d+m/gu;
  expect(text).toMatch(codes);
  for (const line of text.split('\n')) {
    if (!/^ {4}\S/.test(line.replace(codes, ''))) continue;
    expect(line.replace(codes, '').length).toBeLessThanOrEqual(60);
    const open = (line.match(/\p{Cc}\[1m/gu) ?? []).length;
    expect((line.match(/\p{Cc}\[22m/gu) ?? []).length).toBeGreaterThanOrEqual(open);
  }
});

test('why a speaker was chosen is told on request', () => {
  const answer = quote(library, { speaker: 'witkoff' });
  expect(quoteText(answer, library)).not.toContain('confidence');
  expect(quoteText(answer, library, { color: false, width: null, explain: true })).toMatch(
    /why: subject-of-cue “Witkoff” “said”; confidence 0\.\d\d/,
  );
});

test('answers: the answer, its passages with voice and paragraph, the source; refusals say so', () => {
  const entry = readAs('The bridge is closed, according to Ana Ortiz. Ships wait.', {
    people: [{ name: 'Ana Ortiz' }],
    said: [{ words: 'The bridge is closed', kind: 'indirect', by: 'Ana Ortiz' }],
  });
  const tarn = new Library([entry]);
  const excerpt = excerptAround(entry, span(4, 10));
  const answered: Answer = {
    status: 'answered',
    answer: span(4, 10),
    excerpts: [excerpt],
    confidence: 0.9,
    speaker: null,
  };
  expect(askText(answered, tarn)).toBe(
    'bridge\n\n    The bridge is closed, according to Ana Ortiz.\n    ¶1 · According to Ana Ortiz, in the story’s words\n\nThe Tarn Post · News of tarn\n',
  );
  const refused: Answer = { status: 'not-in-story', nearest: [excerpt], confidence: 0.1 };
  expect(askText(refused, tarn)).toMatch(
    /^The story doesn’t say\.\n\nThe nearest passages, which are not an answer:\n/,
  );
  expect(askJson(answered, tarn)).toMatchObject({
    status: 'answered',
    answer: { start: 4, end: 10, text: 'bridge' },
    excerpts: [
      { story: 'tarn', paragraph: 1, text: 'The bridge is closed, according to Ana Ortiz.', url: null },
    ],
  });
  expect(askJson(refused, tarn)).toMatchObject({ status: 'not-in-story', answer: null });
});

test('no story steers the terminal', () => {
  fc.assert(
    fc.property(hostileEntry, (entry) => {
      const hostile = new Library([entry]);
      const texts = [
        quoteText(quote(hostile, {}), hostile),
        quoteText(quote(hostile, { speaker: 'ortiz' }), hostile),
        storyText([summarise(entry)]),
      ];
      for (const text of texts) expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 60 },
  );
});

test('JSON: every text is the slice that its offsets name, paragraphs are counted from one', () => {
  const { text, paragraphs } = doha.story;
  const seen: string[] = [];
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && 'text' in value) {
      expect(value.text).toBe(text.slice(Number(value.start), Number(value.end)));
      seen.push(String(value.text));
      if ('paragraph' in value) {
        const paragraph = paragraphs[Number(value.paragraph) - 1];
        expect(paragraph?.start).toBeLessThanOrEqual(Number(value.start));
        expect(paragraph?.end).toBeGreaterThanOrEqual(Number(value.end));
      }
    }
    Object.values(value).forEach(check);
  };
  for (const request of [
    { speaker: 'Pigott' },
    {},
    { speaker: 'Egypt' },
    { about: 'hostages' },
    { speaker: 'xyzzy' },
  ]) {
    check(JSON.parse(JSON.stringify(quoteJson(quote(library, request), library))));
  }
  check(storiesJson([summarise(doha)]));
  expect(seen.length).toBeGreaterThan(20);
});
