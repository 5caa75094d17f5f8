import { describe, expect, it } from 'vitest';
import { check } from '../../src/answer/check.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';

const library = (...paragraphs: string[]) =>
  new Library([
    buildIndex(composeStory({ id: 'pier', title: 'The pier', source: 'Invented' }, paragraphs.join('\n\n'))),
  ]);

describe('words that stand in the story, cut so that they say something else', () => {
  const pier = library(
    '“I think the pier is safe,” Mayor Ana Ortiz said. “It is the end of the old one, probably.”',
    '“Given the storm, I’d close it again,” Ortiz said. “We will sell nothing without a vote.”',
    '“I would work with him again, but not in winter,” the builder, Bo Lind, said. “Either they lied or they slept.”',
    'Half of all boats sank. Every boat but one was old. Lind said he was relieved rather than proud. Some of them had slept since noon.',
  );
  it.each([
    ['the pier is safe', 'Ana Ortiz', 'hedge'],
    ['It is the end of the old one', 'Ana Ortiz', 'hedge'],
    ['I’d close it again', 'Ana Ortiz', 'condition'],
    ['We will sell nothing', 'Ana Ortiz', 'condition'],
    ['I would work with him again', 'Bo Lind', 'condition'],
    ['they lied', 'Bo Lind', 'condition'],
    ['all boats sank', null, 'qualifier'],
    ['Every boat', null, 'qualifier'],
    ['had slept since noon', null, 'qualifier'],
    ['proud', null, 'negation'],
  ])('%j by %s: %s', (claim, speaker, turn) => {
    expect(check(pier, { claim, speaker })).toMatchObject({ verdict: 'altered', alterations: [turn] });
  });

  it('a whole fragment in marks is the speaker’s, whatever the story says round it', () => {
    const yard = library('Mayor Ana Ortiz promised that the yard would not take “a single boat” this year.');
    expect(check(yard, { claim: 'a single boat', speaker: 'Ana Ortiz' }).verdict).toBe('exact');
  });
});

describe('a crop is exact only where what it leaves out is known to be harmless', () => {
  const quay = library(
    '“We closed the quay because it leaked, and we will close it again,” Mayor Ana Ortiz said. “To hear my rivals, we are thieves. In a perfect world, the harbour pays for itself.”',
    '“The crane is old; the crew is older,” Ortiz said. “It is a bargain for anyone who owns a bank. We have painted the gate, which nobody noticed.”',
    '“So, to repeat, the tide is not our fault,” she said. “By every measure but one, the boats are faster. They are here to stay, the papers tell me.”',
    '“We wrote it down, and somebody lost it,” Ortiz said. “They say it works, and the pumps are cheap. The quay is a home to us, and you should see our homes.”',
  );
  it.each([
    'we will close it again',
    'We closed the quay because it leaked',
    'The crane is old',
    'the crew is older',
    'We have painted the gate',
    'the tide is not our fault',
    'somebody lost it',
  ])('fair: %j', (claim) => {
    expect(check(quay, { claim, speaker: 'Ana Ortiz' }).verdict).toBe('exact');
  });
  it.each([
    'we are thieves',
    'the harbour pays for itself',
    'It is a bargain',
    'the boats are faster',
    'They are here to stay',
    'The quay is a home to us',
  ])('unfair or in doubt: %j', (claim) => {
    const found = check(quay, { claim, speaker: 'Ana Ortiz' });
    expect(found).toMatchObject({ verdict: 'altered', alterations: ['crop'] });
    expect(found.places).toHaveLength(1);
  });
});

describe('whose words they are', () => {
  const pier = library(
    'The keeper, Bo Lind, spoke on Monday. The council’s chair, Ana Ortiz, replied on Tuesday.',
    '“Bo Lind told us: ‘The pier will stand.’ It fell,” Ana Ortiz said. “They say boats are cheap.”',
  );

  it('words that a speaker quotes are those of whom that speaker names', () => {
    const own = check(pier, { claim: 'The pier will stand', speaker: 'Bo Lind' });
    expect(own).toMatchObject({ verdict: 'exact', toldBy: 'Ana Ortiz' });
    const quoting = check(pier, { claim: 'The pier will stand', speaker: 'Ana Ortiz' });
    expect(quoting).toMatchObject({ verdict: 'other-speaker', saidBy: 'Bo Lind' });
  });

  it('what a speaker says that others say is not the speaker’s', () => {
    expect(check(pier, { claim: 'boats are cheap', speaker: 'Ana Ortiz' }).verdict).toBe('other-speaker');
  });

  it('a name is known with what its bearer is before it', () => {
    expect(check(pier, { claim: 'It fell', speaker: 'council chair Ortiz' }).verdict).toBe('exact');
    expect(check(pier, { claim: 'It fell', speaker: 'Chairwoman Ana Ortiz' }).verdict).toBe('exact');
  });

  it('questions and answers of an interview are turns', () => {
    const talk = library(
      'Bo Lind has kept the pier for nine years. We met Lind at noon.',
      'Q. Is the pier finished?',
      'A. No pier is ever finished.',
      'Q. Will you stay?',
      'A. Until it falls.',
    );
    expect(check(talk, { claim: 'No pier is ever finished', speaker: 'Bo Lind' }).verdict).toBe('exact');
    expect(check(talk, { claim: 'Will you stay?', speaker: 'Bo Lind' }).verdict).toBe('other-speaker');
  });
});

describe('the number that stands in the place of a wrong one', () => {
  const pier = library(
    'The plan took in 125 small boats and 1,200 other boats. Tickets cost €39 for a seat and €89 for a berth.',
  );
  it.each([
    ['The plan took in 1,500 other boats', [{ claimed: '1,500', story: '1,200' }]],
    ['Tickets cost €49 for a seat', [{ claimed: '€49', story: '€39' }]],
    [
      'Tickets cost €89 for a seat and €39 for a berth',
      [
        { claimed: '€89', story: '€39' },
        { claimed: '€39', story: '€89' },
      ],
    ],
  ])('%j', (claim, numbers) => {
    expect(check(pier, { claim }).numbers).toEqual(numbers);
  });

  it('is shown as written, hyphens and all', () => {
    const found = check(library('The mediator-backed plan cost $4.5 million.'), {
      claim: 'The plan cost $5.5 million',
    });
    expect(found.difference).toContainEqual({ kind: 'story', words: 'mediator-backed' });
  });
});
