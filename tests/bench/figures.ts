/**
 * Paragraphs a second of the reader of figures and comparisons, beside Recognizers-Text over the same paragraphs.
 * `node --import tsx tests/bench/figures.ts FILE.jsonl` (a `text` a line); without a file, the gold paragraphs.
 */
import { readFileSync } from 'node:fs';
import { findComparisons } from '../../src/reading/comparisons.ts';
import { findFigures } from '../../src/reading/figures.ts';
import { composeStory } from '../../src/story/compose.ts';
import type { Story } from '../../src/story/story.ts';
import { textOf } from '../../src/text/span.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { gold } from '../reading/figures.gold.ts';
import { unmark } from '../reading/marked.ts';
import { byRecognizers } from '../reading/oracles.ts';
import { fastest } from './fastest.ts';

const file = process.argv[2];
const texts = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : [gold.map((paragraph) => unmark(paragraph).text).join('\n\n')];
const stories = texts.map((text, i) => composeStory({ id: `s${i}`, title: '', source: '' }, text));
const paragraphs = stories.reduce((sum, story) => sum + story.paragraphs.length, 0);

const tokens = new Map<Story, ReturnType<typeof tokenise>>(
  stories.map((story) => [story, tokenise(story.text)]),
);
const reading = fastest(5, () => {
  for (const story of stories) {
    const own = tokens.get(story) ?? [];
    findComparisons(story, own, findFigures(story, own, []));
  }
});
const tokenising = fastest(3, () => {
  for (const story of stories) tokenise(story.text);
});
const some = stories
  .flatMap((story) => story.paragraphs.map((paragraph) => textOf(story.text, paragraph)))
  .slice(0, 200);
const recognising = fastest(1, () => {
  for (const text of some) byRecognizers(text);
});

const rate = (count: number, seconds: number) => `${Math.round(count / seconds)} paragraphs/s`;
console.log(`${paragraphs} paragraphs, CPU time`);
console.log(`figures and comparisons        ${rate(paragraphs, reading)}`);
console.log(`with tokenising                ${rate(paragraphs, reading + tokenising)}`);
console.log(`Recognizers-Text (${some.length} of them)   ${rate(some.length, recognising)}`);
