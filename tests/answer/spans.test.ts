import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { spansOf } from '../../src/answer/spans/candidates.ts';
import { viewOf } from '../../src/answer/view.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';

const story = composeStory(
  { id: 'talks', title: 'Talks on the Ardle fishery', source: 'The Courier' },
  [
    'Envoy Ida Bron met with Norwegian and Danish officials in Lisbon Thursday, according to reports.',
    'The plan exceeds the earlier crew-backed framework, which listed 14 trawlers.',
    'Fishers took the news calmly. Bron left the hall by a side door.',
  ].join('\n\n'),
);
const entry = buildIndex(story);
const library = new Library([entry]);

function given(question: string) {
  const answer = ask(library, { question, refusal: 'never' });
  return answer.status === 'answered' ? textOf(story.text, answer.answer) : answer.status;
}

describe('the piece that answers', () => {
  it('to where is a place, not the people of one, and without the day after it', () => {
    expect(given('where did bron meet the officials')).toBe('Lisbon');
  });

  it('never begins or ends inside a hyphenated word', () => {
    const view = viewOf(entry);
    const pieces = view.sentences.flatMap((one) => spansOf(view, one)).map((one) => textOf(story.text, one));
    expect(pieces).toContain('crew-backed framework');
    expect(pieces.filter((one) => /^backed|crew$/.test(one))).toEqual([]);
  });
});
