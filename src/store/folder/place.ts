import { join } from 'node:path';
import { isStoryId } from '../../story/file.ts';
import type { Owner } from '../owner.ts';

/** Where things lie in a store's folder. A story's directory listing tells its versions; all else can be made from it. */
export class Place {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  get owners(): string {
    return join(this.root, 'owners');
  }

  /** Folders on their way out. */
  get trash(): string {
    return join(this.root, 'trash');
  }

  get verdicts(): string {
    return join(this.root, 'verdicts.jsonl');
  }

  owner(owner: Owner): string {
    return join(this.owners, owner);
  }

  stories(owner: Owner): string {
    return join(this.owner(owner), 'stories');
  }

  catalogue(owner: Owner): string {
    return join(this.owner(owner), 'catalogue.jsonl');
  }

  snapshot(owner: Owner): string {
    return join(this.owner(owner), 'snapshot.json');
  }

  settings(owner: Owner): string {
    return join(this.owner(owner), 'settings.json');
  }

  /** Outside of the owner's folder, which may be renamed away. */
  lock(what: Owner | 'verdicts'): string {
    return join(this.root, 'locks', what);
  }

  version(owner: Owner, id: string, version: number): string {
    return join(this.stories(owner), `${id}.${version}.story`);
  }

  /** Says that a story is removed, until its versions are. */
  removed(owner: Owner, id: string): string {
    return join(this.stories(owner), `${id}.removed`);
  }
}

/** What a name in the folder of stories is. */
export type Named =
  | { readonly kind: 'version'; readonly id: string; readonly version: number }
  | { readonly kind: 'removed'; readonly id: string }
  /** What a crash left half written. */
  | { readonly kind: 'leftover' };

export function named(name: string): Named | null {
  const version = /^([a-z0-9-]+)\.([1-9]\d{0,8})\.story$/.exec(name);
  if (version?.[1] && isStoryId(version[1]))
    return { kind: 'version', id: version[1], version: Number(version[2]) };
  const removed = /^([a-z0-9-]+)\.removed$/.exec(name);
  if (removed?.[1]) return { kind: 'removed', id: removed[1] };
  return name.endsWith('.new') ? { kind: 'leftover' } : null;
}
