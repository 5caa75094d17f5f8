/**
 * Learns what `/ask` ranks, cuts out and refuses by: `npm run train -- FILE[:WEIGHT[:DOUBT[:ARCHIVE[:PIECES]]]]…`, each
 * a file of documents and questions (see `data.ts`) with what it weighs in ranking, in refusing of one story, in refusing
 * where many are searched, and in cutting out (as in ranking unless told). Same files, same weights, to the bit: no chance, no clock.
 */
import { writeFileSync } from 'node:fs';
import { loadSet, weightedFile } from './data.ts';
import { learn } from './learn.ts';

const usage = 'usage: npm run train -- FILE.jsonl[:WEIGHT[:DOUBT[:ARCHIVE[:PIECES]]]] … [--cache=DIR]';
const target = 'src/answer/weights';

const options = process.argv.slice(2);
const cache = options.find((one) => one.startsWith('--cache='))?.slice(8);
const files = options.filter((one) => !one.startsWith('--')).map(weightedFile);
if (files.length === 0) throw new Error(usage);

const sets = files.map(({ file, ...weights }) => ({ set: loadSet(file, cache), ...weights }));
const { rank, archive, spans, judge } = learn(sets);
const write = (name: string, value: unknown) =>
  writeFileSync(`${target}/${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
write('rank', rank);
write('archive', archive);
writeFileSync(`${target}/spans.json`, `[\n${spans.map((tree) => JSON.stringify(tree)).join(',\n')}\n]\n`);
write('judge', judge);
