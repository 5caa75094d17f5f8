import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';
import { composeStory } from '../../src/story/compose.ts';
import { textOf } from '../../src/text/span.ts';

const readingOf = (text: string) => read(composeStory({ id: 'x', title: '', source: '' }, text));

/** Each figure as "printed → value kind qualifier". */
function figuresOf(text: string): string[] {
  return readingOf(text).figures.map(
    (figure) =>
      `${textOf(text, figure)} → ${JSON.stringify(figure.value)} ${figure.kind} ${figure.qualifier}`,
  );
}

const whatsOf = (text: string) =>
  readingOf(text).figures.map(({ what }) => (what ? textOf(text, what) : null));
const claimantsOf = (text: string) => readingOf(text).figures.map(({ claimant }) => claimant?.name ?? null);
const scenariosOf = (text: string) => readingOf(text).figures.map(({ scenario }) => scenario?.name ?? null);

describe('two numbers joined by "to"', () => {
  test('two sides are two figures, each its own', () => {
    const text = 'Ana Reyes leads Tom Holt by 46 percent to 42 percent.';
    expect(figuresOf(text)).toEqual(['46 percent → 46 percent exact', '42 percent → 42 percent exact']);
    expect(scenariosOf(text)).toEqual(['Ana Reyes', 'Tom Holt']);
  });
  test('who trails has the smaller number, whatever the order', () => {
    expect(scenariosOf('Ana Reyes trails Tom Holt 46 percent to 42 percent.')).toEqual([
      'Tom Holt',
      'Ana Reyes',
    ]);
  });
  test('the second number shares the unit of the first', () => {
    expect(figuresOf('Reyes 46 percent to 42 for Holt.')).toEqual([
      '46 percent → 46 percent exact',
      '42 → 42 percent exact',
    ]);
  });
  test('a true range is one figure', () => {
    expect(figuresOf('Cooks earn $35,000 to $60,000 a year.')).toEqual([
      '$35,000 to $60,000 → [35000,60000] money range',
    ]);
    expect(figuresOf('The levy could cost from $10 to $15 billion.')).toEqual([
      '$10 to $15 billion → [10000000000,15000000000] money range',
    ]);
  });
  test('a step and a level are two', () => {
    expect(figuresOf('Output rose by 0.1 percentage points to 4.2 percent.')).toEqual([
      '0.1 percentage points → 0.1 percent exact',
      '4.2 percent → 4.2 percent exact',
    ]);
  });
});

test('"respectively" deals out the numbers', () => {
  const text = 'Ivo Brandt and Lena Moss gave more than $38million and $23 million, respectively.';
  expect(figuresOf(text)[0]).toBe('$38million → 38000000 money more-than');
  expect(scenariosOf(text)).toEqual(['Ivo Brandt', 'Lena Moss']);
});

test.each([
  ['By a 2-to-1 vote the panel agreed.', ['2-to-1 → [2,1] score exact']],
  ['It was rejected by a 3 to 1 margin.', ['3 to 1 → [3,1] score exact']],
  ['Farnham beat Rook City 41-40.', ['41-40 → [41,40] score exact']],
  ['Between 5-7 people came.', ['5-7 → [5,7] count range']],
])('scores and ratios: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

test.each([
  ['It cost $1billion.', ['$1billion → 1000000000 money exact']],
  ['It cost nearly $1B.', ['$1B → 1000000000 money about']],
  ['Only 1\u00a0percent stayed.', ['1\u00a0percent → 1 percent exact']],
  ['They gave $3million or more.', ['$3million → 3000000 money more-than']],
  ['She quit her $12-an-hour job.', ['$12 → 12 money exact']],
  ['He raised £3m and €5bn.', ['£3m → 3000000 money exact', '€5bn → 5000000000 money exact']],
  ['About 1 000 000 people marched.', ['1 000 000 → 1000000 count about']],
])('glued and odd glyphs: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

test.each([
  ['Eight out of 10 said no.', ['Eight out of 10 → 0.8 fraction exact']],
  ['About 1 in 5 homes stood empty.', ['1 in 5 → 0.2 fraction about']],
  ['They make up half of 1 percent of the town.', ['half of 1 percent → 0.5 percent exact']],
  ['It fell by half a percentage point.', ['half a percentage point → 0.5 percent exact']],
  ['That is less than one-third of the claim.', ['one-third → 0.333333333333 fraction less-than']],
  [
    'Three-quarters of a billion euros are gone.',
    ['Three-quarters of a billion euros → 750000000 money exact'],
  ],
])('fractions in words: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

test.each([
  ['It purged tens of thousands of voters.', ['tens of thousands → [10000,null] count more-than']],
  ['Billions of dollars vanished.', ['Billions of dollars → [1000000000,null] money more-than']],
  ['Dozens of people were hurt.', ['Dozens → [12,null] count more-than']],
])('vague plurals say the least they can mean: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

describe('"one"', () => {
  test.each([
    'One of the drivers left.',
    'No one came.',
    'One might ask why.',
    'He hit a hole-in-one.',
    'If there is one thing she knows, it is bread.',
    'This one is better.',
  ])('no figure: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
  test('one counted thing', () => {
    expect(figuresOf('The crash left one person dead and two hurt.')).toEqual([
      'one → 1 count exact',
      'two → 2 count exact',
    ]);
  });
  test('one or two is neither', () => {
    expect(figuresOf('It takes one or two weeks.')).toEqual(['one or two weeks → [1,2] quantity range']);
  });
});

test.each([
  'The EB-5 visa and the H1N1 virus came up.',
  'The S&P 500 closed higher.',
  'Zero Hedge asked about it.',
  'Future45 is a fund.',
  'The Sixth Circuit agreed.',
  'They recalled 9/11.',
  'A two-state solution is dead.',
  'The former first lady spoke.',
  'She wore No. 10 for the side.',
  'The show The 411 begins.',
  'The probe Heron 2 landed.',
  'Room 12 is locked and Flight 370 is late.',
  'It happened on Oct. 7, at 9:30 a.m., in the 1990s.',
  'It happened on 3 May 2021 and again on September 30th.',
  'The twenty-fifth time was the last.',
  'The snake was half-frozen and cut in half.',
])('names, dates and idioms are no figures: %s', (text) => {
  expect(figuresOf(text)).toEqual([]);
});

test.each([
  ['A poll of 2047 registered voters.', ['2047 → 2047 count exact']],
  ['The 1520 sq m hall is new.', ['1520 sq m → 1520 quantity exact']],
  ['In 2012, 43 percent agreed.', ['43 percent → 43 percent exact']],
  ['Since 1999 the town has had 2000 residents.', ['2000 → 2000 count exact']],
  ['He led all 2016 campaigns and the 2012 primaries.', []],
  ['Carbon must fall by 2030 to 32 percent below its peak.', ['32 percent → 32 percent exact']],
  ['Adults need 2000 - 2500 calories.', ['2000 - 2500 calories → [2000,2500] quantity range']],
  ['Output fell from 5 to 3 million.', ['5 → 5000000 count exact', '3 million → 3000000 count exact']],
])('numbers that look like years: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

test.each([
  'Call 212-555-0142 or +44 20 7946 0018.',
  'See https://example.org/2016/11/12345 and @news24 #vote2020.',
  'pic.example.com/P2qpm3h3Pm <b id="778257943577919488">',
  '1) Wash the rice.',
])('identifiers are no figures: %s', (text) => {
  expect(figuresOf(text)).toEqual([]);
});

describe('elided nouns', () => {
  test('"of whom" keeps its predicate', () => {
    expect(whatsOf('It holds 300 inmates, 40 percent of whom are veterans.')).toEqual([
      'inmates',
      'whom are veterans',
    ]);
  });
  test('the later number counts what the earlier one did', () => {
    expect(whatsOf('The fund spent $9 million, up from $7 million a year earlier.')).toEqual([
      'fund spent',
      'fund spent',
    ]);
  });
});

describe('the noun in front', () => {
  test.each([
    ['The prison population stood at 200,000.', 'prison population'],
    ['He booked a loss of $916 million.', 'loss'],
    ['Nurses’ contracts (54%) were short.', 'Nurses’ contracts'],
    ['The unemployment rate was 18.7 percent.', 'unemployment rate'],
  ])('%s', (text, wanted) => {
    expect(whatsOf(text)).toEqual([wanted]);
  });
});

test.each([
  ['Petra Vane, 24, will sing.', ['24 → 24 age exact']],
  ['A 22-year-old sailor drowned.', ['22-year-old → 22 age exact']],
  ['It polled people between the ages of 17 and 20.', ['17 and 20 → [17,20] age range']],
  ['It polled men ages 16 to 24.', ['16 to 24 → [16,24] age range']],
  ['It is safe for children under five.', ['five → 5 age less-than']],
])('ages: %s', (text, wanted) => {
  expect(figuresOf(text)).toEqual(wanted);
});

describe('who claims it', () => {
  test('a source in the same sentence, before or after', () => {
    expect(claimantsOf('According to the relief agency Norhelp, 300 houses burned.')).toEqual([
      'the relief agency Norhelp',
    ]);
    expect(claimantsOf('A Norhelp study shows that 12 percent of wells are dry.')).toEqual([
      'A Norhelp study',
    ]);
  });
  test('a poll speaks on in its paragraph', () => {
    const text = 'An Ashby poll found that 51 percent back the plan. Another 19 percent are unsure.';
    expect(claimantsOf(text)).toEqual(['An Ashby poll', 'An Ashby poll']);
  });
  test('how the poll was made is the story’s own word', () => {
    const text = 'An Ashby poll found that 51 percent back it. It surveyed 600 respondents.';
    expect(claimantsOf(text)[1]).toBeNull();
  });
  test('a claim is its maker’s, not who reports it', () => {
    const text = 'Critics dismissed Holt’s claim that there were thousands of thefts.';
    expect(claimantsOf(text)).toEqual(['Holt']);
  });
});

describe('whose number it is not', () => {
  test('a name is printed whole, with its article', () => {
    expect(claimantsOf('Rents rose 4 percent, the statistics office said.')).toEqual([
      'the statistics office',
    ]);
  });
  test('another voice ends what a poll says', () => {
    const text =
      'An Ashby poll found that 51 percent back it. Analysts hired by the bank had expected a tax of 4 percent.';
    expect(claimantsOf(text)[1]).not.toBe('An Ashby poll');
    expect(claimantsOf(text)[1]).not.toBe('Ashby poll');
  });
  test('an office that says one number says no more', () => {
    const text = 'Rents rose 4 percent, the statistics office said. The krone lost 0.6 percent.';
    expect(claimantsOf(text)[1]).toBeNull();
  });
  test('those whom a survey asked are not its source', () => {
    const text = 'A survey showed that 63 percent of suppliers expect a slump. The krone fell 0.4 percent.';
    for (const name of claimantsOf(text)) expect(name ?? '').not.toContain('percent');
  });
  test('a pronoun is never a claimant', () => {
    const text =
      'The river agency said the dam held. About 340 houses were wet, it said, compared with 85 in 2014.';
    for (const name of claimantsOf(text)) expect(name).not.toBe('it');
  });
});

describe('level, change and threshold', () => {
  test.each([
    [
      'It was 15 percent over the limit of 10,000.',
      ['15 percent → 15 percent exact', '10,000 → 10000 count exact'],
    ],
    ['Crime was at twice the rate of 1990.', ['twice → 2 multiple exact']],
    ['Homes making $100,000 or more paid.', ['$100,000 → 100000 money more-than']],
    ['The margin of error is +/- 4 percent.', ['4 percent → 4 percent exact']],
    ['It fell to -12 degrees Celsius.', ['-12 degrees Celsius → -12 quantity exact']],
  ])('%s', (text, wanted) => {
    expect(figuresOf(text)).toEqual(wanted);
  });
  test('up and down are told', () => {
    const trends = readingOf('Sales rose 4 percent, and costs were down 2 percent.').figures.map(
      ({ trend }) => trend,
    );
    expect(trends).toEqual(['up', 'down']);
  });
});

test.each([
  ['no fewer than 12 boats', 'more-than', 'no fewer than'],
  ['as many as 12 boats', 'up-to', 'as many as'],
  ['just under 12 boats', 'less-than', 'just under'],
  ['some 12 boats', 'about', 'some'],
  ['12-plus boats', 'more-than', '-plus'],
])('the words of a qualifier are kept: %s', (phrase, qualifier, words) => {
  const text = `They saw ${phrase} at dawn.`;
  const [figure] = readingOf(text).figures;
  expect(figure?.qualifier).toBe(qualifier);
  expect(figure?.qualifierSpan && textOf(text, figure.qualifierSpan)).toContain(words.replace('-', ''));
});

describe('phrases around a number', () => {
  test('an article behind a noun begins another phrase', () => {
    expect(whatsOf('The pier’s owner estimates the damage at £2.4m.')).toEqual(['damage']);
    expect(
      claimantsOf(
        'She wants a cap, a limit the traders’ association says would cost a third of their income.',
      ),
    ).toEqual(['the traders’ association']);
  });

  test('a pronoun measured by its source is not the source', () => {
    expect(whatsOf('Police put it at 45,000.')).toEqual([null]);
  });

  test('an hour is no figure, a level is one', () => {
    expect(figuresOf('We walked the pier at nine.')).toEqual([]);
    expect(figuresOf('The index stood at nine.')).toEqual(['nine → 9 count exact']);
  });
});

test('over a stretch of time after a noun is no bound', () => {
  expect(figuresOf('The verdict came after nine hours over two days.')).toEqual([
    'nine hours → 9 quantity exact',
    'two days → 2 quantity exact',
  ]);
  expect(figuresOf('The talks lasted over two days.')).toEqual(['two days → 2 quantity more-than']);
});

test('a name set between commas is the source of what its verb gives', () => {
  const text =
    'Some 300 were moved, according to the county council. The water company, Brack & Dale, put the bill at £40m, double its estimate of last year.';
  expect(claimantsOf(text)).toEqual(['the county council', 'Brack & Dale']);
});

test('a number that begins its clause counts nothing in front of it', () => {
  expect(whatsOf('Nine inspectors went and seven were replaced.')).toEqual(['inspectors', null]);
});
