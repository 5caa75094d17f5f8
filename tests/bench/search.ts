import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpus.ts';
import { type Engine, engines } from './engines.ts';
import { parity } from './parity.ts';

/*
 * npm run bench [-- PASSAGES…]: passage search side by side, each engine loaded and asked in a process of its own.
 * Times are of this machine; what counts is how they stand to each other. Fails below the floors at 100,000 passages.
 */

interface Measured {
  /** Milliseconds, the best of three where it does not take minutes: other work on the machine only adds to them. */
  readonly load: number;
  readonly p50: number;
  readonly p95: number;
  /** Megabytes, arrays outside the heap included. */
  readonly heap: number;
}

interface Row extends Measured {
  readonly name: string;
  readonly build: number;
  readonly size: number;
}

const self = fileURLToPath(import.meta.url);
const [mode, ...rest] = process.argv.slice(2);
if (mode === '--measure') console.log(JSON.stringify(measure(rest)));
else main([mode, ...rest].filter((size) => size !== undefined).map(Number));

function main(sizes: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const tables = (sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]).map((passages) => ({
      passages,
      rows: table(passages, folder),
    }));
    const largest = tables.find(({ passages }) => passages === 100_000);
    if (largest && !floors(largest.rows)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(passages: number, folder: string): Row[] {
  const { stories, questions } = corpus(passages, 200);
  const asked = join(folder, 'questions.json');
  writeFileSync(asked, JSON.stringify(questions));
  const characters = stories.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${passages.toLocaleString('en')} passages, ${(characters / 1e6).toFixed(1)} MB of text`);
  console.log('engine               build ms  index MB   load ms    p50 ms    p95 ms   heap MB');
  const rows = engines.map((engine) => {
    const file = join(folder, `${engine.name}.index`);
    const from = performance.now();
    const size = engine.build(stories, file) / 1e6;
    const build = performance.now() - from;
    const row = { name: engine.name, build, size, ...inProcess(engine, file, asked, passages) };
    console.log(line(row));
    return row;
  });
  const tried = questions.slice(0, passages > 20_000 ? 5 : 20);
  const same = parity(stories, tried);
  console.log(`parity with the slow exact version: ${same} of ${tried.length} questions`);
  if (same < tried.length) process.exitCode = 1;
  return rows;
}

function line({ name, build, size, load, p50, p95, heap }: Row): string {
  const numbers = [
    build.toFixed(0),
    size > 0 ? size.toFixed(2) : '–',
    load.toFixed(0),
    p50.toFixed(2),
    p95.toFixed(2),
    heap.toFixed(0),
  ];
  return name.padEnd(19) + numbers.map((number) => number.padStart(10)).join('');
}

function inProcess({ name }: Engine, file: string, questions: string, passages: number): Measured {
  const flags = ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx'];
  const args = [...flags, self, '--measure', name, file, questions, String(passages)];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );
}

function measure([name, file = '', questions = '', passages]: readonly string[]): Measured {
  const engine = engines.find((one) => one.name === name) as Engine;
  const asked: string[] = JSON.parse(readFileSync(questions, 'utf8'));
  const before = memory();
  let load = Number.POSITIVE_INFINITY;
  let search = engine.load(file);
  const again = engine.questions(Number(passages)) > 20 ? 3 : 1;
  const reload = () => {
    search = engine.load(file);
  };
  for (let time = 0; time < again; time++) load = Math.min(load, timed(reload));
  const first = asked.slice(0, engine.questions(Number(passages)));
  if (first.length > 20) for (const question of first.slice(0, 20)) search(question);
  const times = first.map((question) => {
    let best = Number.POSITIVE_INFINITY;
    for (let time = 0; time < again; time++)
      best = Math.min(
        best,
        timed(() => search(question)),
      );
    return best;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { load, p50: at(0.5), p95: at(0.95), heap: memory() - before };
}

function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

function memory(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** What is promised against MiniSearch at 100,000 passages. */
function floors(rows: readonly Row[]): boolean {
  const ours = rows.find(({ name }) => name === 'verbatim') as Row;
  const other = rows.find(({ name }) => name === 'MiniSearch') as Row;
  const checks = [
    ['p50, times faster', other.p50 / ours.p50, 10],
    ['load, times faster', other.load / ours.load, 3],
    ['index, times smaller', other.size / ours.size, 2],
    ['heap, times smaller', other.heap / ours.heap, 1],
  ] as const;
  console.log('\nagainst MiniSearch at 100,000 passages');
  for (const [what, ratio, least] of checks) {
    console.log(
      `${what.padEnd(22)}${ratio.toFixed(1).padStart(7)}  at least ${least}  ${ratio >= least ? 'ok' : 'MISSED'}`,
    );
  }
  return checks.every(([, ratio, least]) => ratio >= least);
}
