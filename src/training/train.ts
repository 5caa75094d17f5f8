/**
 * Learns what `/ask` ranks, cuts out and refuses by: `npm run train -- FILE[:WEIGHT]…`, each a file of documents and
 * questions (see `data.ts`). Same files, same weights, to the bit: no chance, no clock.
 */
import { writeFileSync } from 'node:fs';
import { loadSet } from './data.ts';
import { learn } from './learn.ts';

const usage = 'usage: npm run train -- FILE.jsonl[:WEIGHT] … [--cache=DIR]';
const target = 'src/answer/weights';

const options = process.argv.slice(2);
const cache = options.find((one) => one.startsWith('--cache='))?.slice(8);
const files = options
  .filter((one) => !one.startsWith('--'))
  .map((argument) => {
    const [file = '', weight = '1'] = argument.split(':');
    return { file, weight: Number(weight) };
  });
if (files.length === 0 || files.some(({ weight }) => !(weight >= 0))) throw new Error(usage);

const sets = files.map(({ file, weight }) => ({ set: loadSet(file, cache), weight }));
const { rank, spans, judge } = learn(sets);
const write = (name: string, value: unknown) =>
  writeFileSync(`${target}/${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
write('rank', rank);
writeFileSync(`${target}/spans.json`, `[\n${spans.map((tree) => JSON.stringify(tree)).join(',\n')}\n]\n`);
write('judge', judge);
