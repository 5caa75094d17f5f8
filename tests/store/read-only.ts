// Run over a folder that has `filled` stories and cannot be written to.
import assert from 'node:assert/strict';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { mine, snapshotOf } from './filled.ts';
import { draft } from './stories.ts';

const folder = process.argv[2] ?? '';
const store = await openFolderStore(folder);
const before = await snapshotOf(store);
assert.equal(before.stories.length, 6);
const away = { name: 'StoreError', fault: 'away' };
await assert.rejects(store.put(mine, draft('gate', 'four'), 3), away);
await assert.rejects(store.put(mine, draft('new'), 0), away);
await assert.rejects(store.remove(mine, 'gate'), away);
await assert.rejects(store.saveSettings(mine, { story: 'gate' }), away);
await assert.rejects(store.rate(before.verdicts[0]!), away);
await assert.rejects(store.forget(mine), away);
assert.deepEqual(await snapshotOf(store), before);
assert.equal((await store.hold(mine, {})).entries.length, 2);
await store.close();
process.stdout.write(`${before.stories.length} versions`);
