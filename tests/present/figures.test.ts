import { describe, expect, it } from 'vitest';
import { figures } from '../../src/answer/figures.ts';
import { figuresReply } from '../../src/present/figures.ts';
import { figuresText } from '../../src/present/figures-text.ts';
import { Library } from '../../src/search/library.ts';
import { exchange, told } from '../answer/told.ts';

const library = new Library([exchange]);

describe('the reply of /figures', () => {
  it('has a field a column, each cell with its number as printed and its paragraph, and whose claim it is', async () => {
    const { embeds = [] } = await figuresReply(library, figures(library, { about: 'prisoners' }));
    expect(embeds[0]?.fields?.[0]).toEqual({
      name: 'the Rebels are now asking',
      value:
        '**200** Southerners serving life sentences ¶1\n**2,000** Southerners detained after the raid ¶1\n-# as claimed by Norland radio reports',
      inline: true,
    });
    expect(embeds[0]?.fields?.[1]?.value).toContain('**1,200** other detainees ¶2');
    expect(embeds[0]?.description).toContain('That **exceeds** the earlier draft');
  });

  it('keeps what is computed in a field of its own', async () => {
    const { embeds = [] } = await figuresReply(library, figures(library));
    const [, , computed] = embeds[0]?.fields ?? [];
    expect(computed?.name).toMatch(/not the story’s words/);
    expect(computed?.value).toContain('serving life sentences: 200 is 75 more than 125 (1.6 times)');
    expect(computed?.value).toContain('200 + 2,000 = 2,200');
  });

  it('attaches a chart with every number in its alt text', async () => {
    const { embeds = [], files = [] } = await figuresReply(library, figures(library));
    expect(embeds[0]?.image?.url).toBe(`attachment://${files[0]?.name}`);
    expect(files[0]?.description).toContain(
      'serving life sentences: the Rebels are now asking (as claimed by Norland radio reports · ¶1) 200; the earlier draft (as the story has it · ¶2) 125.',
    );
    expect(
      Buffer.from(files[0]?.data ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('shows each other figure in its sentence, escaped, once a sentence', async () => {
    const { embeds = [] } = await figuresReply(library, figures(library));
    expect(embeds[1]?.description).toBe(
      [
        '**Counts**',
        '> **More than 30** villages lost power, mayor Ida Brandt said, and repairs will cost $4.5 million.',
        '-# ¶3 · as claimed by Ida Brandt',
      ].join('\n') +
        '\n\n**Money**\n> More than 30 villages lost power, mayor Ida Brandt said, and repairs will cost **$4.5 million**.\n-# ¶3 · as the story has it',
    );
  });

  it('pages what is too long, and its buttons carry page and topic', async () => {
    const text = Array.from(
      { length: 90 },
      (_, at) => `In district ${'x'.repeat(40)} the flood took ${100 + at} houses.`,
    );
    const many = told(
      'many',
      text.join('\n'),
      text.map((_, at) => ({ words: `${100 + at} houses`, value: 100 + at })),
    );
    const long = new Library([many]);
    const answer = figures(long, { about: 'houses' });
    const first = await figuresReply(long, answer);
    const next = first.components?.[0]?.components[1];
    expect(next).toMatchObject({ custom_id: 'v1:figures:1::houses' });
    const second = await figuresReply(long, answer, { page: 1 });
    expect(second.embeds?.[0]?.description).not.toBe(first.embeds?.[0]?.description);
    const beyond = await figuresReply(long, answer, { page: 9_999 });
    expect(beyond.embeds?.[0]?.footer?.text).toMatch(/page (\d+) of \1$/);
  });

  it('says what there is where nothing matches', async () => {
    const { embeds = [] } = await figuresReply(library, figures(library, { about: '*elephants*' }));
    expect(embeds[0]?.description).toMatch(
      /^The story has no figures on “\\\*elephants\\\*”\.\n\nIt has figures on:\n- /,
    );
  });

  it('reads in a terminal', () => {
    expect(figuresText(library, figures(library))).toMatchInlineSnapshot(`
      "Figures in the story

                              the Rebels are now asking    the earlier draft
                              as claimed by Norland radio  as the story has it
                              reports
      serving life sentences  200 ¶1                       125 ¶2
      other detainees         2,000 ¶1                     1,200 ¶2
      Computed from these (not the story’s words)
        serving life sentences: 200 is 75 more than 125 (1.6 times)
        other detainees: 2,000 is 800 more than 1,200 (1.7 times)
        the Rebels are now asking: 200 + 2,000 = 2,200
        the earlier draft: 125 + 1,200 = 1,325

      Counts
        More than 30  ¶3  as claimed by Ida Brandt
          More than 30 villages lost power, mayor Ida Brandt said, and repairs will
          cost $4.5 million.

      Money
        $4.5 million  ¶3  as the story has it
          More than 30 villages lost power, mayor Ida Brandt said, and repairs will
          cost $4.5 million.
      "
    `);
  });
});
