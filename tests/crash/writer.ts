// A process that changes a store until it is killed: `writer PLACE DRAFTS WRITER SEED FROM`. It says each step before it begins
// and after it was acknowledged, so that whoever kills it knows what must be there.
import { readFileSync, writeSync } from 'node:fs';
import type { Draft } from '../../src/store/draft.ts';
import { seeded } from '../bench/corpus.ts';
import { openPlace } from './place.ts';
import { draftsIn, nextStep, type Said, take } from './steps.ts';

const [place = '', file = '', writer = '0', seed = '0', from = '0'] = process.argv.slice(2);
const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

const drafts = draftsIn(readFileSync(file, 'utf8'));
const draft = (id: string, words: number) => drafts.get(`${id} ${words}`) as Draft;

const random = seeded(Number(seed));
const store = await openPlace(place);
say({ number: 0, ready: true });
for (let number = Number(from) + 1; ; number++) {
  const step = nextStep(Number(writer), number, random);
  say({ number, begins: step });
  await take(store, step, draft);
  say({ number });
}
