/**
 * Paragraphs a second of processor time: what reading a story costs, part by part, beside other readers of the same text.
 * `npm run bench:reading -- [FILE.jsonl…]` (a `text` a line); without a file, a text of the bench's own making.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findComparisons } from '../../src/reading/comparisons.ts';
import { findFigures } from '../../src/reading/figures.ts';
import { findPeople } from '../../src/reading/people.ts';
import { findQuotations } from '../../src/reading/quotations.ts';
import { read } from '../../src/reading/read.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { byRecognizers } from '../reading/oracles.ts';
import { fastest } from './fastest.ts';

const places = ['Tarnby', 'Holm', 'Eskdale', 'Brae', 'Lowick'];
const names = ['Ana Ortiz', 'Jan Smeets', 'Bea Holt', 'Tom Reyes', 'Ida Marsh'];

/** Linear congruential, so that every run reads the same text. */
let seed = 20_261;
const below = (most: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * most);
};
const one = (list: readonly string[]) => list[below(list.length)] ?? '';

const paragraph = () =>
  one([
    `“We have lost ${2 + below(90)} boats since Monday,” said ${one(names)}, the mayor of ${one(places)}. “Nobody told us that the harbour would be shut.”`,
    `According to officials in ${one(places)}, more than ${100 + below(900)} people had left by ${1 + below(11)} p.m., compared with ${50 + below(50)} a year earlier.`,
    `The council in ${one(places)} agreed on Oct. ${1 + below(28)} to spend $${1 + below(9)}.${below(9)} million on the sea wall, up from ${below(900)},000 dollars.`,
    `${one(names)} told reporters that the work was “a disgrace” and would take ${2 + below(8)} years. He added that ${10 + below(80)} percent of it was not paid for.`,
    `The road between ${one(places)} and ${one(places)} stayed closed overnight, and schools in the valley did not open.`,
  ]);

const files = process.argv.slice(2);
const texts =
  files.length > 0
    ? files
        .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
        .flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? [])
    : Array.from({ length: 60 }, () => Array.from({ length: 20 }, paragraph).join('\n\n'));

const prepared = texts.map((text, i) => {
  const story = composeStory({ id: `s${i}`, title: '', source: '' }, text);
  const tokens = tokenise(text);
  return { story, tokens, quotations: findQuotations(story, tokens, findPeople(story, tokens)) };
});
const paragraphs = prepared.flatMap(({ story }) => story.paragraphs.map((each) => textOf(story.text, each)));
const some = paragraphs.slice(0, 150);

const each = (work: (one: (typeof prepared)[number]) => void) => () => prepared.forEach(work);
const compromise = createRequire(import.meta.url)('compromise') as (text: string) => {
  quotations(): { out(form: 'array'): string[] };
};

const measured: [what: string, count: number, seconds: number][] = [
  [
    'tokenise',
    paragraphs.length,
    fastest(
      3,
      each(({ story }) => tokenise(story.text)),
    ),
  ],
  [
    'people and quotations',
    paragraphs.length,
    fastest(
      3,
      each(({ story, tokens }) => findQuotations(story, tokens, findPeople(story, tokens))),
    ),
  ],
  [
    'figures and comparisons',
    paragraphs.length,
    fastest(
      3,
      each(({ story, tokens, quotations }) =>
        findComparisons(story, tokens, findFigures(story, tokens, quotations)),
      ),
    ),
  ],
  [
    'everything: read()',
    paragraphs.length,
    fastest(
      3,
      each(({ story }) => read(story)),
    ),
  ],
  [
    'compromise: quotations',
    some.length,
    fastest(1, () => some.map((text) => compromise(text).quotations().out('array'))),
  ],
  ['Recognizers-Text: numbers, units', some.length, fastest(1, () => some.map(byRecognizers))],
];

const whole = measured.find(([what]) => what.startsWith('everything'));
const pace = whole ? whole[1] / whole[2] : 1;
console.log(`${paragraphs.length} paragraphs, processor time\n`);
console.log(`${''.padEnd(34)}${'paragraphs/s'.padStart(12)}${'× read()'.padStart(10)}`);
for (const [what, count, seconds] of measured) {
  const rate = count / seconds;
  console.log(
    `${what.padEnd(34)}${Math.round(rate).toString().padStart(12)}${(rate / pace).toFixed(2).padStart(10)}`,
  );
}
