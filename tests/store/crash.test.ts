import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolderStore } from '../../src/store/folder/store.ts';
import { seeded } from '../bench/corpus.ts';
import { crash } from '../crash/crash.ts';
import { serverOf, shared } from '../crash/steps.ts';

test('killed at any moment, a folder has all that was acknowledged and nothing half', async () => {
  const place = await mkdtemp(join(tmpdir(), 'crash-'));
  try {
    const counts = await crash({ place, kills: 16, writers: 2, random: seeded(20310203) });
    expect(counts.kills).toBe(16);
    expect(counts.acknowledged).toBeGreaterThan(20);
    const store = await openFolderStore(place);
    // The next change of each ends what the killed ones left.
    for (const owner of [shared, serverOf(0), serverOf(1)]) await store.saveSettings(owner, {});
    const left = (await readdir(place, { recursive: true })).filter((name) =>
      /\.(?:new|removed)$/.test(name),
    );
    expect(left).toEqual([]);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}, 120_000);
