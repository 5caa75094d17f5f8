import { afterAll } from 'vitest';
import { storeContract } from '../contract.ts';
import { everyDatabase, opened } from './grounds.ts';

const databases = await everyDatabase();
afterAll(async () => {
  for (const each of databases) await each.stop();
});

for (const database of databases) {
  storeContract(database.name, async () => {
    const { url, raze } = await database.fresh();
    return { open: () => opened(url), raze };
  });
}
