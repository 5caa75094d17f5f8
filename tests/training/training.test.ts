import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../src/answer/doubt/signals.ts';
import { featureNames, featuresOf } from '../../src/answer/features/features.ts';
import { poolOf, poolOfStory } from '../../src/answer/pool.ts';
import { type Proposal, propose } from '../../src/answer/proposal.ts';
import { parseQuestion } from '../../src/answer/question.ts';
import { rank } from '../../src/answer/rank.ts';
import { spanRows } from '../../src/answer/spans/choose.ts';
import { spanFeatureNames } from '../../src/answer/spans/names.ts';
import { Forest } from '../../src/answer/spans/trees.ts';
import archiveWeights from '../../src/answer/weights/archive.json' with { type: 'json' };
import judgeWeights from '../../src/answer/weights/judge.json' with { type: 'json' };
import rankWeights from '../../src/answer/weights/rank.json' with { type: 'json' };
import trees from '../../src/answer/weights/spans.json' with { type: 'json' };
import { buildIndex } from '../../src/index/build.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { boost } from '../../src/training/boost.ts';
import { gainOf, isRight, tokenF1 } from '../../src/training/gain.ts';
import { trainListwise } from '../../src/training/listwise.ts';
import { trainLogistic } from '../../src/training/logistic.ts';

const text = 'The dam was mended on Friday, said Ana Varga.\n\nIt cost $3 million. “We are glad,” she added.';
const dam = buildIndex(composeStory({ id: 'dam', title: '', source: '' }, text));
const pool = poolOfStory(dam, parseQuestion('who mended the dam'));

describe('the weights that ship', () => {
  it('weigh exactly the features that are measured', () => {
    expect(Object.keys(rankWeights)).toEqual(featureNames);
    expect(featuresOf(pool)).toHaveLength(featureNames.length);
    const mill = buildIndex(
      composeStory({ id: 'mill', title: '', source: '' }, 'The mill at the dam burnt down.'),
    );
    const question = 'who mended the dam';
    const searched = poolOf(new Library([dam, mill]), parseQuestion(question), question, undefined);
    const [first] = rank(searched).stories;
    expect(Object.keys(archiveWeights)).toEqual(Object.keys(first?.features ?? {}));
    for (const [weights, asked] of [
      [judgeWeights.story, pool],
      [judgeWeights.long, pool],
      [judgeWeights.archive, searched],
    ] as const) {
      const signals = ['bias', ...Object.keys(signalsOf(propose(rank(asked)) as Proposal))].sort();
      expect(Object.keys(weights.right).sort()).toEqual(signals);
      expect(Object.keys(weights.unanswerable).sort()).toEqual(signals);
    }
  });

  it('split on features that the pieces have', () => {
    for (const { values } of spanRows(rank(pool).ranked))
      expect(values).toHaveLength(spanFeatureNames.length);
    for (const { splits, leaves } of trees) {
      expect(leaves).toHaveLength(splits.length + 1);
      for (const [feature = -1] of splits) expect(feature).toBeLessThan(spanFeatureNames.length);
    }
  });
});

describe('learning', () => {
  const rows = [0, 1, 2, 3, 4, 5].map((i) => Float32Array.from([i % 3, (i * 7) % 5, 1]));

  it('ranks what is right first, the same way every time', () => {
    const lists = [{ rows, right: rows.map((row) => row[0] === 2 && row[1] === 4), weight: 1 }];
    const { weights } = trainListwise(lists, 3);
    expect(trainListwise(lists, 3).weights).toEqual(weights);
    const scores = rows.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    expect(scores.indexOf(Math.max(...scores))).toBe(2);
    expect(weights[2]).toBe(0);
  });

  it('grows trees that put the best piece first, the same ones every time', () => {
    const lists = [{ rows, gains: [0, 0.2, 1, 0, 0.1, 0], weight: 1 }];
    const options = { trees: 20, depth: 2, rate: 0.5, leastInLeaf: 1 };
    const grown = boost(lists, 3, options);
    expect(boost(lists, 3, options)).toEqual(grown);
    const scores = rows.map((row) => new Forest(grown).score([...row]));
    expect(scores.indexOf(Math.max(...scores))).toBe(2);
  });

  it('gives odds that follow the signal', () => {
    const cases = [-2, -1, 1, 2].map((value) => ({
      signals: { value, still: 1 },
      outcome: value > 0,
      weight: 1,
    }));
    const { value = 0, still, bias = 0 } = trainLogistic(cases);
    expect(value).toBeGreaterThan(0.5);
    expect(still).toBe(0);
    expect(Math.abs(bias)).toBeLessThan(0.1);
  });
});

describe('what an answer is worth', () => {
  it('counts words without case, marks and articles', () => {
    expect(tokenF1('The "Dam"', 'dam')).toBe(1);
    expect(tokenF1('two dams', 'dams')).toBeCloseTo(2 / 3);
    expect(tokenF1('river', 'dam')).toBe(0);
  });

  it('takes a longer answer that holds the gold one, up to eight words more', () => {
    expect(isRight('a b c d e f g h dam', ['dam'])).toBe(true);
    expect(isRight('one two three four five six seven eight nine dam', ['dam'])).toBe(false);
    expect(gainOf('dam', ['dam'])).toBe(1);
    expect(gainOf('river', ['dam'])).toBe(0);
  });
});
