import { describe, expect, it } from 'vitest';
import { floors } from './floors.ts';
import { evaluate, loadGolden, rowOf } from './golden.ts';

describe('the golden questions', () => {
  const calibrated = evaluate('calibrated');
  const never = evaluate('never');

  it('are at least 120, a fifth of them without an answer', () => {
    const { questions } = loadGolden();
    expect(questions.length).toBeGreaterThanOrEqual(120);
    const without = questions.filter(({ answers }) => answers.length === 0).length;
    expect(without / questions.length).toBeGreaterThanOrEqual(0.2);
  });

  it('have their answers in their stories', () => {
    const { library, questions } = loadGolden();
    for (const { story, question, answers } of questions) {
      for (const answer of answers) expect(library.get(story)?.story.text, question).toContain(answer);
    }
  });

  it('are shown words of the story and nothing else', () => {
    expect(calibrated.filter(({ verbatim }) => !verbatim)).toEqual([]);
  });

  it.each(Object.entries(floors.calibrated))(
    'are answered or refused well enough: %s at least %d',
    (name, floor) => {
      expect(rowOf(calibrated)[name as keyof ReturnType<typeof rowOf>]).toBeGreaterThanOrEqual(floor);
    },
  );

  it.each(Object.entries(floors.never))(
    'are ranked and cut out well enough: %s at least %d',
    (name, floor) => {
      expect(rowOf(never)[name as keyof ReturnType<typeof rowOf>]).toBeGreaterThanOrEqual(floor);
    },
  );
});
