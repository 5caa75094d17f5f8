// Kills processes that change a store, at random moments: `npm run crash -- FOLDER|postgres://… [--kills N] [--writers N]
// [--seed N]`. The place must be empty, and is left as the last look found it.
import { parseArgs } from 'node:util';
import { isEmpty } from '../../src/store/restore.ts';
import { seeded } from '../bench/corpus.ts';
import { crash } from './crash.ts';
import { openPlace } from './place.ts';

const { values, positionals } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    writers: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
  allowPositionals: true,
});
const [place] = positionals;
if (!place) throw new Error('say where the store is: a folder, or the address of a database');
const store = await openPlace(place);
if (!(await isEmpty(store))) throw new Error(`${place} is not empty`);
await store.close();
process.stdout.write(`seed ${values.seed}\n`);
const counts = await crash({
  place,
  kills: Number(values.kills),
  writers: Number(values.writers),
  random: seeded(Number(values.seed)),
  onKill: (kills) => {
    if (kills % 20 === 0) process.stderr.write(`${kills} kills\n`);
  },
});
process.stdout.write(
  `${counts.kills} kills: ${counts.acknowledged} changes acknowledged, all there; of those cut off ` +
    `${counts.cutDone} done whole, ${counts.cutUndone} never begun, none half; ${counts.looked} stories opened, cited and asked\n`,
);
