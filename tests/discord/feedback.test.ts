import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { command } from '../../commands/command.ts';
import { registry, registryOf } from '../../commands/registry.ts';
import { type DispatchContext, dispatch } from '../../src/discord/dispatch.ts';
import { FeedbackFile } from '../../src/discord/feedback.ts';
import { createLog } from '../../src/discord/log.ts';
import { buildIndex } from '../../src/index/build.ts';
import { noPings } from '../../src/present/reply.ts';
import { Library } from '../../src/search/library.ts';
import { composeStory } from '../../src/story/compose.ts';
import { verbatim } from '../cli/verbatim.ts';
import { messageWith, press, slash } from './interactions.ts';
import { responseProblems } from './rules/body.ts';
import { librariesOf, shipped } from './story.ts';

const log = createLog('silent');
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  file = join(folder, 'feedback.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const { text } = shipped.get('doha')?.story ?? { text: '' };
const place = (words: string) => {
  const start = text.indexOf(words);
  return { story: 'doha', start, end: start + words.length };
};

/** An /ask whose answers are known, whatever the engine makes of the question. */
const asking = command({
  payload: ask.payload,
  run: ({ question }) => ({
    embeds: [{ author: { name: question }, description: 'An answer.' }],
    allowed_mentions: noPings,
    rateable: question.startsWith('who')
      ? { answer: place('Doha'), excerpts: [place('Witkoff'), place('Hamas')] }
      : { answer: null, excerpts: [place('Hamas')] },
  }),
});

const collecting = (library = shipped): DispatchContext => ({
  libraries: librariesOf(library),
  log,
  registry: registryOf([asking]),
  feedback: new FeedbackFile(file),
});

/** Asks, and presses the button with the label on the answer. */
async function rate(question: string, label: string, context = collecting(), later = context) {
  const answer = await dispatch(slash('ask', { question }), context);
  expect(responseProblems(answer)).toEqual([]);
  const buttons = JSON.stringify(answer.data).matchAll(/"label":"(\w+)","custom_id":"([^"]+)"/g);
  const id = [...buttons].find(([, each]) => each === label)?.[2] ?? '';
  const response = await dispatch(press(id, messageWith(answer.data as Partial<APIMessage>)), later);
  expect(responseProblems(response)).toEqual([]);
  return { id, said: (response.data as { content: string }).content };
}

const lines = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('feedback', () => {
  test('is a line with the verdict, the question and the places, and nobody in it', async () => {
    const { said } = await rate('who withdrew from Doha', 'Right');
    expect(said).toMatch(/^Thank you/);
    const [line] = lines();
    expect(line).toMatchObject({ verdict: 'right', question: 'who withdrew from Doha' });
    expect(line).toMatchObject({ answer: place('Doha'), excerpts: [place('Witkoff'), place('Hamas')] });
    expect(Object.keys(line).toSorted()).toEqual(['answer', 'excerpts', 'question', 'verdict']);
    expect(readFileSync(file, 'utf8')).not.toMatch(/1500000000000000000|reader|time/i);
  });

  test('is off by default: no buttons, and an old one finds nothing', async () => {
    const off = { libraries: librariesOf(shipped), log, registry: registryOf([asking]) };
    const answer = await dispatch(slash('ask', { question: 'who withdrew from Doha' }), off);
    expect(JSON.stringify(answer)).not.toContain('feedback');
    const { said } = await rate('who withdrew from Doha', 'Wrong', collecting(), off);
    expect(said).toMatch(/earlier version/);
  });

  test('on a story that has changed since is not taken', async () => {
    const changed = new Library([
      buildIndex(composeStory({ id: 'doha', title: 'Another', source: 'Here' }, 'Another text altogether.')),
    ]);
    const { said } = await rate('who withdrew from Doha', 'Right', collecting(), collecting(changed));
    expect(said).toMatch(/has changed/);
  });

  test('becomes an evaluation file that `verbatim predict` reads', async () => {
    await rate('who withdrew from Doha', 'Right');
    await rate('who withdrew from Doha', 'Right');
    await rate('what did Pigott say', 'Wrong');
    await rate('when will it end', 'Right');
    const evaluation = await verbatim(['feedback', file]);
    expect(evaluation.code).toBe(0);
    const [doc, right, wrong, refused, ...more] = evaluation.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(doc).toMatchObject({ type: 'doc', id: 'doha', text: shipped.get('doha')?.story.text });
    expect(right).toMatchObject({
      type: 'q',
      docId: 'doha',
      answerable: true,
      question: 'who withdrew from Doha',
    });
    const [{ start, end, text }] = right.answers;
    expect(doc.text.slice(start, end)).toBe(text);
    expect(wrong).toMatchObject({ question: 'what did Pigott say', todo: 'was wrong' });
    expect(refused).toMatchObject({ question: 'when will it end', answerable: false });
    const predicted = await verbatim(['predict', 'qa'], { input: evaluation.stdout });
    expect(predicted.stdout.trim().split('\n')).toHaveLength(3);
  });

  test('a file that is not one is refused by line', async () => {
    const { code, stderr } = await verbatim(['feedback', join(folder, 'none')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be read')]);
  });
});

describe('/privacy', () => {
  test.each([
    [false, /not collected here/],
    [true, /not who pressed/],
  ])('says whether feedback is collected: %s', async (collects, expected) => {
    const response = await dispatch(
      slash('privacy'),
      collects ? { ...collecting(), registry } : { libraries: librariesOf(shipped), log },
    );
    expect(responseProblems(response)).toEqual([]);
    expect(JSON.stringify(response.data)).toMatch(expected);
    expect(response.data).toMatchObject({ flags: 64 });
  });
});

test('a real answer of /ask can be rated', async () => {
  const context = { ...collecting(), registry };
  const { said } = await rate('what did Witkoff say about Hamas?', 'Wrong', context);
  expect(said).toMatch(/^Thank you/);
  expect(lines()[0].excerpts.length).toBeGreaterThan(0);
});
