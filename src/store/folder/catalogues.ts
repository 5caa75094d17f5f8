import { open, readdir, readFile, rm } from 'node:fs/promises';
import { StoreError } from '../error.ts';
import type { Owner } from '../owner.ts';
import { Catalogue, putLine } from './catalogue.ts';
import { appendLine, isMissing, replaceFile, syncFolder } from './durable.ts';
import { type Named, named, type Place } from './place.ts';
import { decodeVersion } from './version-file.ts';

/** Catalogues in memory, the one used last at the end. */
const mostHeld = 256;

/** The catalogues of a store's owners, kept in step with their files: other processes write them too. */
export class Catalogues {
  readonly #place: Place;
  readonly #known = new Map<Owner, Catalogue>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** As it is now. `fits` is false where it was found not to fit the folder and is to be made anew under the lock. */
  async read(owner: Owner): Promise<{ catalogue: Catalogue; fits: boolean }> {
    const known = this.#known.get(owner);
    if (known && (await this.#extended(owner, known))) return { catalogue: known, fits: true };
    const catalogue = await this.#fromFile(owner);
    const names = await namesIn(this.#place.stories(owner));
    const fits = catalogue.lines <= 2 * catalogue.versions.length + 100 && agrees(catalogue, names);
    if (fits) this.#keep(owner, catalogue);
    return { catalogue, fits };
  }

  /** For a folder that nothing can be written to: the truth, in memory alone. */
  async mended(owner: Owner): Promise<Catalogue> {
    const catalogue = await this.#fromFile(owner);
    await this.#mend(owner, catalogue, await namesIn(this.#place.stories(owner)));
    return catalogue;
  }

  /** Ends what a crash left half done and writes the catalogue anew. Under the owner's lock. */
  async rebuild(owner: Owner): Promise<Catalogue> {
    const catalogue = await this.#fromFile(owner);
    const names = await this.#sweep(owner, await namesIn(this.#place.stories(owner)));
    await this.#mend(owner, catalogue, names);
    const lines = catalogue.versions.map((kept) => `${putLine(kept)}\n`).join('');
    catalogue.readTo = null;
    this.#known.delete(owner);
    try {
      await replaceFile(this.#place.catalogue(owner), lines);
    } catch {
      // On a full disk a story can still be removed.
      return catalogue;
    }
    const written = await this.#fromFile(owner);
    for (const [id, unread] of catalogue.unread) written.unread.set(id, unread);
    this.#keep(owner, written);
    return written;
  }

  /** Tells of a change that is on the disk already. Under the owner's lock. */
  async note(owner: Owner, line: string): Promise<void> {
    const file = this.#place.catalogue(owner);
    try {
      await appendLine(file, line);
    } catch {
      // Without it the next reader makes it anew from the stories' files.
      await rm(file, { force: true }).catch(() => {});
      this.#known.delete(owner);
    }
  }

  forget(owner: Owner): void {
    this.#known.delete(owner);
  }

  #keep(owner: Owner, catalogue: Catalogue) {
    this.#known.delete(owner);
    this.#known.set(owner, catalogue);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostHeld) return;
      this.#known.delete(oldest);
    }
  }

  /** Whether the file was only appended to, which is taken in. */
  async #extended(owner: Owner, catalogue: Catalogue): Promise<boolean> {
    const before = catalogue.readTo;
    const now = await readFrom(this.#place.catalogue(owner), before?.bytes ?? 0, before?.inode ?? null);
    if (!now || !before) return !now && !before && catalogue.lines === 0 && !(await this.#any(owner));
    if (now.text === null) return false;
    if (now.text !== '') catalogue.read(now.text, now.inode, before.bytes);
    return !catalogue.torn;
  }

  async #any(owner: Owner): Promise<boolean> {
    return (await namesIn(this.#place.stories(owner))).length > 0;
  }

  async #fromFile(owner: Owner): Promise<Catalogue> {
    const catalogue = new Catalogue();
    const found = await readFrom(this.#place.catalogue(owner), 0, null);
    if (found?.text) catalogue.read(found.text, found.inode, 0);
    else if (found) catalogue.readTo = { inode: found.inode, bytes: 0 };
    return catalogue;
  }

  async #sweep(owner: Owner, names: readonly string[]): Promise<string[]> {
    const stories = this.#place.stories(owner);
    const removed = removedIn(names);
    const gone = (name: string) => {
      const what = named(name);
      return what?.kind === 'leftover' || (what?.kind === 'version' && removed.has(what.id));
    };
    for (const name of names) if (gone(name)) await rm(`${stories}/${name}`, { force: true });
    await this.#sweepBeside(owner);
    if (removed.size > 0) await syncFolder(stories);
    for (const id of removed) await rm(this.#place.removed(owner, id), { force: true });
    return names.filter((name) => !gone(name) && named(name)?.kind !== 'removed');
  }

  /** Settings, catalogues and snapshots that were being written. */
  async #sweepBeside(owner: Owner): Promise<void> {
    const folder = this.#place.owner(owner);
    for (const name of await namesIn(folder))
      if (named(name)?.kind === 'leftover') await rm(`${folder}/${name}`, { force: true });
  }

  /** Makes it say what the folder holds. */
  async #mend(owner: Owner, catalogue: Catalogue, names: readonly string[]): Promise<void> {
    const there = versionsIn(names);
    const known = catalogue.versions;
    for (const id of new Set(known.map((kept) => kept.id))) catalogue.drop(id);
    for (const kept of known) if (there.get(kept.id)?.has(kept.version)) catalogue.add(kept);
    for (const [id, versions] of there) {
      for (const version of versions) {
        if (!catalogue.has(id, version)) await this.#learn(owner, catalogue, id, version);
      }
    }
    catalogue.torn = false;
  }

  async #learn(owner: Owner, catalogue: Catalogue, id: string, version: number): Promise<void> {
    const file = this.#place.version(owner, id, version);
    try {
      catalogue.add(decodeVersion(file, await readFile(file), { id, version }).kept);
    } catch (error) {
      if (isMissing(error)) return;
      if (!(error instanceof StoreError)) throw error;
      if ((catalogue.unread.get(id)?.version ?? 0) < version) catalogue.unread.set(id, { version, error });
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

/** Whether the folder has the versions that the catalogue has, and nothing is left to end. */
function agrees(catalogue: Catalogue, names: readonly string[]): boolean {
  const all = names.map(named);
  const versions = all.filter((what): what is Named & { kind: 'version' } => what?.kind === 'version');
  return (
    !catalogue.torn &&
    !all.some((what) => what?.kind === 'removed') &&
    versions.length === catalogue.versions.length &&
    versions.every(({ id, version }) => catalogue.has(id, version))
  );
}

function removedIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(named).flatMap((what) => (what?.kind === 'removed' ? [what.id] : [])));
}

function versionsIn(names: readonly string[]): Map<string, Set<number>> {
  const removed = removedIn(names);
  const found = new Map<string, Set<number>>();
  for (const what of names.map(named)) {
    if (what?.kind !== 'version' || removed.has(what.id)) continue;
    found.set(what.id, (found.get(what.id) ?? new Set()).add(what.version));
  }
  return found;
}

/** What a file has from a byte on; its text null where it is another file than before, or shorter. Null: no file. */
async function readFrom(
  file: string,
  from: number,
  inode: number | null,
): Promise<{ inode: number; text: string | null } | null> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
  try {
    const { ino, size } = await handle.stat();
    if ((inode !== null && ino !== inode) || size < from) return { inode: ino, text: null };
    const bytes = Buffer.alloc(size - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    return { inode: ino, text: bytes.toString('utf8', 0, bytesRead) };
  } finally {
    await handle.close();
  }
}
