import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';
import { sure } from '../../src/reading/reading.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import type { Span } from '../../src/text/span.ts';

const story = parseStoryFile('doha', readFileSync('knowledge/stories/doha.md', 'utf8'));
const { people, quotations } = read(story);
const words = ({ start, end }: Span) => story.text.slice(start, end);
/** Paragraphs as people count them, from one. */
const inParagraph = (number: number) => quotations.filter(({ paragraph }) => paragraph === number - 1);
const shown = (number: number) =>
  inParagraph(number).map((quotation) => [quotation.kind, quotation.speaker?.name, words(quotation)]);

describe('the sample story', () => {
  test('its people', () => {
    const known = people.map(({ name, role, aliases }) => [name, role && words(role), [...aliases]]);
    expect(known).toContainEqual([
      'Steve Witkoff',
      'United States Special Envoy to the Middle East',
      ['Witkoff', 'the special envoy'],
    ]);
    expect(known).toContainEqual(['Tommy Pigott', 'principal deputy spokesperson', ['Pigott']]);
    expect(known).toContainEqual(['Benjamin Netanyahu', 'Israeli Prime Minister', []]);
    expect(known.map(([name]) => name)).not.toContain('Efrat Lachter');
  });

  test('reports', () => {
    expect(shown(1)).toEqual([
      [
        'indirect',
        'Steve Witkoff',
        'The United States has withdrawn its delegation from Doha, where it was participating in ceasefire negotiations this week',
      ],
    ]);
    expect(shown(2)).toEqual([
      [
        'indirect',
        'Israeli Prime Minister Benjamin Netanyahu’s office',
        'that its negotiators in Doha would also be leaving in light of the response from Hamas',
      ],
      ['indirect', 'reports', 'Witkoff also met with Israeli and Qatari officials in Rome Thursday'],
    ]);
    expect(shown(6).map(([kind, name]) => [kind, name])).toEqual([['indirect', 'Israeli media reports']]);
    expect(shown(13).map(([kind, name]) => [kind, name])).toEqual([['indirect', 'the agency']]);
  });

  test('a statement that goes on in the next paragraph', () => {
    const [said] = inParagraph(3);
    const [went] = inParagraph(4);
    expect([said?.kind, said?.speaker?.name, said?.cue && words(said.cue)]).toEqual([
      'direct',
      'Steve Witkoff',
      'said',
    ]);
    expect([went?.kind, went?.speaker?.name, went?.reason.rule]).toEqual([
      'direct',
      'Steve Witkoff',
      'carried-over',
    ]);
    expect(quotations[went?.carriedFrom ?? -1]).toBe(said);
  });

  test('fragments and what follows them', () => {
    const [partial, report] = inParagraph(5);
    expect([partial?.kind, partial?.speaker?.name]).toEqual(['partial', 'Steve Witkoff']);
    expect(partial?.fragments.map(words)).toEqual(['shame', 'selfish way,']);
    expect([report?.kind, report?.speaker?.name]).toEqual(['indirect', 'Steve Witkoff']);
    expect(report && words(report)).toBe(
      'the U.S. stands resolute in its efforts to bring permanent peace to the region',
    );
  });

  test('an apostrophe that closes nothing, and a pronoun', () => {
    expect(inParagraph(9).map((one) => [one.kind, one.speaker?.name, words(one)])).toEqual([
      ['direct', 'Tommy Pigott', 'At this point, (there’s) nothing to preview,'],
    ]);
    const [first, second] = inParagraph(11);
    expect([first?.kind, first?.speaker?.name]).toEqual(['direct', 'Tommy Pigott']);
    expect(second && words(second)).toMatch(
      /^So, to reiterate, .* It has been Hamas’\. They have .* once again\.$/,
    );
    expect(second?.speaker?.name).toBe('Tommy Pigott');
    const [added] = inParagraph(12);
    expect([added?.speaker?.name, added?.reason.rule]).toEqual(['Tommy Pigott', 'pronoun']);
  });

  test('words that are refused, asked or boilerplate are nobody’s', () => {
    for (const number of [7, 8, 10, 14, 15, 16]) expect(inParagraph(number)).toEqual([]);
  });

  test('all of it is sure', () => {
    for (const { confidence } of quotations) expect(confidence).toBeGreaterThanOrEqual(sure);
  });
});
