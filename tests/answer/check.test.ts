import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../src/answer/answer.ts';
import { check } from '../../src/answer/check.ts';
import { checkMessage } from '../../src/answer/check-message.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';

const text = [
  '“We will open the bridge in May, and nobody will pay a toll,” Mayor Ana Ortiz said on Monday. “It was never our plan to close it.”',
  'Bo Lind, the engineer, said that at least 30 bolts had been replaced. The repair cost $4.5 million, against $2 million for the road.',
  '“Ana is brave,” Lind said. “She isn’t careful.”',
].join('\n\n');
const story = composeStory({ id: 'bridge', title: 'The bridge', source: 'Invented' }, text);
const library = new Library([buildIndex(story)]);
const verdict = (claim: string, speaker?: string) => check(library, { claim, speaker }).verdict;

describe('what the story has of a claim', () => {
  it.each([
    ['We will open the bridge in May', 'Ana Ortiz', 'exact'],
    ['"WE WILL open the bridge — in May!"', 'Ortiz', 'exact'],
    ['we will open the bridge in May … nobody will pay a toll', 'Ortiz', 'exact'],
    ["She isn't careful", 'Bo Lind', 'exact'],
    ['[Ana] isn’t careful', 'Bo Lind', 'exact'],
    ['[Ortiz] isn’t careful', 'Bo Lind', 'exact'],
    ['[The engineer] isn’t careful', 'Bo Lind', 'altered'],
    ['It was our plan to close it', 'Ortiz', 'altered'],
    ['It was … our plan to close it', 'Ortiz', 'altered'],
    ['our plan to close it', 'Ortiz', 'altered'],
    ['We will open the bridge in June', 'Ortiz', 'altered'],
    ['We will open the bridge in May', 'Bo Lind', 'other-speaker'],
    ['at least 30 bolts had been replaced', 'Bo Lind', 'report-not-quote'],
    ['at least 30 bolts had been replaced', undefined, 'exact'],
    ['30 bolts had been replaced', undefined, 'altered'],
    ['at least 40 bolts had been replaced', undefined, 'other-number'],
    ['The repair cost $2 million', undefined, 'other-thing'],
    ['The repair cost $4.5 billion', undefined, 'other-number'],
    ['The tunnel will be sold to a bank', undefined, 'not-in-story'],
  ])('%j by %s: %s', (claim, speaker, expected) => {
    expect(verdict(claim, speaker)).toBe(expected);
  });

  it('names whom the words belong to, and where', () => {
    const found = check(library, { claim: 'Ana is brave', speaker: 'Ana Ortiz' });
    expect(found).toMatchObject({ verdict: 'other-speaker', saidBy: 'Bo Lind' });
    const [place] = found.places;
    expect(text.slice(place?.start, place?.end)).toBe('Ana is brave');
    expect(found.evidence[0]?.voice).toMatchObject({ kind: 'quoted', who: 'Bo Lind' });
  });

  it('calls out a dropped negation, word by word', () => {
    const found = check(library, { claim: 'It was our plan to close it', speaker: 'Ortiz' });
    expect(found.alterations).toContain('negation-dropped');
    expect(found.difference).toEqual([
      { kind: 'same', words: 'It was' },
      { kind: 'story', words: 'never' },
      { kind: 'same', words: 'our plan to close it' },
    ]);
  });

  it('calls out halves joined and names changed', () => {
    const joined = check(library, {
      claim: 'We will open the bridge in May, that was our plan to close it',
      speaker: 'Ortiz',
    });
    expect(joined.alterations).toEqual(['joined']);
    expect(joined.places.length).toBeGreaterThan(1);
    expect(check(library, { claim: 'Lind is brave', speaker: 'Bo Lind' }).alterations).toEqual(['name']);
  });

  it('shows where the claimed number belongs', () => {
    const found = check(library, { claim: 'The repair cost $2 million' });
    expect(found.places.map(({ start, end }) => text.slice(start, end))).toContain('2 million');
  });

  it('refuses a claim without words, one that is too long and an unknown story', () => {
    expect(() => check(library, { claim: ' … “”' })).toThrow(RequestError);
    expect(() => check(library, { claim: 'a '.repeat(4_000) })).toThrow(RequestError);
    expect(() => check(library, { claim: 'a', story: 'nowhere' })).toThrow(RequestError);
  });

  it('never calls a claim exact whose words do not stand in the story, whatever is typed', () => {
    const words = text.match(/[\p{L}\p{N}’]+/gu) ?? [];
    const typed = fc.array(fc.constantFrom(...words, '…', '[', ']', 'not', '“', '31'), {
      minLength: 1,
      maxLength: 9,
    });
    const said = (value: string) => (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    const all = said(text);
    fc.assert(
      fc.property(typed, (tokens) => {
        const claim = tokens.join(' ');
        if (!/[\p{L}\p{N}]/u.test(claim) || /[…[\]]/.test(claim)) return;
        if (check(library, { claim }).verdict === 'exact') expect(all).toContain(said(claim));
      }),
      { numRuns: 300 },
    );
  });

  it('takes any claim', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.option(fc.string({ maxLength: 30 })),
        (claim, speaker) => {
          try {
            for (const { start, end } of check(library, { claim, speaker }).places) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(RequestError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a whole message', () => {
  const parts = (message: string) =>
    checkMessage(library, { text: message }).map(({ claim, speaker, verdict }) => [claim, speaker, verdict]);

  it('is checked quotation by quotation and number by number', () => {
    expect(
      parts(
        'Did you read this? Ana Ortiz said: “We will open the bridge in June.” Bo Lind called her “brave and careful”. The repair cost $4.5 million. See https://example.org/30-bolts',
      ),
    ).toEqual([
      ['We will open the bridge in June.', 'Ana Ortiz', 'altered'],
      ['brave and careful', 'Bo Lind', 'altered'],
      ['The repair cost $4.5 million.', null, 'exact'],
    ]);
  });

  it('is checked sentence by sentence where it has neither', () => {
    expect(parts('Ana is brave. Bo is careful.').map(([claim]) => claim)).toEqual([
      'Ana is brave.',
      'Bo is careful.',
    ]);
  });

  it('in marks from end to end is one claim', () => {
    expect(parts('"She isn’t careful."')).toEqual([['"She isn’t careful."', null, 'exact']]);
  });

  it('without words is refused', () => {
    expect(() => parts('… ?!\n<@123456789012345678>')).toThrow(RequestError);
  });
});
