import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';

const story = composeStory(
  { id: 'quay', title: 'Crane falls on Ardle quay', source: 'The Courier' },
  [
    'Six dockers were injured when a crane fell on Ardle quay on Friday, the harbour office said.',
    'The county’s harbour master, Captain Ida Bron, told reporters that the crane had been closed in March because a cable had frayed.',
    'Two of the harbour’s five cranes stand idle. Jon Peel, 57, a docker, was sent home for a rest.',
  ].join('\n\n'),
);
const library = new Library([buildIndex(story)]);

function given(question: string) {
  const answer = ask(library, { question });
  return answer.status === 'answered' ? textOf(story.text, answer.answer) : answer.status;
}

describe('rules on what a question asks for', () => {
  it('never gives the number of one state for another', () => {
    expect(given('how many dockers died')).toBe('not-in-story');
    expect(given('how many dockers were arrested')).toBe('not-in-story');
    expect(given('how many dockers were injured')).toMatch(/^Six/);
  });

  it('gives an age to nobody but its owner', () => {
    expect(given('how old is jon peel')).toBe('57');
    expect(given('how old is ida bron')).toBe('not-in-story');
  });

  it('knows whose age the next sentence opens with', () => {
    const text =
      'Substitute Danny Okoro scored the winner for Ardle on Friday. The 19-year-old came on late.';
    const match = buildIndex(composeStory({ id: 'match', title: '', source: '' }, text));
    const answer = ask(new Library([match]), { question: 'how old is danny okoro' });
    expect(answer.status === 'answered' && textOf(text, answer.answer)).toBe('19');
  });

  it('says who somebody is by what the story calls them', () => {
    expect(given('who is ida bron')).toBe('The county’s harbour master');
  });

  it('gives the clause of the reason', () => {
    expect(given('why was the crane closed in march')).toContain('because a cable had frayed');
  });

  it('takes a country that the story never names as absent', () => {
    expect(given('how many cranes are there in the us')).toBe('not-in-story');
  });
});
