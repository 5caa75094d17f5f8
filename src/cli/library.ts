import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { loadKnowledge } from '../index/load.ts';
import { Libraries, type LibrariesOptions } from '../search/libraries.ts';
import type { Library } from '../search/library.ts';
import type { Store, Wanted } from '../store/store.ts';
import { ownerOf } from './owner.ts';
import type { Terminal } from './terminal.ts';

/** Where added stories are kept: in the database where one is named. @throws {StoreError} `away`, `version` */
export async function openStore({ data, database }: Config): Promise<Store> {
  // Loaded when it is needed, for the sake of those who have added nothing.
  if (database !== undefined) {
    const { openPostgres } = await import('../store/postgres/open.ts');
    return await openPostgres(database);
  }
  const { openFolderStore } = await import('../store/folder/store.ts');
  return await openFolderStore(data);
}

/** Opens the store for some work, and closes it. @throws {StoreError} `away`, `version` */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The stories of every owner over the built-in ones. @throws {IndexError} or {StoryFileError} for a built-in story */
export const openLibraries = ({ knowledge }: Config, store: Store | null, options?: LibrariesOptions) =>
  new Libraries(loadKnowledge(knowledge), store, options);

/**
 * What one command is answered from.
 * @param server a Discord server's id; what is given to everyone without
 */
export async function openLibrary(
  config: Config,
  { stderr }: Pick<Terminal, 'stderr'>,
  server?: string | undefined,
  wanted?: Wanted,
): Promise<Library> {
  const owner = ownerOf(server);
  const store = config.database || existsSync(config.data) ? await openStore(config) : null;
  const onLost: LibrariesOptions['onLost'] = (_, id, { message }) =>
    void stderr.write(`verbatim: ${id} is left out: ${message}\n`);
  try {
    return await openLibraries(config, store, { onLost }).of(owner, wanted);
  } finally {
    await store?.close();
  }
}
