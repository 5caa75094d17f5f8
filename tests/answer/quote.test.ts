import { expect, test } from 'vitest';
import { RequestError } from '../../src/answer/answer.ts';
import { type QuoteAnswer, quote } from '../../src/answer/quote.ts';
import { Library } from '../../src/search/library.ts';
import { textOf } from '../../src/text/span.ts';
import { readAs } from './read.ts';

const text = `Ana Ortiz, the mayor of Tarn, met Bo Lind and Dag Lind on Monday.
“The bridge is closed,” Ortiz said. “It will stay closed.”
“We shall build another.”
Ortiz called it a “shame” that the river had been so “unkind,” adding the ships must wait.
“No comment,” Bo Lind told reporters.
According to the harbour office, 40 ships are waiting.
“Nobody asked us.”`;

const tarn = readAs(text, {
  people: [
    { name: 'Ana Ortiz', aliases: ['Ortiz'], role: 'the mayor of Tarn' },
    { name: 'Bo Lind', aliases: ['Lind'] },
    { name: 'Dag Lind', aliases: ['Lind'] },
  ],
  said: [
    { words: 'The bridge is closed,', by: 'Ana Ortiz', mention: 'Ortiz', cue: 'said' },
    { words: 'It will stay closed.', by: 'Ana Ortiz', carriedFrom: 0 },
    { words: 'We shall build another.', by: 'Ana Ortiz', carriedFrom: 1, confidence: 0.6 },
    { words: 'a “shame” that', kind: 'partial', by: 'Ana Ortiz', fragments: ['shame'] },
    { words: 'so “unkind,”', kind: 'partial', by: 'Ana Ortiz', fragments: ['unkind,'] },
    { words: 'the ships must wait', kind: 'indirect', by: 'Ana Ortiz', cue: 'adding' },
    { words: 'No comment,', by: 'Bo Lind', cue: 'told' },
    { words: '40 ships are waiting', kind: 'indirect', by: 'the harbour office', cue: 'According to' },
    { words: 'Nobody asked us.', by: null },
  ],
});
const library = new Library([tarn]);

const said = (answer: QuoteAnswer, from = library) =>
  answer.status === 'quoted'
    ? answer.words.map(({ story, quotations }) =>
        quotations.map((each) => textOf(from.get(story)?.story.text ?? '', each)),
      )
    : answer.status;

const ortiz = [
  ['The bridge is closed,'],
  ['It will stay closed.'],
  ['We shall build another.'],
  ['a “shame” that', 'so “unkind,”'],
  ['the ships must wait'],
];

test.each(['Ana Ortiz', 'oritz', 'the mayor', 'mayor of tarn', 'ana'])(
  '%s: her words in order, those of one sentence and kind together',
  (speaker) => {
    expect(said(quote(library, { speaker }))).toEqual(ortiz);
  },
);

test('a quotation says from which paragraph its speaker was carried over', () => {
  const answer = quote(library, { speaker: 'Ortiz' });
  expect(answer.status === 'quoted' && answer.words.map(({ carriedFrom }) => carriedFrom)).toEqual([
    null,
    1,
    1,
    null,
    null,
  ]);
});

test('partial quotations highlight what stands in marks, within the whole sentence', () => {
  const answer = quote(library, { speaker: 'Ortiz', about: 'unkind' });
  const [only] = answer.status === 'quoted' ? answer.words : [];
  const { excerpt } = only ?? { excerpt: null };
  expect(excerpt?.highlights.map((each) => textOf(text, each))).toEqual(['shame', 'unkind,']);
  expect(excerpt && textOf(text, excerpt.span)).toMatch(/^Ortiz called .* must wait\.$/);
});

test.each([
  ['ships', [['a “shame” that', 'so “unkind,”'], ['the ships must wait']]],
  ['the shps', [['a “shame” that', 'so “unkind,”'], ['the ships must wait']]],
  ['closing', ortiz.slice(0, 2)],
  ['weather', 'none-about'],
] as const)('about %s', (about, expected) => {
  expect(said(quote(library, { speaker: 'Ortiz', about }))).toEqual(expected);
});

test('without a name, a topic finds anyone’s words', () => {
  expect(said(quote(library, { about: 'waiting ships' }))).toEqual([
    ['a “shame” that', 'so “unkind,”'],
    ['the ships must wait'],
    ['40 ships are waiting'],
  ]);
});

test('without name and topic: everyone, most often quoted first, and how many have no speaker', () => {
  const answer = quote(library, {});
  const [only] = answer.status === 'speakers' ? answer.stories : [];
  expect(only?.quoted.map(({ name, counts }) => ({ name, ...counts }))).toEqual([
    { name: 'Ana Ortiz', direct: 3, partial: 2, indirect: 1 },
    { name: 'Bo Lind', direct: 1, partial: 0, indirect: 0 },
    { name: 'the harbour office', direct: 0, partial: 0, indirect: 1 },
  ]);
  expect(only?.unclear).toBe(1);
});

test('a name that fits two is asked about, not guessed', () => {
  const answer = quote(library, { speaker: 'Lind' });
  expect(answer.status === 'ambiguous' && answer.candidates.map(({ name }) => name)).toEqual([
    'Bo Lind',
    'Dag Lind',
  ]);
});

test('who is mentioned but not quoted: said so, with where', () => {
  const answer = quote(library, { speaker: 'Dag Lind' });
  expect(answer.status === 'not-quoted' && answer.mentions.map(({ paragraph }) => paragraph)).toEqual([0]);
});

test('who is not in the story: unknown, with the likeliest names', () => {
  const answer = quote(library, { speaker: 'Zebulon Quist' });
  expect(answer.status === 'unknown' && answer.nearest[0]?.name).toBe('Ana Ortiz');
});

test('one name in two stories is one answer, story by story', () => {
  const other = readAs('“I was in Tarn,” Ana Ortiz said in Marn.', {
    id: 'marn',
    people: [{ name: 'Ana Ortiz' }],
    said: [{ words: 'I was in Tarn,', by: 'Ana Ortiz' }],
  });
  const both = new Library([tarn, other]);
  expect(said(quote(both, { speaker: 'Ana Ortiz' }), both)).toEqual([...ortiz, ['I was in Tarn,']]);
  expect(said(quote(both, { speaker: 'Ana Ortiz', story: 'marn' }), both)).toEqual([['I was in Tarn,']]);
});

test('another form of the name in another story is the same answer', () => {
  const other = readAs('“I was in Tarn,” Ortiz said in Marn.', {
    id: 'marn',
    people: [{ name: 'Ortiz' }],
    said: [{ words: 'I was in Tarn,', by: 'Ortiz' }],
  });
  const both = new Library([tarn, other]);
  expect(said(quote(both, { speaker: 'Ortiz' }), both)).toEqual([...ortiz, ['I was in Tarn,']]);
});

test('a person goes before an office that bears the name', () => {
  const office = readAs('Ana Ortiz left. Ana Ortiz’s office said that the bridge is closed.', {
    people: [{ name: 'Ana Ortiz', aliases: ['Ortiz'] }],
    said: [{ words: 'that the bridge is closed', kind: 'indirect', by: 'Ana Ortiz’s office', cue: 'said' }],
  });
  const answer = quote(new Library([office]), { speaker: 'Ortiz' });
  expect(
    answer.status === 'not-quoted' && [answer.person.name, answer.related.map(({ name }) => name)],
  ).toEqual(['Ana Ortiz', ['Ana Ortiz’s office']]);
});

test('what is reported beside other quotations of the sentence is shown from its cue on', () => {
  const answer = quote(library, { speaker: 'Ortiz' });
  const last = answer.status === 'quoted' ? answer.words.at(-1) : undefined;
  expect(last && textOf(text, last.excerpt.span)).toBe('adding the ships must wait.');
});

test('an unknown story is refused with the nearest titles; a known one is found by its title', () => {
  expect(() => quote(library, { story: 'zzz' })).toThrow(RequestError);
  expect(said(quote(library, { speaker: 'Ortiz', story: 'news of tarn' }))).toEqual(ortiz);
});

test('an empty library has nothing to quote from', () => {
  expect(() => quote(new Library([]), {})).toThrow(RequestError);
});
