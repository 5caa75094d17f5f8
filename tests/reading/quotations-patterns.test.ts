import { describe, expect, test } from 'vitest';
import { direct, heard, readText } from './heard.ts';

/** The patterns that systems of attribution get wrong most, each with a text of its own. */
describe('hard patterns', () => {
  test('a quotation taken up again after its tag', () => {
    const text =
      '“My own surveyor will issue some report next week,” Elias Norring said, “and it will be grim.”';
    expect(direct(text)).toEqual([
      'Elias Norring: My own surveyor will issue some report next week,',
      'Elias Norring: and it will be grim.',
    ]);
  });

  test('a pronoun with a nearer rival of the same gender', () => {
    const text =
      'Governor Paul Strand opened the canal museum on Friday. He stood under the bronze figure of the engineer Otto Bruhn. “We leave here a little prouder,” he said.';
    expect(direct(text)).toEqual(['Paul Strand: We leave here a little prouder,']);
  });

  test('a pronoun after what someone says of another', () => {
    const text =
      'Clara Venn said Mayor Judith Amsel had shown no consistency on the tram. “It’s not something she keeps to,” she said.';
    expect(heard(text)).toEqual([
      'indirect: Clara Venn: Mayor Judith Amsel had shown no consistency on the tram',
      'direct: Clara Venn: It’s not something she keeps to,',
    ]);
  });

  test('a long apposition between speaker and cue', () => {
    const text =
      'Donata Rawle, 59, of Ashby, who watched the launch on a screen in the square, said the crowd had been “very kind”.';
    expect(heard(text)).toEqual(['partial: Donata Rawle: the crowd had been “very kind']);
  });

  test('a speaker introduced in the paragraph before', () => {
    const text =
      'Asked about the closures, Senator Bram Oyelaran made the following comment:\n\n“For young people who have left school, there is nothing here at all.”';
    expect(direct(text)).toEqual([
      'Bram Oyelaran: For young people who have left school, there is nothing here at all.',
    ]);
  });

  test('the turns of a transcript', () => {
    const text =
      'A partial transcript follows:\n\n"REYES: Will the bridge open in May?\n\n"HOLT: Well, look, it opens when it is safe."\n\nThe interview was with Minister Janet Holt.';
    expect(direct(text)).toEqual([
      'REYES: Will the bridge open in May?',
      'Janet Holt: Well, look, it opens when it is safe.',
    ]);
  });

  test('signatures under quotations, a mark the wrong way round', () => {
    const text =
      '”Fear. I am truly afraid of the next flood.” ― Edgar G. Monray\n\n“It is the noise that I remember.”― Stella Egan';
    expect(direct(text)).toEqual([
      'Edgar G. Monray: Fear. I am truly afraid of the next flood.',
      'Stella Egan: It is the noise that I remember.',
    ]);
  });

  test('a partial quotation of several fragments', () => {
    const text =
      'Marit Solberg said that the firm’s “only experience of tunnels” was its “reckless” dig under the school.';
    const [quotation] = readText(text).quotations;
    expect(heard(text)).toEqual([
      'partial: Marit Solberg: that the firm’s “only experience of tunnels” was its “reckless” dig under the school',
    ]);
    expect(quotation?.fragments.map(({ start, end }) => text.slice(start, end))).toEqual([
      'only experience of tunnels',
      'reckless',
    ]);
  });

  test('a scare quote', () => {
    expect(heard('The clinic was investigated for promoting “magic” weight loss pills.')).toEqual([]);
  });

  test('a quotation inside a quotation', () => {
    const text =
      '“They thought that a singer saying, ‘Hey, go and vote,’ would do it,” Pia Lund said. She shrugged.';
    expect(direct(text)).toEqual([
      'Pia Lund: They thought that a singer saying, ‘Hey, go and vote,’ would do it,',
    ]);
  });

  test('a source that is no person', () => {
    const text = '“If he thinks that is clean,” the film’s narrator says, “what does he call dirty?”';
    expect(direct(text)).toEqual([
      'the film’s narrator: If he thinks that is clean,',
      'the film’s narrator: what does he call dirty?',
    ]);
  });

  test('a rare cue far from its source', () => {
    const text =
      'Viktor Hahn took to the radio overnight to accuse the council of being “duped” by “a salesman”.';
    expect(heard(text).every((one) => one.includes('Viktor Hahn'))).toBe(true);
    expect(heard(text)).not.toEqual([]);
  });
});

describe('speakers', () => {
  test('said after, told before, unnamed, of an organisation', () => {
    const text =
      'The reactor was shut down on Sunday, said a ministry official. Energy Minister Ilse Brandt told reporters that it would restart in June. According to local media reports, two pumps had failed. The plant is old, the operator said.';
    expect(heard(text)).toEqual([
      'indirect: a ministry official: The reactor was shut down on Sunday',
      'indirect: Ilse Brandt: that it would restart in June',
      'indirect: local media reports: two pumps had failed',
      'indirect: the operator: The plant is old',
    ]);
  });

  test('a description goes back to the one who bears it', () => {
    const text =
      'Trade commissioner Aino Laakso met the growers on Monday. “Prices will hold,” the commissioner said. A day later she was less sure.';
    expect(direct(text)).toEqual(['Aino Laakso: Prices will hold,']);
  });

  test('two of one surname are kept apart', () => {
    const text =
      'Helen Moss and her husband, Peter Moss, run the ferry. “I steer,” Mr. Moss said. “I do the books,” Mrs. Moss said.';
    expect(direct(text)).toEqual(['Peter Moss: I steer,', 'Helen Moss: I do the books,']);
  });

  test('a pronoun with two equal candidates stays a pronoun', () => {
    const text = 'Karin Holm and Petra Lang met on Friday. “It went well,” she said.';
    const [quotation] = readText(text).quotations;
    expect(quotation?.speaker).toMatchObject({ person: null, name: 'she' });
    expect(quotation?.confidence).toBeLessThan(0.75);
  });

  test('a carried-over speaker says where it came from', () => {
    const text = '“We are closing,” Jan Smeets said.\n\n“There is no money. There are no hands.”';
    const [first, second] = readText(text).quotations;
    expect(second?.carriedFrom).toBe(0);
    expect(second?.speaker?.name).toBe('Jan Smeets');
    expect(second?.reason.rule).toBe('carried-over');
    expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
  });
});
