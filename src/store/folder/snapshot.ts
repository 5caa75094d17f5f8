import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { loadArchive, saveArchive } from '../../index/archive.ts';
import type { IndexedStory } from '../../index/entry.ts';
import { IndexError } from '../../index/error.ts';
import { fingerprintOf } from '../../index/fingerprint.ts';
import type { Postings } from '../../index/postings.ts';
import { version as indexVersion } from '../../index/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Story } from '../../story/story.ts';
import { freshName, replaceFile } from './durable.ts';
import { openVersion } from './version-file.ts';

/** Which version of which story, as a snapshot names it. */
export interface Shot {
  readonly id: string;
  readonly version: number;
  readonly put: string;
  readonly ref: string;
  /** UTF-16 units of its text. */
  readonly characters: number;
}

/** Where a version's own file is. */
export type FileOf = (shot: Shot) => string;

/** An owner's stories, ready to be searched; those that have changed since are in it as they were. */
export interface Snapshot {
  readonly shots: readonly Shot[];
  /** As many as shots. */
  readonly entries: readonly IndexedStory[];
  readonly postings: Postings;
}

const form = z.strictObject({
  format: z.literal('verbatim-snapshot'),
  /** Of what is made of a story: another Verbatim may make something else. */
  version: z.literal(`1.${indexVersion}`),
  archive: z.string().regex(/^[\w-]+\.archive$/),
  shots: z.array(z.tuple([z.string(), z.int(), z.string(), z.string(), z.int()])),
  /** Fingerprints of some stories, which tell whether this Verbatim cuts sentences as the one did that made it. */
  probes: z.array(z.tuple([z.int(), z.string()])),
});

const probed = 48;

/**
 * Null where there is none that this Verbatim can use: it only saves time.
 * @param file names the snapshot; its archive lies beside it
 */
export async function loadSnapshot(file: string, fileOf: FileOf): Promise<Snapshot | null> {
  const parsed = form.safeParse(await jsonIn(file));
  if (!parsed.success) return null;
  const { archive: name, shots: rows, probes } = parsed.data;
  try {
    const archive = loadArchive(besides(file, name));
    const fits = ([at, print]: readonly [number, string]) => {
      const story = archive.entries[at]?.story;
      return story !== undefined && fingerprintOf(plain(story)) === print;
    };
    if (archive.entries.length !== rows.length || !probes.every(fits)) return null;
    const shots = rows.map(([id, version, put, ref, characters]) => ({ id, version, put, ref, characters }));
    const entries = shots.map((shot, at) => new ShotStory(archive.entries[at] as IndexedStory, shot, fileOf));
    return { shots, entries, postings: archive.postings };
  } catch (error) {
    if (error instanceof IndexError) return null;
    throw error;
  }
}

/** Under the owner's lock. @throws {IndexError} or what the disk does */
export async function saveSnapshot(file: string, { shots, entries, postings }: Snapshot): Promise<void> {
  const archive = freshName().replace(/new$/, 'archive');
  saveArchive(besides(file, archive), { entries, postings });
  const step = Math.max(1, Math.floor(entries.length / probed));
  const probes = entries.flatMap(({ story }, at) =>
    at % step === 0 ? [[at, fingerprintOf(plain(story))] as const] : [],
  );
  const rows = shots.map(({ id, version, put, ref, characters }) => [id, version, put, ref, characters]);
  const parts = { format: 'verbatim-snapshot', version: `1.${indexVersion}`, archive, shots: rows, probes };
  await replaceFile(file, JSON.stringify(parts));
  const folder = dirname(file);
  const older = (await readdir(folder)).filter((name) => name.endsWith('.archive') && name !== archive);
  for (const name of older) await rm(join(folder, name), { force: true });
}

const besides = (file: string, name: string) => join(dirname(file), name);

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A story's own fields, whatever they were read from. */
function plain(story: Story): Story {
  const { id, title, source, url, published, byline, text, paragraphs, sentences } = story;
  return {
    id,
    title,
    source,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(byline === undefined ? {} : { byline }),
    text,
    paragraphs,
    sentences,
  };
}

/** A story whose words are at hand: what was read in it is taken from its own file, when it is first asked for. */
export class ShotStory implements IndexedStory {
  readonly story: Story;
  readonly #archived: IndexedStory;
  readonly #shot: Shot;
  readonly #fileOf: FileOf;
  #opened: IndexedStory | undefined;

  constructor(archived: IndexedStory, shot: Shot, fileOf: FileOf) {
    this.story = archived.story;
    this.#archived = archived;
    this.#shot = shot;
    this.#fileOf = fileOf;
  }

  get reading(): Reading {
    return this.#open().reading;
  }

  get postings(): Postings {
    return this.#open().postings;
  }

  /** Where the file is gone or damaged, the story is read anew: its words are at hand. */
  #open(): IndexedStory {
    this.#opened ??= openedFrom(this.#fileOf(this.#shot), this.#shot, this.story) ?? this.#archived;
    return this.#opened;
  }
}

/** A file of that name may have become another story's. */
function openedFrom(file: string, shot: Shot, story: Story): IndexedStory | null {
  try {
    const { story: there, reading, postings } = openVersion(file, readFileSync(file), shot);
    return there.text === story.text ? { story, reading, postings } : null;
  } catch {
    return null;
  }
}
