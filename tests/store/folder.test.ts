import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { storeContract } from './contract.ts';

storeContract('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  return {
    open: () => openFolderStore(join(folder, 'data')),
    raze: () => rm(folder, { recursive: true, force: true }),
  };
});
