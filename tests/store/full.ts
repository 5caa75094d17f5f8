// Run where the disk is small: puts stories until they do not fit, and looks that nothing but these is missing.
import assert from 'node:assert/strict';
import { StoreError } from '../../src/store/error.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import type { Verdict } from '../../src/store/verdict.ts';
import { draft } from './stories.ts';

const folder = process.argv[2] ?? '';
const mine = server('100000000000000001');
const store = await openFolderStore(folder);
const rating: Verdict = { verdict: 'right', question: 'x'.repeat(2_000), answer: null, excerpts: [] };

const kept = await untilAway(400, async (at) => {
  await store.put(mine, draft(`gate-${at}`), 0);
});
assert.ok(kept > 5, `only ${kept} stories were put`);
await looked(store);
await looked(await openFolderStore(folder));

const rated = await untilAway(4_000, () => store.rate(rating));
let found = 0;
for await (const verdict of store.verdicts()) {
  assert.deepEqual(verdict, rating);
  found++;
}
assert.equal(found, rated);

// Room is made by removing, and then there is room again.
assert.equal(await store.remove(mine, 'gate-0'), true);
assert.equal(await store.remove(mine, 'gate-1'), true);
assert.equal(await store.remove(mine, 'gate-2'), true);
await store.put(mine, draft('gate-0', 'again'), 0);
const ids = (await (await openFolderStore(folder)).list(mine)).map(({ id }) => id);
assert.equal(ids.length, kept - 2);
process.stdout.write(`${kept} put, ${rated} rated`);

/** How often it could be done; after that it is `away`, again and again. */
async function untilAway(most: number, work: (at: number) => Promise<void>): Promise<number> {
  for (let at = 0; at < most; at++) {
    try {
      await work(at);
    } catch (error) {
      assert.ok(error instanceof StoreError && error.fault === 'away', String(error));
      await assert.rejects(work(at), { fault: 'away' });
      return at;
    }
  }
  throw new Error('the disk did not fill');
}

async function looked(store: Store): Promise<void> {
  const listed = await store.list(mine);
  assert.equal(listed.length, kept);
  for (const { id } of listed) assert.equal((await store.open(mine, id))?.story.id, id);
  const held = await store.hold(mine, {});
  assert.equal(held.entries.length, kept);
  assert.equal(held.lost.size, 0);
}
