import { server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import type { Verdict } from '../../src/store/verdict.ts';
import { draft } from './stories.ts';

export const mine = server('100000000000000001');
export const yours = server('100000000000000002');

/** With a bit of everything that a store keeps. */
export async function filled<S extends Store>(store: S): Promise<S> {
  await store.put('everyone', draft('gate', 'of all', { url: 'https://courier.example/gate' }), 0);
  await store.put(mine, draft('gate', 'one'), 0);
  await store.put(mine, draft('gate', 'two'), 1);
  await store.put(mine, draft('gate', 'three'), 2);
  const hostile =
    'Half a pair: \uD83D alone.\u2028A line.\r\n\u202EHidden “Water rose,” said Ida Tarn. 👩‍👩‍👧';
  await store.put(
    mine,
    draft('quay', 'quay', { text: hostile, published: '2031-02-03', byline: 'Bo Quill' }),
    0,
  );
  await store.put('everyone', draft('lock', 'lock'), 0);
  await store.saveSettings(yours, { story: 'gate' });
  for (const verdict of ['right', 'wrong'] as const) await store.rate(rated(verdict));
  return store;
}

const rated = (verdict: Verdict['verdict']): Verdict => ({
  verdict,
  question: `Was it ${verdict}?\u2028`,
  answer: null,
  excerpts: [{ story: 'gate', ref: 'AAAAAAAA', start: 0, end: 12 }],
});

/** All that can be seen of a store but when things were put. */
export async function snapshotOf(store: Store) {
  const stories: unknown[] = [];
  const settings: unknown[] = [];
  for (const owner of await store.owners()) {
    settings.push([owner, await store.settings(owner)]);
    for (const { id } of await store.list(owner)) {
      for (const { put: _, version, ...kept } of await store.versions(owner, id)) {
        const entry = await store.version(owner, id, version);
        stories.push({ owner, version, ...kept, story: entry?.story, reading: entry?.reading });
      }
    }
  }
  const verdicts: Verdict[] = [];
  for await (const verdict of store.verdicts()) verdicts.push(verdict);
  return { stories, settings, verdicts };
}
