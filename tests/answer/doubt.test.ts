import { describe, expect, it } from 'vitest';
import { kindSignals } from '../../src/answer/doubt/kind.ts';
import { isOfArchive, signalsOf } from '../../src/answer/doubt/signals.ts';
import { judge } from '../../src/answer/judge.ts';
import { poolOf } from '../../src/answer/pool.ts';
import { type Proposal, propose } from '../../src/answer/proposal.ts';
import { parseQuestion } from '../../src/answer/question.ts';
import { rank } from '../../src/answer/rank.ts';
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';

const entry = (id: string, title: string, text: string) =>
  buildIndex(composeStory({ id, title, source: 'The Courier' }, text));

const quarry = entry(
  'quarry',
  'Quarry at Brenn closes',
  'The quarry at Brenn will close on 4 May, its owner Tessa Lund said on Monday.\n\n' +
    'Lund bought the quarry in 2009 from Marek Oll. It has 85 workers.\n\n' +
    'The second furnace was sold in Tarrow, because nobody needed its lime.',
);
const bakery = entry('bakery', 'Bakery opens in Tarrow', 'Pia Roth opened a bakery in Tarrow in March.');

function proposed(question: string, library = new Library([quarry])): Proposal {
  const proposal = propose(rank(poolOf(library, parseQuestion(question), question, undefined)));
  if (!proposal) throw new Error('nothing to rank');
  return proposal;
}
const signals = (question: string) => signalsOf(proposed(question));

describe('signals of doubt', () => {
  it('ask for a thing of the asked-for kind', () => {
    expect(signals('when did Lund buy the quarry')['itemNone']).toBe(0);
    expect(signals('how many workers does it have')['itemNone']).toBe(0);
    expect(signals('why did Lund buy the quarry')['pieceMisfit']).toBeGreaterThan(0.3);
    expect(signals('why was the second furnace sold')['pieceMisfit']).toBe(0);
  });

  it('tell a number, an ordinal and a name that are not where the answer is', () => {
    expect(signals('did Lund buy the quarry in 1998')['numberMissing']).toBe(1);
    expect(signals('did Lund buy the quarry in 2009')['numberMissing']).toBe(0);
    expect(signals('where was the first furnace sold')['ordinalOther']).toBe(1);
    expect(signals('where was the second furnace sold')['ordinalOther']).toBe(0);
    expect(signals('when did Harlan buy the quarry')['nameAbsent']).toBe(1);
    expect(signals('when did Lund buy the quarry')['nameAbsent']).toBe(0);
  });

  it('ask for a name where somebody is asked for, and for as many as are asked for', () => {
    expect(signals('who bought the quarry in 2009')['nameless']).toBe(0);
    const { top } = proposed('who bought the quarry in 2009');
    const { text } = quarry.story;
    const start = text.indexOf('the quarry in 2009');
    expect(kindSignals({ start, end: start + 'the quarry'.length }, top)['nameless']).toBe(1);
    expect(signals('which three owners bought the quarry')['tooFew']).toBe(1);
    expect(signals('who did Lund buy the quarry from')['asks.person']).toBe(1);
  });

  it('tell what is asked and not there: said elsewhere or nowhere', () => {
    expect(signals('where was the second furnace sold')['elsewhereMost']).toBe(0);
    expect(signals('where was the second furnace sold for workers')['elsewhereMost']).toBeGreaterThan(0);
    expect(signals('where was the second furnace insured')['nowhereMost']).toBeGreaterThan(0);
    expect(signals('who bought the quarry in 2009')['actMissing']).toBe(0);
    expect(signals('who inherited the quarry in 2009')['actNowhere']).toBe(1);
  });

  it('tell whether the one asked for speaks of the matter, or others do', () => {
    const told = (speaker: string) => signals(`what did ${speaker} say about the quarry at Brenn`);
    expect(told('Lund')['unspokenNear']).toBeLessThan(told('Oll')['unspokenNear'] ?? 0);
    expect(told('Oll')['othersMoreNear']).toBeGreaterThan(0);
    expect(told('Lund')['othersMoreNear']).toBe(0);
  });

  it('make one question of the same words more doubtful than another', () => {
    const told = judge(proposed('where was the second furnace sold'));
    const untold = judge(proposed('where was the second furnace built by Harlan'));
    expect(untold.right).toBeLessThan(told.right);
    expect(untold.unanswerable).toBeGreaterThan(told.unanswerable);
  });

  it('count the stories where many are searched', () => {
    const both = new Library([quarry, bakery]);
    const found = proposed('who opened a bakery in Tarrow', both);
    expect(isOfArchive(found)).toBe(true);
    expect(isOfArchive(proposed('who opened a bakery in Tarrow'))).toBe(false);
    expect(signalsOf(found)['rareInStory']).toBeGreaterThan(0.9);
    expect(signalsOf(found)['storyMass']).toBeGreaterThan(0.5);
    expect(signalsOf(found)['rareElsewhere']).toBeLessThan(0);
  });
});
