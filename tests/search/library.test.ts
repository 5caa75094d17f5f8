import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { textOf } from '../../src/text/span.ts';
import { stem, termsOf } from '../../src/text/terms.ts';
import { harbour, stories, storyOf } from '../index/samples.ts';

const quarry = [
  'The quarry of Elmstead was closed on Friday after a landslide killed two workers.',
  '“The slope was never safe,” union leader Pia Solberg said.',
  'Mayor Jon Aker of Elmstead said the quarry would not open again.',
].join('\n\n');

const library = new Library([
  buildIndex(storyOf(harbour)),
  buildIndex(storyOf(quarry, 'quarry', 'The quarry')),
]);

const first = (question: string, story?: string) => {
  const [best] = library.search(question, { story });
  if (!best) return null;
  const sentence = best.entry.story.sentences[best.sentence];
  return sentence ? textOf(best.entry.story.text, sentence) : null;
};

describe('search', () => {
  test.each([
    [
      'how many boats were lost',
      'Harbour master Ilse Brandt said on Monday that 14 boats were lost in the storm.',
    ],
    ['who said the slope was not safe?', '“The slope was never safe,” union leader Pia Solberg said.'],
    [
      'PROMISES FOR FISHERMEN',
      'Mayor Tomas Quell promised $2.5 million for the fishermen, according to Nordvik Radio.',
    ],
    ['brant waves', '“We have never seen waves like these,” Brandt told reporters.'],
    [
      'who was kiled in the landslid',
      'The quarry of Elmstead was closed on Friday after a landslide killed two workers.',
    ],
  ])('%s', (question, expected) => {
    expect(first(question)).toBe(expected);
  });

  test('stays in the story that it is given', () => {
    expect(first('what did the mayor say', 'quarry')).toBe(
      'Mayor Jon Aker of Elmstead said the quarry would not open again.',
    );
    expect(first('what did the mayor promise', 'harbour')).toMatch(/^Mayor Tomas Quell promised/);
    expect(library.search('boats', { story: 'quarry' })).toEqual([]);
    expect(library.search('boats', { story: 'no such story' })).toEqual([]);
  });

  test('finds nothing without a word to go by', () => {
    for (const question of ['', '???', 'who is it?', 'zyzzyva']) expect(library.search(question)).toEqual([]);
    expect(new Library([]).search('boats')).toEqual([]);
  });

  test('never finds boilerplate', () => {
    expect(library.search('appeared first on the sample')).toEqual([]);
  });

  test('in one story is the same whatever else is loaded', () => {
    const alone = new Library([library.entries[1] as (typeof library.entries)[number]]);
    for (const question of ['mayor of Elmstead', 'slope', 'quary workers']) {
      expect(library.search(question, { story: 'quarry' })).toEqual(alone.search(question));
    }
  });

  test('gives at most as many as asked for, best first', () => {
    const found = library.search('mayor Elmstead quarry Nordvik harbour');
    expect(found.length).toBeGreaterThan(3);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    expect(library.search('mayor Elmstead quarry Nordvik harbour', { limit: 3 })).toEqual(found.slice(0, 3));
  });
});

describe('search by story', () => {
  test('groups the candidates, the story with the best one first', () => {
    const groups = library.byStory('the mayor of Elmstead', { each: 2 });
    expect(groups.map(({ entry }) => entry.story.id)).toEqual(['quarry', 'harbour']);
    expect(groups[0]?.candidates).toEqual(library.search('the mayor of Elmstead').slice(0, 2));
    expect(library.byStory('the mayor of Elmstead', { stories: 1 })).toHaveLength(1);
  });
});

describe('scores', () => {
  test('are of every sentence, in order, and those that search ranks by', () => {
    const scores = library.scores('mayor Elmstead', 'quarry');
    expect(scores.map(({ sentence, paragraph }) => [sentence, paragraph])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    const ranked = [...scores]
      .filter(({ coverage }) => coverage.sentence > 0)
      .sort((a, b) => b.score - a.score);
    expect(
      library.search('mayor Elmstead', { story: 'quarry' }).map(({ entry: _, ...rest }) => rest),
    ).toEqual(ranked);
  });

  test('coverage is the share of the question’s idf: 1 where all is there, less for what the story lacks', () => {
    expect(library.scores('quarry landslide', 'quarry')[0]?.coverage.sentence).toBeCloseTo(1);
    const partly = library.scores('quarry zyzzyva', 'quarry')[0]?.coverage.sentence ?? 0;
    expect(partly).toBeGreaterThan(0);
    expect(partly).toBeLessThan(0.5);
  });
});

describe('repair', () => {
  test.each([
    ['witkof', ['witkoff']],
    ['brant', ['brandt']],
    ['qwell', ['quell']],
    ['landslid', []],
    ['brandt', []],
    ['14', []],
    ['zyzzyva', []],
    ['say', []],
  ])('%s → %j', (word, expected) => {
    const own = new Library([
      buildIndex(storyOf(`${harbour}\n\nEnvoy Steve Witkoff saw it. The way was long, the landslides few.`)),
    ]);
    expect(own.repair(word).map((repair) => repair.word)).toEqual(expected);
  });

  test('prefers names', () => {
    const own = new Library([buildIndex(storyOf('The saint met Mr Saind. A saint is a saint.'))]);
    expect(own.repair('sainf')[0]).toMatchObject({ word: 'saind', name: true, edits: 1, weight: 0.8 });
  });

  test.each([
    ['wvae', 'wave'],
    ['haebor', 'harbor'],
    ['sotrm', 'storm'],
    ['strom', 'storm'],
    ['bridgge', 'bridge'],
  ])('%s is a slip for %s', (word, meant) => {
    const own = new Library([
      buildIndex(storyOf('A wave broke the bridge in the harbor. The storm sank a boat of Harper Strop.')),
    ]);
    expect(own.repair(word)[0]?.word).toBe(meant);
  });

  test('a likelier slip and a commoner word count more', () => {
    const own = new Library([
      buildIndex(storyOf('The tram was late. The team won. The team lost. The team won. The team drew.')),
    ]);
    const [first, ...others] = own.repair('teqm');
    expect(first).toMatchObject({ word: 'team', weight: 0.8 });
    for (const { weight } of others) expect(weight).toBeLessThan(0.8);
  });

  test('slips of words of grammar are not looked for', () => {
    expect(library.query('whcih of thsi is harbour waht teh').map(({ word }) => word)).toEqual(['harbour']);
  });

  test('is told in the query, with places in the question', () => {
    const [harbourTerm, brandt] = library.query('the harbour and brnadt');
    expect(harbourTerm).toMatchObject({
      word: 'harbour',
      start: 4,
      end: 11,
      matches: [{ weight: 1, repair: null }],
    });
    expect(brandt?.matches).toMatchObject([{ weight: 0.8, repair: { word: 'brandt', edits: 1 } }]);
  });
});

describe('a library', () => {
  test('with or without a story is another library', () => {
    const more = library.with(buildIndex(storyOf('A lighthouse burned down.', 'light')));
    expect(more.search('lighthouse')).toHaveLength(1);
    expect(library.search('lighthouse')).toEqual([]);
    expect(more.without('light').entries).toEqual(library.entries);
    expect(more.with(buildIndex(storyOf('A mill burned down.', 'light'))).search('lighthouse')).toEqual([]);
  });

  test('weighs rare words more, unknown ones most', () => {
    expect(library.idf('mayor')).toBeLessThan(library.idf('landslide'));
    expect(library.idf('landslide')).toBeLessThan(library.idf('zyzzyva'));
    expect(library.idf('Landslides')).toBe(library.idf('landslide'));
  });

  test('scores as the formula says, counted the slow way', () => {
    const question = 'Brandt said the boats of Nordvik’s harbour';
    fc.assert(
      fc.property(fc.array(stories, { minLength: 1, maxLength: 4 }), (several) => {
        const entries = several.map((story, i) => buildIndex({ ...story, id: `s${i}` }));
        const own = new Library(entries);
        const units = entries.flatMap(({ story, postings }) =>
          story.sentences.map((sentence, i) => ({
            story: story.id,
            sentence: i,
            stems: postings.lengths[i] ? termsOf(story.text, sentence).map((term) => term.stem) : [],
          })),
        );
        const filled = units.filter(({ stems }) => stems.length > 0);
        const mean = filled.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, filled.length);
        const asked = [
          ...new Set(
            own
              .query(question)
              .filter(({ matches }) => matches[0]?.weight === 1)
              .map((t) => t.stem),
          ),
        ];
        for (const { entry, sentence, bm25 } of own.search(question, { limit: 1000 })) {
          if (own.query(question).some(({ matches }) => matches.some(({ repair }) => repair))) continue;
          const stems =
            units.find((unit) => unit.story === entry.story.id && unit.sentence === sentence)?.stems ?? [];
          let expected = 0;
          for (const term of asked) {
            const times = stems.filter((other) => other === stem(term) || other === term).length;
            const having = filled.filter((unit) => unit.stems.includes(term)).length;
            const idf = Math.log(1 + (filled.length - having + 0.5) / (having + 0.5));
            expected += (idf * times * 1.9) / (times + 0.9 * (0.6 + (0.4 * stems.length) / mean));
          }
          expect(bm25.sentence).toBeCloseTo(expected, 3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
