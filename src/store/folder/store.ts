import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedStory } from '../../index/entry.ts';
import { IndexError } from '../../index/error.ts';
import { isStoryId } from '../../story/file.ts';
import type { Draft } from '../draft.ts';
import { StoreError } from '../error.ts';
import { type Owner, owner as ownerName } from '../owner.ts';
import type { Settings } from '../settings.ts';
import type { Held, Kept, Limits, Store, Wanted } from '../store.ts';
import type { Verdict } from '../verdict.ts';
import { type Catalogue, putLine, removedLine } from './catalogue.ts';
import { Catalogues } from './catalogues.ts';
import { codeOf, createFile, freshName, isMissing, onDisk, syncFolder } from './durable.ts';
import { type Files, hold, many } from './hold.ts';
import { checkLimits } from './limits.ts';
import { Locks } from './lock.ts';
import { named, Place } from './place.ts';
import { settingsIn, writeSettings } from './settings-file.ts';
import { loadSnapshot, saveSnapshot } from './snapshot.ts';
import { appendVerdict, verdictsIn } from './verdict-file.ts';
import { encodeVersion, openVersion } from './version-file.ts';

/**
 * The store in `folder`, which is made when something is first put there. Any number of processes may have it open.
 * @throws {StoreError} `away` where the folder is there and cannot be read
 */
export async function openFolderStore(folder: string): Promise<FolderStore> {
  const store = new FolderStore(folder);
  await store.sweep();
  return store;
}

/**
 * Stories in a folder, a file a version. A version is there once its file has its name, which it is given exclusively;
 * a story is gone once a marker says so. All else, the catalogue first, is made from that.
 */
export class FolderStore implements Store {
  readonly #place: Place;
  readonly #catalogues: Catalogues;
  readonly #locks = new Locks();
  /** Once it was there, a folder that is not there is away, not empty. */
  #seen = false;
  readonly #puts = new Map<Owner, number>();

  constructor(folder: string) {
    this.#place = new Place(folder);
    this.#catalogues = new Catalogues(this.#place);
  }

  /** Deletes what a crash kept from being deleted. */
  async sweep(): Promise<void> {
    await this.#reading(async () => {
      await this.#look();
      await rm(this.#place.trash, { recursive: true, force: true }).catch(() => {});
    });
  }

  async list(owner: Owner): Promise<readonly Kept[]> {
    return (await this.#catalogue(owner)).newest;
  }

  async revision(owner: Owner): Promise<string> {
    checkOwner(owner);
    return await this.#reading(async () => {
      const files = [this.#place.catalogue(owner), this.#place.settings(owner)];
      const stamps = await Promise.all(files.map(stampOf));
      if (stamps.every((stamp) => stamp === '')) await this.#look();
      return stamps.join('/');
    });
  }

  async hold(owner: Owner, _wanted: Wanted, before?: Held): Promise<Held> {
    const { newest, unread } = await this.#catalogue(owner);
    const lost = new Map(Array.from(unread, ([id, { error }]) => [id, error]));
    return await hold(this.#filesOf(owner), newest, lost, before);
  }

  async open(owner: Owner, id: string): Promise<IndexedStory | null> {
    const catalogue = await this.#catalogue(owner);
    const kept = catalogue.get(id);
    if (kept) return await this.#open(owner, kept);
    const unread = catalogue.unread.get(id);
    if (unread) throw unread.error;
    return null;
  }

  async cited(owner: Owner, ref: string): Promise<IndexedStory | null> {
    const kept = (await this.#catalogue(owner)).cited(ref);
    return kept && (await this.#open(owner, kept));
  }

  async versions(owner: Owner, id: string): Promise<readonly Kept[]> {
    return (await this.#catalogue(owner)).versionsOf(id);
  }

  async version(owner: Owner, id: string, version: number): Promise<IndexedStory | null> {
    const kept = (await this.versions(owner, id)).find((each) => each.version === version);
    return kept ? await this.#open(owner, kept) : null;
  }

  async put(owner: Owner, draft: Draft, after: number, limits?: Limits): Promise<Kept> {
    const { id } = draft;
    if (!isStoryId(id)) throw new RangeError(`${JSON.stringify(id)} is no story's id`);
    return await this.#changing(owner, async (catalogue) => {
      const newest = catalogue.get(id);
      if ((newest?.version ?? 0) !== after) throw conflict(id);
      if (limits) checkLimits(draft, newest, catalogue.newest, limits);
      const { file, index, ...known } = draft;
      const kept: Kept = { ...known, version: catalogue.next(id), put: new Date().toISOString() };
      const bytes = encodeVersion({ kept, file, index });
      if (!(await createFile(this.#place.version(owner, id, kept.version), bytes))) throw conflict(id);
      await this.#catalogues.note(owner, putLine(kept));
      this.#puts.set(owner, (this.#puts.get(owner) ?? 0) + 1);
      return kept;
    });
  }

  async remove(owner: Owner, id: string): Promise<boolean> {
    if (!isStoryId(id)) return false;
    const catalogue = await this.#catalogue(owner);
    if (!catalogue.get(id) && !catalogue.unread.has(id)) return false;
    return await this.#changing(owner, async (current) => {
      if (!current.get(id) && !current.unread.has(id)) return false;
      const stories = this.#place.stories(owner);
      const marker = this.#place.removed(owner, id);
      await (await open(marker, 'a')).close();
      await syncFolder(stories);
      await this.#catalogues.note(owner, removedLine(id));
      // From here on it is gone; what is not deleted now, the next one who opens the folder deletes.
      await this.#deleteVersions(stories, id, marker).catch(() => {});
      return true;
    });
  }

  async #deleteVersions(stories: string, id: string, marker: string): Promise<void> {
    for (const name of await readdir(stories)) {
      const what = named(name);
      if (what?.kind === 'version' && what.id === id) await rm(join(stories, name), { force: true });
    }
    await syncFolder(stories);
    await rm(marker, { force: true });
  }

  async settings(owner: Owner): Promise<Settings> {
    checkOwner(owner);
    return await this.#reading(async () => {
      const found = await settingsIn(this.#place.settings(owner));
      if (!found) await this.#look();
      return found ?? {};
    });
  }

  async saveSettings(owner: Owner, settings: Settings): Promise<void> {
    await this.#changing(owner, () => writeSettings(this.#place.settings(owner), settings));
  }

  async owners(): Promise<readonly Owner[]> {
    const names = await this.#reading(async () => {
      try {
        return await readdir(this.#place.owners);
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
        await this.#look();
        return [];
      }
    });
    const found: Owner[] = [];
    for (const name of names.sort()) {
      const parsed = ownerName.safeParse(name);
      if (parsed.success && (await this.#hasAnything(parsed.data))) found.push(parsed.data);
    }
    return found;
  }

  async forget(owner: Owner): Promise<void> {
    const away = join(this.#place.trash, freshName());
    await this.#changing(owner, async () => {
      await mkdir(this.#place.trash, { recursive: true });
      try {
        await rename(this.#place.owner(owner), away);
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
        return;
      }
      this.#catalogues.forget(owner);
      await syncFolder(this.#place.owners);
    });
    await rm(away, { recursive: true, force: true }).catch(() => {});
  }

  async rate(verdict: Verdict): Promise<void> {
    await this.#reading(() => this.#look());
    await this.#locks.with(
      this.#place.lock('verdicts'),
      async () => {},
      () => this.#reading(() => appendVerdict(this.#place.verdicts, verdict)),
    );
    this.#seen = true;
  }

  async *verdicts(): AsyncIterable<Verdict> {
    yield* await this.#reading(() => verdictsIn(this.#place.verdicts));
  }

  /** Where many stories were put, makes ready that they need not be opened one by one the next time. */
  async close(): Promise<void> {
    for (const [owner, count] of this.#puts) if (count >= many) await this.hold(owner, {});
    this.#puts.clear();
  }

  #filesOf(owner: Owner): Files {
    const file = this.#place.snapshot(owner);
    const fileOf: Files['fileOf'] = ({ id, version }) => this.#place.version(owner, id, version);
    return {
      open: (kept) => this.#open(owner, kept),
      fileOf,
      loadSnapshot: (counted = fileOf) => loadSnapshot(file, counted),
      // It only saves time: a disk that is full or read-only is told when a story cannot be put.
      saveSnapshot: (snapshot) =>
        this.#changing(owner, () => saveSnapshot(file, snapshot)).catch((error: unknown) => {
          if (!(error instanceof StoreError || error instanceof IndexError)) throw error;
        }),
    };
  }

  async #hasAnything(owner: Owner): Promise<boolean> {
    if ((await stampOf(this.#place.settings(owner))) !== '') return true;
    const catalogue = await this.#catalogue(owner);
    return catalogue.newest.length > 0 || catalogue.unread.size > 0;
  }

  async #open(owner: Owner, kept: Kept): Promise<IndexedStory | null> {
    const file = this.#place.version(owner, kept.id, kept.version);
    let bytes: Buffer;
    try {
      bytes = await this.#reading(() => readFile(file));
    } catch (error) {
      // Removed in between.
      if (error instanceof StoreError && isMissing(error.cause)) return null;
      throw error;
    }
    return openVersion(file, bytes, kept);
  }

  async #catalogue(owner: Owner): Promise<Catalogue> {
    checkOwner(owner);
    return await this.#reading(async () => {
      const { catalogue, fits } = await this.#catalogues.read(owner);
      if (fits) {
        if (catalogue.lines === 0) await this.#look();
        return catalogue;
      }
      try {
        return await this.#changing(owner, async (mended) => mended);
      } catch (error) {
        // Where nothing can be written, everything can still be read.
        if (error instanceof StoreError && error.fault === 'away')
          return await this.#catalogues.mended(owner);
        throw error;
      }
    });
  }

  /** Changes an owner's things, one at a time, from a catalogue that fits. */
  async #changing<T>(owner: Owner, change: (catalogue: Catalogue) => Promise<T>): Promise<T> {
    checkOwner(owner);
    await this.#reading(() => this.#look());
    return await this.#locks.with(
      this.#place.lock(owner),
      async () => {
        await onDisk(this.#place.owner(owner), () => this.#catalogues.rebuild(owner));
      },
      () =>
        onDisk(this.#place.owner(owner), async () => {
          const { catalogue, fits } = await this.#catalogues.read(owner);
          const result = await change(fits ? catalogue : await this.#catalogues.rebuild(owner));
          this.#seen = true;
          return result;
        }),
    );
  }

  #reading<T>(work: () => Promise<T>): Promise<T> {
    return onDisk(this.#place.root, work);
  }

  /** @throws where the folder was there and is not any more, or is no folder */
  async #look(): Promise<void> {
    try {
      if (!(await stat(this.#place.root)).isDirectory())
        throw new StoreError('away', `${this.#place.root}: is not a folder`);
      this.#seen = true;
    } catch (cause) {
      if (!isMissing(cause) || this.#seen) throw cause;
    }
  }
}

/** A name that leads out of the folder is never looked up. */
function checkOwner(owner: Owner): void {
  ownerName.parse(owner);
}

const conflict = (id: string) => new StoreError('conflict', `${id}: was changed in between`);

/** Another after each change of a file that is appended to or replaced; empty where there is none. */
async function stampOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino}.${size}.${mtimeNs}`;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return '';
    throw cause;
  }
}
