import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../src/answer/answer.ts';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { textOf } from '../../src/text/span.ts';

const sample = readFileSync(new URL('../../knowledge/stories/doha.md', import.meta.url), 'utf8');
const doha = parseStoryFile('doha', sample);
const library = new Library([buildIndex(doha)]);

function answered(question: string) {
  const given = ask(library, { question });
  if (given.status !== 'answered') throw new Error(`${question}: ${given.status}`);
  const words = textOf(doha.text, given.answer);
  return { ...given, words, shown: given.excerpts.map(({ span }) => textOf(doha.text, span)) };
}

describe('/ask on the sample story', () => {
  it('says who withdrew, whose report it is, and shows the other side', () => {
    const { words, excerpts } = answered('who withdrew from Doha');
    expect(words).toBe('The United States');
    expect(excerpts[0].paragraph).toBe(0);
    expect(excerpts[0].voice).toMatchObject({ kind: 'reported', who: 'Steve Witkoff' });
    expect(excerpts[1]?.paragraph).toBe(1);
    expect(excerpts[1] && textOf(doha.text, excerpts[1].span)).toContain(
      'its negotiators in Doha would also be leaving',
    );
  });

  it('finds the words of someone whom the quotation calls "he"', () => {
    const { excerpts, speaker, words } = answered('what did pigott say about the deal');
    expect(excerpts[0].paragraph).toBe(11);
    expect(excerpts[0].voice).toMatchObject({ kind: 'quoted', who: 'Tommy Pigott' });
    expect(speaker).toBe('Tommy Pigott');
    expect(words).toContain('Israel has long accepted a deal on the table');
  });

  it('does not make up a number', () => {
    const given = ask(library, { question: 'how many hostages are still alive' });
    expect(given.status).toBe('not-in-story');
    expect(given.status === 'answered' ? [] : given.nearest).not.toEqual([]);
  });

  it('reads misspelt names', () => {
    expect(answered('what did witkof say').speaker).toBe('Steve Witkoff');
    expect(answered('what did witkof say about hammas').speaker).toBe('Steve Witkoff');
    expect(answered('how many life term prisnors').words).toBe('125');
  });

  it('answers from a credit only what is asked of the source', () => {
    expect(ask(library, { question: '__proto__' }).status).toBe('in-doubt');
    expect(answered('where did this post appear first').words).toBe('FOX NEWS');
  });

  it('shows a denial with what it denies, and cuts no pair of quotation marks', () => {
    expect(answered('will the us attend the un conference').words).toMatch(/^would not be participating/);
    expect(answered('did pigott give details about the alternatives').words).toMatch(
      /^would not elaborate .*‘alternative options’/,
    );
  });

  it('never takes a turn of phrase for somebody', () => {
    const given = ask(library, { question: 'who left doha', refusal: 'never' });
    const words = given.status === 'answered' ? textOf(doha.text, given.answer) : '';
    expect(words).not.toMatch(/^light/);
  });

  it('always answers where refusing is switched off', () => {
    expect(ask(library, { question: 'how many hostages are still alive', refusal: 'never' }).status).toBe(
      'answered',
    );
  });
});

describe('/ask on a library', () => {
  const other = composeStory(
    { id: 'dam', title: 'A dam is mended', source: 'The Courier' },
    'The dam above Ulmen was mended on Friday, said engineer Ana Varga.\n\nIt had leaked since the storm of 2019.',
  );
  const both = new Library([buildIndex(doha), buildIndex(other)]);

  it('finds the story that answers', () => {
    const given = ask(both, { question: 'who mended the dam above Ulmen', refusal: 'never' });
    expect(given.status === 'answered' && given.excerpts[0].story).toBe('dam');
  });

  it('stays in the story that is asked for', () => {
    const given = ask(both, { question: 'who mended the dam above Ulmen', story: 'doha', refusal: 'never' });
    expect(given.status === 'answered' && given.excerpts.every(({ story }) => story === 'doha')).toBe(true);
  });

  it('answers the same of a story whichever others are loaded', () => {
    const request = { question: 'who withdrew from Doha', story: 'doha' };
    expect(ask(both, request)).toEqual(ask(library, request));
  });
});

describe('requests that cannot be answered', () => {
  it.each([
    [library, { question: ' ?! ' }, 'empty-question'],
    [library, { question: 'a'.repeat(501) }, 'question-too-long'],
    [library, { question: 'who', story: 'zzzz-none' }, 'unknown-story'],
    [new Library([]), { question: 'who' }, 'empty-library'],
  ] as const)('%#', (shelf, request, kind) => {
    expect(() => ask(shelf, request)).toThrow(RequestError);
    try {
      ask(shelf, request);
    } catch (error) {
      expect(error instanceof RequestError && error.reason.kind).toBe(kind);
    }
  });
});

describe('whatever is asked', () => {
  const word = fc.constantFrom(
    ...'who what said Hamas Witkoff how many 200 why "deal" ’ ... ü ? when the did'.split(' '),
  );
  it('shows spans of the story, highlights inside them, the answer in the first excerpt', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), (words, never) => {
        const question = words.join(' ');
        if (!/[\p{L}\p{N}]/u.test(question)) return;
        const given = ask(library, { question, refusal: never ? 'never' : 'calibrated' });
        expect(given.confidence).toBeGreaterThanOrEqual(0);
        expect(given.confidence).toBeLessThanOrEqual(1);
        const excerpts = given.status === 'answered' ? given.excerpts : given.nearest;
        for (const { span, highlights, paragraph } of excerpts) {
          const block = doha.paragraphs[paragraph];
          expect(block && span.start >= block.start && span.end <= block.end && span.start < span.end).toBe(
            true,
          );
          for (const one of highlights) expect(one.start >= span.start && one.end <= span.end).toBe(true);
        }
        if (given.status !== 'answered') return;
        const { span } = given.excerpts[0];
        expect(given.answer.start >= span.start && given.answer.end <= span.end).toBe(true);
        expect(given.answer.end).toBeGreaterThan(given.answer.start);
      }),
      { numRuns: 150 },
    );
  });

  it('takes any text for a story', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const shelf = new Library([buildIndex(composeStory({ id: 'x', title: 'x', source: 'x' }, text))]);
        expect(() =>
          ask(shelf, { question: 'who said what about 5 dogs in May?', refusal: 'never' }),
        ).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
