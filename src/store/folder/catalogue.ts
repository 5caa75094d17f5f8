import type { StoreError } from '../error.ts';
import { fromJson, toJson } from '../kept.ts';
import type { Kept } from '../store.ts';

/** A version whose file cannot be read, so that nothing is known of it but its number. */
export interface Unread {
  readonly version: number;
  readonly error: StoreError;
}

/** How far a catalogue's file was read. */
export interface ReadTo {
  readonly inode: number;
  readonly bytes: number;
}

/**
 * What is known of an owner's stories without opening them: a file to which every change appends a line. It only saves
 * time: it is checked against the folder of stories and made anew from their files where it does not fit.
 */
export class Catalogue {
  /** Versions of each story, rising. */
  readonly #stories = new Map<string, Kept[]>();
  readonly unread = new Map<string, Unread>();
  readTo: ReadTo | null = null;
  /** Lines read, replaced ones too. */
  lines = 0;
  /** A line could not be read. */
  torn = false;
  #listed: readonly Kept[] | null = null;

  /** In the order of their ids, the newest version of each. */
  get newest(): readonly Kept[] {
    this.#listed ??= [...this.#stories.keys()].sort().flatMap((id) => this.get(id) ?? []);
    return this.#listed;
  }

  /** The newest version; null also where that cannot be read. */
  get(id: string): Kept | null {
    const newest = this.#stories.get(id)?.at(-1) ?? null;
    return newest && (this.unread.get(id)?.version ?? 0) > newest.version ? null : newest;
  }

  /** The number that a story's next version gets. */
  next(id: string): number {
    const known = this.#stories.get(id)?.at(-1)?.version ?? 0;
    return Math.max(known, this.unread.get(id)?.version ?? 0) + 1;
  }

  /** The newest of the versions that a citation is of. */
  cited(ref: string): Kept | null {
    for (const versions of this.#stories.values()) {
      const found = versions.findLast((kept) => kept.ref === ref);
      if (found) return found;
    }
    return null;
  }

  versionsOf(id: string): readonly Kept[] {
    return this.#stories.get(id) ?? [];
  }

  has(id: string, version: number): boolean {
    return this.#stories.get(id)?.some((kept) => kept.version === version) ?? false;
  }

  get versions(): readonly Kept[] {
    return [...this.#stories.values()].flat();
  }

  add(kept: Kept): void {
    const others = this.#stories.get(kept.id)?.filter(({ version }) => version !== kept.version) ?? [];
    this.#stories.set(
      kept.id,
      [...others, kept].sort((a, b) => a.version - b.version),
    );
    this.#listed = null;
  }

  drop(id: string): void {
    this.#stories.delete(id);
    this.unread.delete(id);
    this.#listed = null;
  }

  /** Takes in what was appended; half a line at the end waits for its other half. */
  read(text: string, inode: number, from: number): void {
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n')) if (line !== '') this.#take(line);
    this.readTo = { inode, bytes: from + Buffer.byteLength(whole, 'utf8') };
  }

  #take(line: string) {
    this.lines++;
    const said = jsonOf(line);
    if (said && 'removed' in said) this.drop(String(said.removed));
    else {
      const kept = said && 'put' in said ? fromJson(said.put) : null;
      if (kept) this.add(kept);
      else this.torn = true;
    }
  }
}

export const putLine = (kept: Kept): string => JSON.stringify({ put: toJson(kept) });
export const removedLine = (id: string): string => JSON.stringify({ removed: id });

function jsonOf(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
