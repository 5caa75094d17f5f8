import type { Store } from '../../src/store/store.ts';

/** A store by its name: the address of a database, or a folder. */
export async function openPlace(place: string): Promise<Store> {
  if (/^postgres(?:ql)?:/.test(place)) {
    const { openPostgres } = await import('../../src/store/postgres/open.ts');
    return await openPostgres(place);
  }
  const { openFolderStore } = await import('../../src/store/folder/store.ts');
  return await openFolderStore(place);
}
