import { buildIndex } from '../../index/build.ts';
import { dropStories } from '../../index/drop.ts';
import type { IndexedStory } from '../../index/entry.ts';
import { mergePostings } from '../../index/merge.ts';
import type { Postings } from '../../index/postings.ts';
import { withRef } from '../../index/ref.ts';
import { StoreError } from '../error.ts';
import type { Held, Kept } from '../store.ts';
import { type FileOf, type Shot, ShotStory, type Snapshot } from './snapshot.ts';

/** What holding an owner's stories needs of its folder. */
export interface Files {
  /** Null where it was removed in between. */
  open(kept: Kept): Promise<IndexedStory | null>;
  readonly fileOf: FileOf;
  /** @param fileOf asked when a story is opened */
  loadSnapshot(fileOf?: FileOf): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
}

/** From so many stories on their postings are merged once, and a snapshot saves opening each of them. */
export const many = 200;
/** Opened at a time: small postings take many times the memory of merged ones. */
const chunk = 250;

/** Stories with their postings merged. */
interface Base {
  readonly entries: readonly IndexedStory[];
  readonly postings: Postings;
}

/** Which version an entry is of, or the error in its place. */
const shots = new WeakMap<IndexedStory | StoreError, Shot>();

/**
 * Opens stories, those that have changed since `before` only.
 * @param lost those that are known to be lost, to which others are added
 */
export async function hold(
  files: Files,
  kept: readonly Kept[],
  lost: Map<string, StoreError>,
  before?: Held,
): Promise<Held> {
  const entries = kept.length < many ? await few(files, kept, lost, before) : null;
  if (entries) return unchanged(entries, lost, before) ?? held(entries, lost);
  if (before?.postings) {
    const next = await extended(files, kept, lost, before as Base, before);
    const { worn } = before;
    return (
      unchanged(next.entries, lost, before) ?? {
        ...held(next.entries, lost, next.postings),
        ...(worn && { worn }),
      }
    );
  }
  const counted = counting(files);
  const base = await snapshotOf(counted.files);
  const next = await extended(counted.files, kept, lost, base, before);
  if (next.entries.length - base.entries.length >= many) await files.saveSnapshot(snapshotFrom(next));
  return { ...held(next.entries, lost, next.postings), worn: () => counted.opened() > mostOpened };
}

/** What was read in so many stories of a large library, some 100 MB, is let go by holding it anew. */
const mostOpened = 1_000;

/** Counts the stories that are opened after all, one by one. */
function counting(files: Files): { files: Files; opened(): number } {
  let opened = 0;
  const fileOf: FileOf = (shot) => {
    opened++;
    return files.fileOf(shot);
  };
  return {
    files: { ...files, loadSnapshot: () => files.loadSnapshot(fileOf), fileOf },
    opened: () => opened,
  };
}

async function few(
  files: Files,
  kept: readonly Kept[],
  lost: Map<string, StoreError>,
  before?: Held,
): Promise<IndexedStory[]> {
  const known = knownIn(before?.entries ?? [], before);
  const entries: IndexedStory[] = [];
  for (const each of kept) {
    const found = known.get(keyOf(each)) ?? (await opened(files, each));
    if (found instanceof StoreError) lost.set(each.id, found);
    else if (found) entries.push(found);
  }
  return entries;
}

/** What is gone is dropped from the base, what is new comes behind it. */
async function extended(
  files: Files,
  kept: readonly Kept[],
  lost: Map<string, StoreError>,
  base: Base,
  before?: Held,
): Promise<Base> {
  const known = knownIn(base.entries, before);
  const wanted = new Set(kept.map(keyOf));
  const stays = (entry: IndexedStory) => wanted.has(keyOf(shots.get(entry)));
  const dropped = new Map(base.entries.flatMap((entry, at) => (stays(entry) ? [] : [[at, entry.postings]])));
  const entries = base.entries.filter(stays);
  const parts = [dropStories(base.postings, dropped)];
  const fresh: Kept[] = [];
  for (const each of kept) {
    const found = known.get(keyOf(each));
    if (!found) fresh.push(each);
    else if (found instanceof StoreError) lost.set(each.id, found);
  }
  for (let at = 0; at < fresh.length; at += chunk) {
    const more = await few(files, fresh.slice(at, at + chunk), lost);
    entries.push(...(fresh.length < chunk ? more : more.map((entry) => lightened(files, entry))));
    parts.push(mergePostings(more.map(({ postings }) => postings)));
  }
  return { entries, postings: mergePostings(parts) };
}

/** Without what was read in it: its file has that. */
function lightened({ fileOf }: Files, entry: IndexedStory): IndexedStory {
  const shot = shots.get(entry) as Shot;
  return noted(new ShotStory(buildIndex(entry.story), shot, fileOf), shot);
}

async function opened(files: Files, kept: Kept): Promise<IndexedStory | StoreError | null> {
  try {
    const entry = await files.open(kept);
    return entry && noted(entry, kept);
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault === 'away') throw error;
    shots.set(error, kept);
    return error;
  }
}

function noted(entry: IndexedStory, { id, version, put, ref, characters }: Shot): IndexedStory {
  shots.set(entry, { id, version, put, ref, characters });
  return withRef(entry, ref);
}

async function snapshotOf(files: Files): Promise<Base> {
  const snapshot = await files.loadSnapshot();
  if (!snapshot) return { entries: [], postings: mergePostings([]) };
  for (const [at, entry] of snapshot.entries.entries()) noted(entry, snapshot.shots[at] as Shot);
  return snapshot;
}

/** Texts that UTF-8 cannot hold stay out of it. */
function snapshotFrom({ entries, postings }: Base): Snapshot {
  const broken = entries.flatMap((entry, at) =>
    loneSurrogate.test(entry.story.text) ? [[at, entry.postings] as const] : [],
  );
  const dropped = new Map(broken);
  const left = entries.filter((_, at) => !dropped.has(at));
  return {
    entries: left,
    shots: left.map((entry) => shots.get(entry) as Shot),
    postings: dropStories(postings, dropped),
  };
}

function knownIn(
  entries: readonly IndexedStory[],
  before: Held | undefined,
): ReadonlyMap<string, IndexedStory | StoreError> {
  const all = [...entries, ...(before?.entries ?? []), ...(before?.lost.values() ?? [])];
  return new Map(all.map((each) => [keyOf(shots.get(each)), each]));
}

const held = (
  entries: readonly IndexedStory[],
  lost: ReadonlyMap<string, StoreError>,
  postings?: Postings,
): Held => ({
  entries,
  postings,
  whole: true,
  characters: entries.reduce((sum, entry) => sum + (shots.get(entry)?.characters ?? 0), 0),
  lost,
});

const keyOf = (shot: Pick<Shot, 'id' | 'version' | 'put'> | undefined) =>
  shot ? `${shot.id} ${shot.version} ${shot.put}` : '';

/** What was held before, where it is the same. */
function unchanged(
  entries: readonly IndexedStory[],
  lost: ReadonlyMap<string, StoreError>,
  before: Held | undefined,
): Held | null {
  if (!before || !sameItems(before.entries, entries)) return null;
  return sameItems([...before.lost.values()], [...lost.values()]) ? before : null;
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const loneSurrogate = /[\ud800-\udfff]/u;
