import { describe, expect, it } from 'vitest';
import { soughtIn } from '../../src/answer/archive/sought.ts';
import { ask } from '../../src/answer/ask.ts';
import { poolOf } from '../../src/answer/pool.ts';
import { parseQuestion } from '../../src/answer/question.ts';
import { rank } from '../../src/answer/rank.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';

const entry = (id: string, text: string) => buildIndex(composeStory({ id, title: id, source: '' }, text));

const towns = [
  'Brenn',
  'Tarrow',
  'Nordvik',
  'Selm',
  'Ostra',
  'Quill',
  'Marden',
  'Fell',
  'Hask',
  'Loom',
  'Ives',
  'Dray',
];
const fires = towns.map((town, i) =>
  entry(
    town.toLowerCase(),
    `A fire broke out in the ${['mill', 'school', 'harbour', 'bakery'][i % 4]} of ${town} this week. ` +
      `Firefighters needed ${i + 2} hours, the mayor said. Nobody was hurt in the fire.`,
  ),
);
const library = new Library([
  ...fires,
  entry('bus', 'The bus company of Nordvik raised its fares this week. A ride costs 3 crowns now.'),
  entry('recall', 'Castor Motors called back 400 vans this week because their doors may open on the road.'),
]);

const storiesFor = (question: string) =>
  rank(poolOf(library, parseQuestion(question), question, undefined)).stories.map(
    ({ asked }) => asked.view.entry.story.id,
  );

describe('many stories', () => {
  it.each([
    ['Which fire was in Nordvik this week?', 'nordvik'],
    ['how many hours did the fire in nordivk take', 'nordvik'],
    ['Which automaker recalled vans this week?', 'recall'],
    ['what does a ride with the bus cost now in Nordvik', 'bus'],
  ])('%s → %s', (question, story) => {
    expect(storiesFor(question)[0]).toBe(story);
  });

  it('are read sentence by sentence only where they are likeliest', () => {
    const found = storiesFor('Which fire broke out this week?');
    expect(found).toHaveLength(10);
    expect(new Set(found).size).toBe(10);
  });

  it('show each passage once', () => {
    const given = ask(library, { question: 'Which fire broke out in Nordvik this week?', refusal: 'never' });
    if (given.status !== 'answered') throw new Error(given.status);
    const places = given.excerpts.map(({ story, paragraph }) => `${story} ${paragraph}`);
    expect(places).toHaveLength(5);
    expect(new Set(places).size).toBe(5);
    expect(places[0]).toBe('nordvik 0');
  });

  it('are no archive where one is asked', () => {
    const question = 'which fire was there';
    const pool = poolOf(library, parseQuestion(question), question, 'nordvik');
    expect(rank(pool).stories).toEqual([]);
  });
});

describe('the words of a question over an archive', () => {
  it('know other forms, nations, slips, the noun asked for and what sets the scene', () => {
    const text = 'The fire broke out in Nordivk. Which mayor spoke?';
    const sought = soughtIn(library, parseQuestion(text), text);
    const of = (stem: string) => sought.find(({ stems }) => stems.has(stem));
    expect(of('broke')?.stems.has('break')).toBe(true);
    expect(of('nordvik')).toMatchObject({ repaired: true, before: true, head: false });
    expect(of('mayor')).toMatchObject({ repaired: false, before: false, head: true });
    expect(of('mayor')?.idf).toBeGreaterThan(0);
  });
});
