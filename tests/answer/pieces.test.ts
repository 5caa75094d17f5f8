import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';

const story = composeStory(
  { id: 'ferry', title: 'Ferry line Corvane to replace its oldest boats', source: 'The Courier' },
  [
    'Ferry line Corvane said on Monday it would buy four electric boats from a yard in Sollvik after years of complaints.',
    'Captain Nele Brandt pleaded guilty in March to six counts of careless sailing. She spent the fine money on ropes, a lamp and two oars.',
    'The boats will carry bicycles, prams and wheelchairs. The largest boat was named after a lighthouse.',
    'Harbour officials said the company broke rules between 2011 and 2014. The old pier will close at the end of June.',
    'Corvane will skip a Baltic League conference in the spring. Former Hesk pilot Edda Moll could lead the line.',
    'Brandt resigned in light of the verdict. The port of Hesk handed out maps, whistles and lanterns.',
    'A tug named Brisa was grounded by ice in January. The union, Safe Harbours, wants heavy brass bells on all tugs.',
    'Moll delivered the bells in a handcart. Passengers fell from 61,000 in 2015 to 48,000 last year.',
    'Sergeant Ulla Holm said three deckhands were arrested in Hesk. The pier was shut because of rot and will reopen soon.',
    'The earlier plan listed 14 cooks and 61 deckhands.',
    'Storms brought 90 millimetres of rain to the island of Hesk. Fares rose 4 percent to $12.',
  ].join('\n\n'),
);
const library = new Library([buildIndex(story)]);

function given(question: string) {
  const answer = ask(library, { question, refusal: 'never' });
  return answer.status === 'answered' ? textOf(story.text, answer.answer) : answer.status;
}

describe('the piece that answers', () => {
  it.each([
    ['what will corvane buy', 'four electric boats from a yard in Sollvik'],
    ['what will the boats carry', 'bicycles, prams and wheelchairs'],
    ['what did captain brandt plead guilty to', 'six counts of careless sailing'],
    ['what did she spend the fine money on', 'ropes, a lamp and two oars'],
    ['what was the largest boat named after', 'a lighthouse'],
    ['when did the company break rules', 'between 2011 and 2014'],
    ['when will the old pier close', 'at the end of June'],
    ['which conference will corvane skip', 'Baltic League conference'],
    ['who could lead the line', 'Edda Moll'],
    ['why did brandt resign', 'in light of the verdict'],
    ['what did the port hand out', 'maps, whistles and lanterns'],
    ['what is the tug called', 'Brisa'],
    ['what is the name of the union', 'Safe Harbours'],
    ['why was the tug grounded', 'by ice in January'],
    ['what kind of bells', 'heavy brass bells'],
    ['how did moll deliver the bells', 'in a handcart'],
    ['how many passengers were there last year', '48,000'],
    ['who was arrested', 'three deckhands'],
    ['why was the pier shut', 'because of rot'],
    ['how many deckhands did the earlier plan list', '61'],
    ['how much did fares rise', '4 percent'],
    ['how much rain did storms bring', '90 millimetres'],
  ])('%s → %s', (question, words) => {
    expect(given(question)).toBe(words);
  });
});
