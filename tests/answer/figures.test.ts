import { describe, expect, it } from 'vitest';
import { RequestError } from '../../src/answer/answer.ts';
import { figures } from '../../src/answer/figures.ts';
import { topicsOf } from '../../src/answer/topics.ts';
import { Library } from '../../src/search/library.ts';
import { exchange, told } from './told.ts';

const library = new Library([exchange]);
const { text } = exchange.story;
const found = (about?: string) => {
  const answer = figures(library, { about });
  if (answer.status !== 'found') throw new Error(`nothing on ${about}`);
  return answer;
};
const printed = (cells: readonly ({ printed: { start: number; end: number } } | null)[]) =>
  cells.map((cell) => cell && text.slice(cell.printed.start, cell.printed.end));

describe('figures of a story', () => {
  it('puts what the story compares first, cells as printed', () => {
    const [table] = found().tables;
    expect(table?.rows.map(({ label, cells }) => [label.name, ...printed(cells)])).toEqual([
      ['serving life sentences', '200', '125'],
      ['other detainees', '2,000', '1,200'],
    ]);
    expect(
      table?.columns.map(({ label, claimants, paragraphs }) => [label.name, claimants, paragraphs]),
    ).toEqual([
      ['the Rebels are now asking', ['Norland radio reports'], [0]],
      ['the earlier draft', [], [1]],
    ]);
  });

  it('gives the others by kind, qualifier kept, in their sentence', () => {
    const { groups } = found();
    expect(groups.map(({ kind, figures }) => [kind, ...printed(figures)])).toEqual([
      ['count', 'More than 30'],
      ['money', '$4.5 million'],
    ]);
    const [villages] = groups[0]?.figures ?? [];
    expect(text.slice(villages?.excerpt.span.start, villages?.excerpt.span.end)).toMatch(
      /^More than 30.*million\.$/,
    );
    expect(villages?.excerpt.voice).toMatchObject({ kind: 'reported', who: 'Ida Brandt' });
  });

  it('computes differences of exact figures, and totals of addends that the story keeps apart', () => {
    const computed = found().tables[0]?.computed ?? [];
    expect(computed.map(({ kind, value, label, of }) => [kind, value, label, ...printed(of)])).toEqual([
      ['difference', 75, 'serving life sentences', '200', '125'],
      ['difference', 800, 'other detainees', '2,000', '1,200'],
      ['total', 2200, 'the Rebels are now asking', '200', '2,000'],
      ['total', 1325, 'the earlier draft', '125', '1,200'],
    ]);
    expect(computed[0]).toMatchObject({ ratio: 1.6 });
  });

  it('computes nothing from unlike or open figures', () => {
    const bounds = told(
      'bounds',
      'More than 30 boats sank, the union said. More than 20 boats sank, the port said. It cost $5 or 4 euros.',
      [
        { words: '30', value: 30, qualifier: 'more-than' },
        { words: '20', value: 20, qualifier: 'more-than' },
        { words: '$5', value: 5, kind: 'money', unit: 'USD' },
        { words: '4 euros', value: 4, kind: 'money', unit: 'EUR' },
      ],
      (find) => [
        {
          columns: [find('union'), find('port')],
          rows: [
            { label: find('boats'), cells: [0, 1] },
            { label: find('cost'), cells: [2, 3] },
          ],
          link: null,
        },
      ],
    );
    const answer = figures(new Library([bounds]));
    expect(answer).toMatchObject({ status: 'found', tables: [{ computed: [] }] });
  });

  it.each([
    ['prisoners', 1, 0],
    ['prisnors', 1, 0],
    ['lief sentences', 1, 0],
    ['Norland radio', 1, 0],
    ['how many villages', 0, 1],
    ['ida brant', 0, 1],
    ['money', 0, 1],
    ['repairs', 0, 2],
  ])('narrows to %s', (about, tables, others) => {
    const answer = found(about);
    expect(answer.tables).toHaveLength(tables);
    expect(answer.groups.flatMap((group) => group.figures)).toHaveLength(others);
  });

  it('offers the nearest topics where nothing matches', () => {
    const answer = figures(library, { about: 'elephants' });
    expect(answer).toMatchObject({ status: 'no-match', about: 'elephants' });
    expect(answer.status === 'no-match' && answer.nearest.map(({ name }) => name)).toContain(
      'other detainees',
    );
  });

  it('says so where the story has no figures', () => {
    expect(figures(new Library([told('calm', 'Nothing happened.', [])]))).toMatchObject({
      status: 'no-figures',
    });
  });

  it('refuses an unknown story', () => {
    expect(() => figures(library, { story: 'nowhere' })).toThrow(RequestError);
  });

  it('knows what can be asked about: compared things first', () => {
    const names = topicsOf([exchange]).map(({ name }) => name);
    expect(names.slice(0, 2).sort()).toEqual(['other detainees', 'serving life sentences']);
    expect(names).toContain('Ida Brandt');
  });
});
