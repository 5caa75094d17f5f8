import { describe, expect, test } from 'vitest';
import { direct, heard, readText } from './heard.ts';

const people = (text: string) => readText(text).people.map(({ name }) => name);
const roleOf = (text: string, who: string) => {
  const role = readText(text).people.find(({ name }) => name === who)?.role;
  return role ? text.slice(role.start, role.end) : null;
};

describe('names with particles', () => {
  test('are one name after an office, and the same man by surname', () => {
    const text =
      'Hill Rovers coach Joost van der Plas said the pitch was poor. “We slid about,” van der Plas said. Van der Plas added: “It was ice.”';
    expect(people(text)).toEqual(['Joost van der Plas']);
    expect(roleOf(text, 'Joost van der Plas')).toBe('Hill Rovers coach');
    expect(direct(text)).toEqual(['Joost van der Plas: We slid about,', 'Joost van der Plas: It was ice.']);
  });

  test.each([
    'Tarek al-Nouri, the envoy, said the road was shut. Al-Nouri told reporters: “Nobody passes.”',
    'Trade Minister Elena de la Vega said the port was shut. “Nobody passes,” de la Vega told them.',
    'Crown Prince Nasser bin Hamad said the port was shut. Bin Hamad added: “Nobody passes.”',
    'Captain Otto von Halle said the port was shut. “Nobody passes,” von Halle said.',
  ])('%s', (text) => {
    const [whole, ...others] = people(text);
    expect(others).toEqual([]);
    expect(whole?.split(' ').length).toBeGreaterThan(1);
    expect(direct(text).every((one) => one.startsWith(`${whole}: Nobody passes`))).toBe(true);
    expect(direct(text)).toHaveLength(1);
  });
});

describe('what is no speaker', () => {
  test('the first word of a sentence', () => {
    const text = 'More than 40 barges broke through gates that surveyors had called “eternal” in the spring.';
    expect(heard(text).map((one) => one.split(': ')[1])).toEqual(['surveyors']);
  });

  test('the place that somebody is of, at or in', () => {
    expect(direct('“It is dry,” said Jorge Pinto of the Vell Observatory.')).toEqual([
      'Jorge Pinto: It is dry,',
    ]);
    expect(heard('Mayor Stig Aune of Vell said the bridge was safe.')[0]).toContain('Stig Aune');
    expect(
      heard('Acme Motors said on Monday it was well. The council in Acme said it was “ill”.')[1],
    ).toContain(': The council in Acme: ');
  });

  test('whoever saw the papers', () => {
    const [known] = readText('The board knew in May, according to minutes seen by the Courier.').quotations;
    expect(known?.speaker?.name).toBe('minutes');
  });

  test('whoever asked', () => {
    const text = '“Would you do it again?” I ask.\n\n“In a heartbeat.”';
    expect(direct(text).at(-1)).toBe('?: In a heartbeat.');
  });

  test('the agency before, in the other half of a comparison', () => {
    const text = 'At least nine died, the Green Cross said, while the army spoke of “fewer than ten” dead.';
    expect(heard(text)).toEqual([
      'indirect: Green Cross: At least nine died',
      'partial: the army: fewer than ten” dead',
    ]);
  });

  test('the one who spoke before, where a sentence of somebody else comes between', () => {
    const text =
      'Novelist Ivo Brandt is back. The Ledger once called him “a small talent”. He kept the cutting. “It is all true.”';
    expect(direct(text)).toEqual(['Ivo Brandt: It is all true.']);
    expect(readText(text).quotations.at(-1)?.confidence).toBeLessThan(0.75);
  });
});

describe('what was not said is not reported', () => {
  test.each([
    'Ida Quist would not say whether she would resign.',
    'Ida Quist declined to say how many jobs would go.',
    'Ida Quist refused to say that the plant would close.',
    'Ida Quist has yet to say when the mill reopens.',
    'Ida Quist would neither confirm nor deny that she had met the mayor.',
    'Neither the museum nor the seller would say how much was paid.',
    'Ida Quist denied any role.',
    'The bank held its rate, defying calls for a cut.',
  ])('%s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test('what was said beside it stays', () => {
    expect(heard('Ida Quist said she would not say more.')).toEqual([
      'indirect: Ida Quist: she would not say more',
    ]);
  });
});

describe('paragraphs', () => {
  test('a single mark left open in the middle of a paragraph goes on in the next', () => {
    const text =
      'Mr Hale looked at the jury. ‘I never saw the gun. I was at home.\n\n‘My wife was there too,’ Mr Hale told the court.';
    expect(direct(text)).toEqual([
      'Hale: I never saw the gun. I was at home.',
      'Hale: My wife was there too,',
    ]);
  });

  test('the subject of the sentence before a bare quotation, as probable', () => {
    const text = 'Rosa Calder won again. Asked if the title was on, Calder laughed. “Ask me in May.”';
    const [only] = readText(text).quotations;
    expect(only?.speaker?.name).toBe('Rosa Calder');
    expect(only?.confidence).toBeLessThan(0.75);
  });

  test('a title with a stop between a quotation and its speaker', () => {
    expect(direct('“We did not do this,” Brig. Gen. Thomas Reyl told reporters.')).toEqual([
      'Thomas Reyl: We did not do this,',
    ]);
  });

  test('a pronoun between one just heard and one whom the story is about is only probable', () => {
    const text =
      'Marta Illesy died on Sunday. Illesy began dancing in a barn, and Illesy never stopped.\n\n“It was a gift,” said Lena Farka, a student.\n\n“The floor,” she said.';
    expect(readText(text).quotations.at(-1)?.confidence).toBeLessThan(0.75);
  });
});

test('what a source says in a relative clause ends where that clause does', () => {
  expect(heard('The fair, which organisers said drew 60,000 people, ended with a fire.')).toEqual([
    'indirect: organisers: drew 60,000 people',
  ]);
});

describe('who speaks in a court report', () => {
  test('as somebody put it: the quoted words alone are theirs', () => {
    const text =
      'The guards had argued that he was away for 14 minutes, “an eternity in those waters”, as lead prosecutor Dev Anand put it.';
    expect(direct(text)).toEqual(['lead prosecutor Dev Anand: an eternity in those waters']);
  });

  test('the day in front of a speaker is not part of the name', () => {
    const text =
      'The firm kept silent; on Wednesday its chief executive, Olu Bright, said only: “We respect it.”';
    expect(direct(text)).toEqual(['Olu Bright: We respect it.']);
  });

  test('it is not the last speaker, once something else was spoken of', () => {
    const text =
      'According to the report, the ferry was full. Northline disputes this: It says 281 tickets were sold.';
    expect(heard(text).at(-1)).toBe('indirect: It: 281 tickets were sold');
  });

  test('who is asked does not speak', () => {
    const text = '“I have no comment,” said Ana Ortiz when asked if the firm would meet them.';
    expect(heard(text)).toEqual(['direct: Ana Ortiz: I have no comment,']);
  });
});

test('to blame somebody is to say nothing, to blame them for something is', () => {
  expect(heard('Not everyone blames Hannah Greave.')).toEqual([]);
  expect(heard('The union blames Hannah Greave for the leak.')).toHaveLength(1);
});
