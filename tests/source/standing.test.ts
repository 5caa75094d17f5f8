import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/source/found.ts';
import { idFor } from '../../src/source/id.ts';
import { likeness, sketchOf } from '../../src/source/likeness.ts';
import { type Known, standingOf } from '../../src/source/standing.ts';
import { storyFile } from '../../src/source/story-file.ts';
import { parseStoryFile } from '../../src/story/file.ts';

/** Sentences of numbered words: none share a shingle. */
const sentences = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) =>
    Array.from({ length: 12 }, (_, word) => `w${from + at}x${word}`).join(' '),
  ).join('.\n\n');
const article = (text: string, more: Partial<Article> = {}): Article => ({
  title: 'T',
  source: 'The Ostmere Courier',
  text,
  ...more,
});
const known = (id: string, { source, url, text }: Article): Known => ({
  id,
  source,
  url,
  sketch: sketchOf(text),
});

const url = 'https://courier.example/bridge';
const shelf = [
  known('bridge', article(sentences(0, 20), { url })),
  known('ferry', article(sentences(100, 120))),
];

test('word for word the same, whatever its marks', () => {
  const again = article(sentences(0, 20).toUpperCase().replaceAll('.', '!'));
  expect(standingOf(again, shelf)).toEqual({ kind: 'same', id: 'bridge' });
  expect(standingOf({ ...again, url: 'https://elsewhere.example/x', source: 'Elsewhere' }, shelf).kind).toBe(
    'same',
  );
});

test('one address is one story, told further', () => {
  const further = article(sentences(50, 60), { url: 'http://www.courier.example/bridge/?utm_source=x#top' });
  expect(standingOf(further, shelf)).toMatchObject({ kind: 'update', id: 'bridge' });
});

test('without an address, like words of the same source tell', () => {
  expect(standingOf(article(sentences(100, 128)), shelf)).toMatchObject({ kind: 'update', id: 'ferry' });
  expect(standingOf(article(sentences(110, 130)), shelf)).toEqual({ kind: 'new' });
  expect(standingOf(article(sentences(100, 128), { source: 'Elsewhere' }), shelf)).toEqual({ kind: 'new' });
});

test('with another address only a copy is known', () => {
  const elsewhere = { url: 'https://elsewhere.example/x', source: 'Elsewhere' };
  expect(standingOf(article(`${sentences(0, 20)} Elsewhere.`, elsewhere), shelf)).toMatchObject({
    kind: 'copy',
    id: 'bridge',
  });
  expect(standingOf(article(sentences(0, 28), { url: 'https://courier.example/bridge-2' }), shelf)).toEqual({
    kind: 'new',
  });
});

test('a likeness is near the true share of shingles', () => {
  const share = likeness(sketchOf(sentences(0, 200)), sketchOf(sentences(100, 300)));
  expect(Math.abs(share - 1 / 3)).toBeLessThan(0.1);
  expect(likeness(sketchOf(sentences(0, 50)), sketchOf(sentences(60, 90)))).toBe(0);
});

test('any likeness lies between 0 and 1, is the same both ways, and 1 with itself', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 60 }), (a, b) => {
      const [left, right] = [sketchOf(a), sketchOf(b)];
      const share = likeness(left, right);
      expect(share >= 0 && share <= 1).toBe(true);
      expect(likeness(right, left)).toBe(share);
      expect(likeness(left, left)).toBe(1);
    }),
    { numRuns: 50 },
  );
});

test('ids of titles', () => {
  const none = () => false;
  expect(idFor('U.S. brings “its” café’s négociateurs home!', none)).toBe(
    'u-s-brings-its-cafes-negociateurs-home',
  );
  expect(idFor('Мост закрыт', none)).toBe('story');
  expect(idFor('Bridge', (id) => ['bridge', 'bridge-2'].includes(id))).toBe('bridge-3');
});

test('any title makes an id that a story file may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(30), (title, taken) => {
      let left = taken;
      expect(idFor(title, () => left-- > 0)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    }),
  );
});

test('any article comes back from its file as it was', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !text.includes('\u0000'));
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((all) => all.trim() !== '' && !all.includes('\u0000'));
  fc.assert(
    fc.property(line, line, line, text, (title, source, byline, text) => {
      const whole = article(text, { title, source, byline, url, published: '2026-05-04' });
      expect(parseStoryFile('x', storyFile(whole))).toMatchObject(whole);
    }),
  );
});
