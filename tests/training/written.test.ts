import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/span.ts';
import { parseWritten } from '../../src/training/written.ts';

const storyWith = (questions: string) => `
title: Ferry operator fined
text: |
  KALVIK — The operator must pay $2.3 million. It heard so on Monday. The fine is the highest yet.

  “We had not slept,” said Marta Lindqvist, who sailed on the Gull. Lindqvist left on Monday.
questions:
${questions}`;

describe('a written story', () => {
  it('has answers and evidence as places in its text', () => {
    const { story, questions } = parseWritten(
      'ferry',
      storyWith(`
  - { ask: how much is the fine, kind: number, answers: [$2.3 million], in: [must pay] }
  - { ask: who hadnt slept, kind: said, answers: [Marta Lindqvist], in: ["not slept,” said"], speaker: Marta Lindqvist }
  - { ask: which day was it, kind: event, answers: [Monday], in: [heard so on Monday. The fine] }
  - { ask: when did the captain resign, kind: unanswerable }`),
    );
    const shown = questions.map(({ answers, evidence }) => ({
      answers: answers.map((one) => textOf(story.text, one)),
      evidence: evidence.map((one) => textOf(story.text, one)),
    }));
    expect(shown).toEqual([
      { answers: ['$2.3 million'], evidence: ['KALVIK — The operator must pay $2.3 million.'] },
      {
        answers: ['Marta Lindqvist'],
        evidence: ['“We had not slept,” said Marta Lindqvist, who sailed on the Gull.'],
      },
      { answers: ['Monday'], evidence: ['It heard so on Monday. The fine is the highest yet.'] },
      { answers: [], evidence: [] },
    ]);
    expect(questions.map(({ speaker }) => speaker)).toEqual([null, 'Marta Lindqvist', null, null]);
    expect(questions.map(({ answerable }) => answerable)).toEqual([true, true, true, false]);
  });

  it.each([
    ['is in none', '{ ask: who, kind: said, answers: [Marta Lindqvist], in: [must pay] }'],
    ['no answer in the sentence', '{ ask: who, kind: said, answers: [Monday], in: [heard so, must pay] }'],
    ['is not in the text', '{ ask: who, kind: said, answers: [Monday], in: [heard not] }'],
    ['is 2 times in the text', '{ ask: when, kind: event, answers: [Monday], in: [on Monday.] }'],
    ['ask', '{ kind: unanswerable }'],
    ['answers', '{ ask: when, kind: unanswerable, answers: [Monday] }'],
  ])('is refused where it does not hold together: %s', (why, question) => {
    expect(() => parseWritten('ferry', storyWith(`  - ${question}`))).toThrow(why);
  });
});

describe('the stories that ship', () => {
  const folder = new URL('../../src/training/stories/', import.meta.url);
  const all = readdirSync(folder).map((file) =>
    parseWritten(file, readFileSync(new URL(file, folder), 'utf8')),
  );

  it('are many, no two alike, and a fifth of their questions have no answer', () => {
    const questions = all.flatMap((one) => one.questions);
    const without = questions.filter(({ answerable }) => !answerable).length;
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(new Set(all.map(({ story }) => story.text)).size).toBe(all.length);
    expect(without / questions.length).toBeGreaterThanOrEqual(0.2);
  });

  it('print the name of each speaker that is asked about', () => {
    for (const { story, questions } of all)
      for (const { speaker, question } of questions) expect(story.text, question).toContain(speaker ?? '');
  });
});
