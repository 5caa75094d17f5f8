import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeHighlights } from '../../src/answer/excerpt.ts';
import { limits } from '../../src/present/limits.ts';
import { linkTo } from '../../src/present/link.ts';
import { piecesOf } from '../../src/present/pieces.ts';
import { markdownOf, NotVerbatimError, wordsOf } from '../../src/present/verbatim.ts';
import { span } from '../../src/text/span.ts';
import { hostileEntry, storyOf } from './stories.ts';

const nat = fc.nat(20_000);

test('what is shown, with its marks taken away, is the slice; the bold parts are the highlights', () => {
  fc.assert(
    fc.property(
      hostileEntry,
      nat,
      nat,
      fc.array(fc.tuple(nat, nat), { maxLength: 3 }),
      ({ story }, a, b, marks) => {
        const { length } = story.text;
        const start = Math.min(a, b) % length;
        const whole = span(start, Math.min(length, start + 1 + (Math.max(a, b) % 900)));
        const bold = mergeHighlights(
          marks.map(([from, size]) =>
            span(whole.start + (from % 900), whole.start + (from % 900) + (size % 300)),
          ),
          whole,
        );
        const shown = markdownOf(story, whole, bold).replace(/\\[^0-9A-Za-z\s]|\*\*/g, (mark) =>
          mark === '**' ? '\u0000' : mark.slice(1),
        );
        const parts = shown.split('\u0000');
        expect(parts.join('')).toBe(story.text.slice(whole.start, whole.end));
        expect(parts.filter((_, at) => at % 2 === 1)).toEqual(bold.map((each) => wordsOf(story, each)));
      },
    ),
    { numRuns: 60 },
  );
});

test.each([span(-1, 3), span(3, 3), span(4, 2), span(0, 1e6), span(0.5, 2)])(
  '%j is not a stretch of a story',
  (wrong) => {
    const { story } = storyOf('The bridge is closed.');
    expect(() => wordsOf(story, wrong)).toThrow(NotVerbatimError);
  },
);

test('a highlight outside its excerpt is refused', () => {
  const { story } = storyOf('The bridge is closed.');
  expect(() => markdownOf(story, span(0, 5), [span(4, 9)])).toThrow(NotVerbatimError);
});

test('pieces fit, keep order, lose blanks alone, and cut a quotation only where no sentence ends outside one', () => {
  fc.assert(
    fc.property(hostileEntry, fc.integer({ min: 40, max: 900 }), (entry, most) => {
      const { text, paragraphs } = entry.story;
      const quotations = entry.reading.quotations.filter(({ kind }) => kind !== 'indirect');
      for (const paragraph of paragraphs) {
        const pieces = piecesOf(entry, paragraph, ({ start, end }) => end - start <= most);
        const cutsQuotation = (end: number) => quotations.some((each) => each.start < end && end < each.end);
        for (const { start, end } of pieces) {
          expect(end - start).toBeLessThanOrEqual(most);
          if (end === paragraph.end || !cutsQuotation(end)) continue;
          const better = entry.story.sentences.filter((each) => each.end > start && each.end <= end);
          expect(better.filter((each) => !cutsQuotation(each.end))).toEqual([]);
        }
        const between = [paragraph.start, ...pieces.flatMap(({ start, end }) => [start, end]), paragraph.end];
        for (let at = 0; at < between.length; at += 2) {
          expect(text.slice(between[at], between[at + 1])).toMatch(/^[\s\p{Cf}]*$/u);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a long paragraph is cut between quotations, not in one', () => {
  const quoted = '“The river rose. We left. Nobody was hurt,” Ana Ortiz said.';
  const entry = storyOf(`The bridge at Tarn is closed. ${quoted} The council meets on Monday. It will vote.`);
  const [paragraph] = entry.story.paragraphs;
  const pieces = paragraph ? piecesOf(entry, paragraph, ({ start, end }) => end - start <= 70) : [];
  expect(pieces.map((piece) => wordsOf(entry.story, piece))).toEqual([
    'The bridge at Tarn is closed.',
    quoted,
    'The council meets on Monday. It will vote.',
  ]);
});

test('links lead to the words and stay within the length', () => {
  fc.assert(
    fc.property(hostileEntry, fc.integer({ min: 60, max: limits.embed.url }), ({ story }, most) => {
      for (const sentence of story.sentences) {
        const link = linkTo(story, sentence, most);
        if (link === null) continue;
        expect(link.length).toBeLessThanOrEqual(most);
        expect(new URL(link).protocol).toBe('https:');
        expect(link).not.toMatch(/[\s()<>]/);
      }
    }),
    { numRuns: 40 },
  );
});

test('a text fragment names short stretches whole, long ones by their ends', () => {
  const { story } = storyOf(
    'It is closed. “The two-state idea, he said, is (for now) off the table,” Ana Ortiz told us.',
    {
      url: 'https://news.example/tarn#top',
    },
  );
  const [short, long] = story.sentences;
  expect(short && linkTo(story, short)).toBe('https://news.example/tarn#top:~:text=It%20is%20closed%2E');
  expect(long && linkTo(story, long)).toBe(
    'https://news.example/tarn#top:~:text=%E2%80%9CThe%20two%2Dstate%20idea%2C%20he,Ana%20Ortiz%20told%20us%2E',
  );
});
