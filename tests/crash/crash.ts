import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { ask } from '../../src/answer/ask.ts';
import { Libraries } from '../../src/search/libraries.ts';
import type { Store } from '../../src/store/store.ts';
import { keyOf, Model } from './model.ts';
import { openPlace } from './place.ts';
import { draftsText, idsOf, type Said, type Step, serverOf, shared, textOf } from './steps.ts';

export interface CrashOptions {
  /** Where the store is: see `openPlace`. */
  readonly place: string;
  readonly kills: number;
  /** Processes that write at once, all of which are killed. */
  readonly writers: number;
  readonly random: () => number;
  readonly onKill?: ((kills: number) => void) | undefined;
}

/** What became of the steps; all that is missing or half there is an error. */
export interface CrashCounts {
  kills: number;
  acknowledged: number;
  /** Steps that a kill cut off: found as never begun, and found done. */
  cutUndone: number;
  cutDone: number;
  /** Stories that were looked at after all kills together. */
  looked: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The writer as one file, so that it starts in a blink. */
async function buildWriter(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const outfile = `${folder}/writer.mjs`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  // The database's schema is read from beside the program.
  await cp(`${root}src/store/postgres/migrations`, `${folder}/migrations`, { recursive: true });
  return outfile;
}

interface Writer {
  readonly number: number;
  model: Model;
  /** Steps taken so far. */
  steps: number;
  /** Begun and not acknowledged. */
  cut: Step | null;
}

/** Kills writers at random moments and looks, after each time, at what is there. @throws where that is wrong */
export async function crash({ place, kills, writers, random, onKill }: CrashOptions): Promise<CrashCounts> {
  // Below the checkout, where its packages are found.
  const folder = await mkdtemp(`${root}.crash-`);
  try {
    const program = await buildWriter(folder);
    const drafts = `${folder}/drafts.json`;
    await writeFile(drafts, draftsText(writers));
    return await killing({ place, kills, writers, random, onKill }, [program, place, drafts]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function killing(
  { place, kills, writers, random, onKill }: CrashOptions,
  given: readonly string[],
): Promise<CrashCounts> {
  const counts = { kills: 0, acknowledged: 0, cutUndone: 0, cutDone: 0, looked: 0 };
  const all = Array.from({ length: writers }, (_, number): Writer => {
    return { number, model: new Model(), steps: 0, cut: null };
  });
  while (counts.kills < kills) {
    await Promise.all(all.map((writer) => runAndKill(given, writer, random, counts)));
    const store = await openPlace(place);
    try {
      for (const writer of all) await look(store, writer, counts);
    } finally {
      await store.close();
    }
    onKill?.(counts.kills);
  }
  return counts;
}

async function runAndKill(
  given: readonly string[],
  writer: Writer,
  random: () => number,
  counts: CrashCounts,
): Promise<void> {
  const seed = String(Math.floor(random() * 2 ** 31));
  const args = [...given, String(writer.number), seed, String(writer.steps)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const wait = 200 * random() ** 2;
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  let killed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said;
    if (said.ready) void pause(wait).then(() => (killed = child.kill('SIGKILL')));
    else if (said.begins) {
      writer.cut = said.begins;
      writer.steps = said.number;
    } else if (writer.cut) {
      writer.model = writer.model.after(writer.cut, writer.number);
      writer.cut = null;
      counts.acknowledged++;
    }
  }
  await ended(child);
  if (!killed) throw new Error(`the writer ended by itself:\n${complaint}`);
  counts.kills++;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve));
}

/** A step that was cut off is done or was never begun; all else is as it was acknowledged. */
async function look(store: Store, writer: Writer, counts: CrashCounts): Promise<void> {
  const found = await seen(store, writer.number, counts);
  if (isDeepStrictEqual(found, writer.model)) {
    if (writer.cut) counts.cutUndone++;
  } else if (writer.cut && isDeepStrictEqual(found, writer.model.after(writer.cut, writer.number))) {
    counts.cutDone++;
  } else {
    const parts = { acknowledged: writer.model, cut: writer.cut, found };
    throw new Error(`after kill ${counts.kills}:\n${JSON.stringify(parts, mapsAsLists, 2)}`);
  }
  writer.model = found;
  writer.cut = null;
}

/** What is there of a writer's, every story opened, cited, searched and asked. */
async function seen(store: Store, writer: number, counts: CrashCounts): Promise<Model> {
  const ids = new Set(idsOf(writer));
  const stories = new Map<string, number[]>();
  const libraries = new Libraries([], store);
  for (const owner of [shared, serverOf(writer)]) {
    const library = await libraries.of(owner);
    for (const { id } of await store.list(owner)) {
      if (!ids.has(id)) continue;
      const words: number[] = [];
      for (const { ref, version } of await store.versions(owner, id)) {
        const text = (await store.version(owner, id, version))?.story.text ?? '';
        if ((await store.cited(owner, ref))?.story.text !== text)
          throw new Error(`${id}: its citation is lost`);
        words.push([0, 1, 2, 3].findIndex((each) => textOf(id, each) === text));
      }
      const newest = (await store.open(owner, id))?.story.text;
      if (newest !== textOf(id, words.at(-1) ?? -1)) throw new Error(`${id}: is not its newest version`);
      if (library.get(id)?.story.text !== newest) throw new Error(`${id}: is not in the library`);
      const answer = ask(library, {
        question: 'How many times did the gate fail?',
        story: id,
        refusal: 'never',
      });
      if (answer.status !== 'answered') throw new Error(`${id}: does not answer`);
      stories.set(keyOf(owner, id), words);
      counts.looked++;
    }
  }
  const rated: string[] = [];
  for await (const { question } of store.verdicts())
    if (question.startsWith(`${writer} `)) rated.push(question);
  return new Model(stories, (await store.settings(serverOf(writer))).story ?? null, rated);
}

const mapsAsLists = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
