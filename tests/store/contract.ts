import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refOf } from '../../src/index/ref.ts';
import type { Draft } from '../../src/store/draft.ts';
import { draftOf } from '../../src/store/draft.ts';
import { StoreError, type StoreFault } from '../../src/store/error.ts';
import { type Owner, server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';
import type { Verdict } from '../../src/store/verdict.ts';
import { article, draft } from './stories.ts';

/** A place that any number of stores can be opened over. */
export interface Ground {
  open(): Promise<Store>;
  /** Removes the place; its stores are closed already. */
  raze(): Promise<void>;
}

const everyone: Owner = 'everyone';
const mine = server('100000000000000001');
const yours = server('100000000000000002');

const failsAs = (fault: StoreFault) => expect.objectContaining({ name: 'StoreError', fault });

/** What every store keeps to, whatever it is made of. */
export function storeContract(name: string, fresh: () => Promise<Ground>): void {
  describe(name, () => {
    let ground: Ground;
    let stores: Store[];
    const open = async () => {
      const store = await ground.open();
      stores.push(store);
      return store;
    };
    beforeEach(async () => {
      stores = [];
      ground = await fresh();
    });
    afterEach(async () => {
      for (const store of stores) await store.close();
      await ground.raze();
    });

    test('an empty store has nothing', async () => {
      const store = await open();
      expect(await store.list(everyone)).toEqual([]);
      expect(await store.owners()).toEqual([]);
      expect(await store.open(everyone, 'gate')).toBeNull();
      expect(await store.cited(everyone, 'AAAAAAAA')).toBeNull();
      expect(await store.remove(everyone, 'gate')).toBe(false);
      expect(await store.settings(mine)).toEqual({});
      expect((await store.hold(everyone, {})).entries).toEqual([]);
      expect(await verdictsOf(store)).toEqual([]);
      await store.forget(mine);
    });

    test('what was put is listed, opened and there for the next who opens the store', async () => {
      const first = await open();
      const given = draft('gate', 'one', {
        url: 'https://courier.example/gate',
        published: '2031-02-03',
        byline: 'Bo Quill',
      });
      const kept = await first.put(everyone, given, 0);
      const { file: _, index: __, ...known } = given;
      expect(kept).toMatchObject({ ...known, version: 1 });
      expect(kept.put).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*Z$/);
      for (const store of [first, await open()]) {
        const [listed, ...more] = await store.list(everyone);
        expect(more).toEqual([]);
        expect({ ...listed, sketch: listed?.sketch }).toMatchObject({ ...known, version: 1, put: kept.put });
        const entry = await store.open(everyone, 'gate');
        expect(entry?.story).toMatchObject({ id: 'gate', byline: 'Bo Quill', text: article('one').text });
        expect(entry?.reading.quotations.length).toBeGreaterThan(0);
        expect(entry && refOf(entry)).toBe(given.ref);
      }
      expect(await first.owners()).toEqual([everyone]);
    });

    test('stories are listed in the order of their ids, and held so', async () => {
      const store = await open();
      for (const id of ['b', 'a-2', 'a', 'c', 'a0']) await store.put(mine, draft(id), 0);
      const sorted = ['a', 'a-2', 'a0', 'b', 'c'];
      expect((await store.list(mine)).map(({ id }) => id)).toEqual(sorted);
      const held = await store.hold(mine, { text: 'gate' });
      if (held.whole) expect(held.entries.map(({ story }) => story.id)).toEqual(sorted);
    });

    test('every owner has its own', async () => {
      const store = await open();
      await store.put(mine, draft('gate', 'mine'), 0);
      await store.put(yours, draft('gate', 'yours'), 0);
      await store.put(everyone, draft('gate', 'all'), 0);
      expect((await store.open(mine, 'gate'))?.story.text).toBe(article('mine').text);
      expect((await store.open(yours, 'gate'))?.story.text).toBe(article('yours').text);
      const other = (await store.list(yours))[0]?.ref ?? '';
      expect(await store.cited(mine, other)).toBeNull();
      expect(await store.remove(yours, 'gate')).toBe(true);
      expect((await store.open(mine, 'gate'))?.story.text).toBe(article('mine').text);
      expect((await store.open(everyone, 'gate'))?.story.text).toBe(article('all').text);
      expect([...(await store.owners())].sort()).toEqual([everyone, mine]);
    });

    test('a story told further is a new version; citations keep theirs, until it is removed', async () => {
      const store = await open();
      const [one, two] = [draft('gate', 'one'), draft('gate', 'two')];
      await store.put(mine, one, 0);
      expect(await store.put(mine, two, 1)).toMatchObject({ version: 2 });
      expect((await store.list(mine)).map(({ version, ref }) => [version, ref])).toEqual([[2, two.ref]]);
      expect((await store.open(mine, 'gate'))?.story.text).toBe(article('two').text);
      expect((await store.cited(mine, one.ref))?.story.text).toBe(article('one').text);
      expect((await store.cited(mine, two.ref))?.story.text).toBe(article('two').text);
      const versions = await store.versions(mine, 'gate');
      expect(versions.map(({ version, ref }) => [version, ref])).toEqual([
        [1, one.ref],
        [2, two.ref],
      ]);
      expect((await store.version(mine, 'gate', 1))?.story.text).toBe(article('one').text);
      expect(await store.version(mine, 'gate', 3)).toBeNull();
      expect(await store.version(yours, 'gate', 1)).toBeNull();
      expect(await store.versions(yours, 'gate')).toEqual([]);
      expect(await store.remove(mine, 'gate')).toBe(true);
      expect(await store.remove(mine, 'gate')).toBe(false);
      expect(await store.cited(mine, one.ref)).toBeNull();
      expect(await store.open(mine, 'gate')).toBeNull();
      await store.put(mine, draft('gate', 'three'), 0);
      expect((await store.open(mine, 'gate'))?.story.text).toBe(article('three').text);
      expect(await store.cited(mine, one.ref)).toBeNull();
    });

    test('a version that is not the newest any more is not replaced', async () => {
      const store = await open();
      await store.put(mine, draft('gate', 'one'), 0);
      await expect(store.put(mine, draft('gate', 'two'), 0)).rejects.toEqual(failsAs('conflict'));
      await store.put(mine, draft('gate', 'two'), 1);
      await expect(store.put(mine, draft('gate', 'three'), 1)).rejects.toEqual(failsAs('conflict'));
      await expect(store.put(mine, draft('lock', 'three'), 1)).rejects.toEqual(failsAs('conflict'));
      await store.remove(mine, 'gate');
      await expect(store.put(mine, draft('gate', 'three'), 2)).rejects.toEqual(failsAs('conflict'));
      expect(await store.list(mine)).toEqual([]);
    });

    test('two stores over one place: each sees what the other did', async () => {
      const [here, there] = [await open(), await open()];
      await here.put(mine, draft('gate', 'one'), 0);
      expect((await there.list(mine)).map(({ id }) => id)).toEqual(['gate']);
      await there.put(mine, draft('gate', 'two'), 1);
      expect((await here.open(mine, 'gate'))?.story.text).toBe(article('two').text);
      await here.saveSettings(mine, { story: 'gate' });
      expect(await there.settings(mine)).toEqual({ story: 'gate' });
      await here.remove(mine, 'gate');
      expect(await there.list(mine)).toEqual([]);
      await there.forget(mine);
      expect(await here.settings(mine)).toEqual({});
    });

    test('of many who put at once, all new stories stay and one new version wins', async () => {
      const both = [await open(), await open()];
      const ids = Array.from({ length: 12 }, (_, at) => `gate-${at}`);
      const put = await Promise.all(ids.map((id, at) => both[at % 2]?.put(mine, draft(id), 0)));
      expect(put.map((kept) => kept?.id)).toEqual(ids);
      for (const store of both)
        expect(new Set((await store.list(mine)).map(({ id }) => id))).toEqual(new Set(ids));
      const tries = await Promise.allSettled(
        Array.from({ length: 6 }, (_, at) => both[at % 2]?.put(mine, draft('gate-0', `new ${at}`), 1)),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of tries)
        if (each.status === 'rejected') expect(each.reason).toEqual(failsAs('conflict'));
      expect((await both[0]?.list(mine))?.find(({ id }) => id === 'gate-0')?.version).toBe(2);
    });

    test('limits hold, however many put at once', async () => {
      const both = [await open(), await open()];
      const limits = { stories: 3, characters: 10_000 };
      const tries = await Promise.allSettled(
        Array.from({ length: 8 }, (_, at) => both[at % 2]?.put(mine, draft(`gate-${at}`), 0, limits)),
      );
      const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(refused).toHaveLength(5);
      for (const reason of refused) expect(reason).toEqual(failsAs('too-many'));
      const store = await open();
      const kept = await store.list(mine);
      expect(kept).toHaveLength(3);
      const id = kept[0]?.id ?? '';
      await store.put(mine, draft(id, 'told further'), 1, limits);
      const long = draft(id, 'long', { text: `It was long.\n\n${'Water rose again. '.repeat(600)}\n` });
      await expect(store.put(mine, long, 2, limits)).rejects.toEqual(failsAs('too-large'));
      await expect(store.put(yours, long, 0, limits)).rejects.toEqual(failsAs('too-large'));
      expect((await store.open(mine, id))?.story.text).toBe(article('told further').text);
      await store.remove(mine, id);
      await store.put(mine, draft('another'), 0, limits);
    });

    test('the revision changes with each change of the owner’s things, and with none of another’s', async () => {
      const [store, other] = [await open(), await open()];
      const changes: [by: Store, () => Promise<unknown>][] = [
        [store, () => store.put(mine, draft('gate', 'one'), 0)],
        [other, () => other.put(mine, draft('lock', 'one'), 0)],
        [other, () => other.put(mine, draft('gate', 'two'), 1)],
        [store, () => store.saveSettings(mine, { story: 'gate' })],
        [other, () => other.saveSettings(mine, { story: 'lock' })],
        [store, () => store.remove(mine, 'gate')],
        [other, () => other.put(mine, draft('gate', 'one'), 0)],
        [other, () => other.forget(mine)],
        [store, () => store.put(mine, draft('gate', 'one'), 0)],
      ];
      const seen = new Set([await store.revision(mine)]);
      for (const [at, [by, change]] of changes.entries()) {
        const before = await store.revision(yours);
        await change();
        const now = await by.revision(mine);
        // Forgotten is as if it had never been.
        if (at !== 7) expect(seen.has(now), `change ${at}`).toBe(false);
        seen.add(now);
        for (const each of [store, other]) await expect.poll(() => each.revision(mine)).toBe(now);
        expect(await store.revision(yours)).toBe(before);
      }
    });

    test('what has not changed is held on to', async () => {
      const store = await open();
      await store.put(mine, draft('gate'), 0);
      await store.put(mine, draft('lock'), 0);
      const before = await store.hold(mine, {});
      if (!before.whole) return;
      await store.put(mine, draft('lock', 'told further'), 1);
      await store.put(mine, draft('quay'), 0);
      const after = await store.hold(mine, {}, before);
      expect(after.entries.map(({ story }) => story.id)).toEqual(['gate', 'lock', 'quay']);
      expect(after.entries[0]).toBe(before.entries[0]);
      expect(after.entries[1]?.story.text).toBe(article('told further').text);
      expect(after.characters).toBe(after.entries.reduce((sum, { story }) => sum + story.text.length, 0));
    });

    test('a server that is forgotten leaves nothing', async () => {
      const store = await open();
      const one = draft('gate', 'one');
      await store.put(mine, one, 0);
      await store.saveSettings(mine, { story: 'gate' });
      await store.put(yours, draft('gate', 'yours'), 0);
      await store.forget(mine);
      expect(await store.list(mine)).toEqual([]);
      expect(await store.settings(mine)).toEqual({});
      expect(await store.cited(mine, one.ref)).toBeNull();
      expect(await store.owners()).toEqual([yours]);
      await store.put(mine, draft('gate', 'again'), 0);
      expect((await store.open(mine, 'gate'))?.story.text).toBe(article('again').text);
    });

    test('settings make an owner', async () => {
      const store = await open();
      await store.saveSettings(mine, { story: 'doha' });
      expect(await store.owners()).toEqual([mine]);
      await store.saveSettings(mine, {});
      expect(await store.settings(mine)).toEqual({});
    });

    test('verdicts are kept in the order in which they came', async () => {
      const [store, other] = [await open(), await open()];
      const given = ['right', 'wrong', 'right'].map((verdict, at) => rated(verdict as 'right', `Why ${at}?`));
      for (const [at, verdict] of given.entries()) await (at === 1 ? other : store).rate(verdict);
      expect(await verdictsOf(await open())).toEqual(given);
      const many = Array.from({ length: 20 }, (_, at) => rated('right', `And ${at}?`));
      await Promise.all(many.map((verdict, at) => (at % 2 ? store : other).rate(verdict)));
      const all = await verdictsOf(store);
      expect(all).toHaveLength(23);
      expect(new Set(all.slice(3).map(({ question }) => question))).toEqual(
        new Set(many.map(({ question }) => question)),
      );
    });

    test('hostile words come back as they were', async () => {
      const store = await open();
      const hostile = {
        bidi: '\u202Eesrever\u202C and \u2066isolated\u2069 words rose.',
        surrogates: 'Half a pair: \uD83D alone, and \uDE00 too.',
        marks: `Quotes ' " \` \\ and 'DROP TABLE stories; -- \${x} {{y}} %s %00 \u0001\u0007.`,
        lines: 'One line.\u2028Another.\u0085A third.\r\n\r\nA fourth.\u00A0End.',
        emoji: 'The 👩‍👩‍👧‍👦 rose by 12 %. Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ rose.',
      };
      for (const [id, text] of Object.entries(hostile)) {
        const given = draft(id, id, {
          text,
          title: `${text.slice(0, 40)}`.replace(/[\n\r\u2028\u0085]/g, ' '),
        });
        await store.put(mine, given, 0);
        const reopened = await open();
        for (const each of [store, reopened]) {
          expect((await each.open(mine, id))?.story.text).toBe(text);
          expect((await each.cited(mine, given.ref))?.story.text).toBe(text);
          expect((await each.list(mine)).find((kept) => kept.id === id)?.title).toBe(given.title);
        }
      }
      const held = await store.hold(mine, {});
      if (held.whole) expect(held.entries).toHaveLength(Object.keys(hostile).length);
      expect(held.lost.size).toBe(0);
    });

    test('ids and owners that lead elsewhere are refused', async () => {
      const store = await open();
      const good = draft('gate');
      for (const id of ['../gate', 'a/b', '', '.', 'A', 'a.1', 'a\0b', 'é', 'x'.repeat(65)]) {
        await expect(store.put(mine, { ...good, id }, 0)).rejects.toThrow();
        expect(await store.open(mine, id)).toBeNull();
        expect(await store.remove(mine, id)).toBe(false);
      }
      const strange = '../everyone' as Owner;
      await expect(store.put(strange, good, 0)).rejects.toThrow();
      await expect(store.list(strange)).rejects.toThrow();
      expect(await store.owners()).toEqual([]);
    });

    test('two million characters', async () => {
      const store = await open();
      const text = 'Water rose at the gate again on Monday. '.repeat(49_500);
      const given = plainDraft('flood', text);
      await store.put(mine, given, 0);
      expect((await (await open()).open(mine, 'flood'))?.story.text.length).toBe(text.length);
    }, 120_000);

    test('any words that a story can have come back', async () => {
      const store = await open();
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (words) => {
          const text = `Water rose. ${words.replaceAll('\u0000', '')}`;
          const id = `any-${number++}`;
          await store.put(yours, draft(id, id, { text }), 0);
          expect((await store.open(yours, id))?.story.text).toBe(text);
        }),
        { numRuns: 15 },
      );
      expect(await store.list(yours)).toHaveLength(number);
    });

    test('whatever is put, told further and removed, the store has what a map would', async () => {
      const ids = ['a', 'b', 'c'] as const;
      const drafts = new Map(
        ids.flatMap((id) => [0, 1, 2].map((about) => [`${id}${about}`, draft(id, about)])),
      );
      const step = fc.record({
        id: fc.constantFrom(...ids),
        about: fc.integer({ min: 0, max: 2 }),
        kind: fc.constantFrom('put', 'put', 'put', 'remove', 'stale', 'reopen'),
      });
      let owners = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const owner = server(String(200000000000000000n + BigInt(owners++)));
          let store = await open();
          const model = new Map<string, { text: string; version: number }>();
          for (const { id, about, kind } of steps) {
            const given = drafts.get(`${id}${about}`) as Draft;
            const now = model.get(id);
            if (kind === 'reopen') store = await open();
            else if (kind === 'remove') {
              expect(await store.remove(owner, id)).toBe(model.delete(id));
            } else if (kind === 'stale') {
              await expect(store.put(owner, given, (now?.version ?? 0) + 1)).rejects.toThrow(StoreError);
            } else {
              const kept = await store.put(owner, given, now?.version ?? 0);
              model.set(id, { text: article(about).text, version: kept.version });
            }
          }
          const listed = await store.list(owner);
          expect(listed.map(({ id, version }) => [id, version])).toEqual(
            [...model].map(([id, { version }]) => [id, version]).sort(),
          );
          for (const [id, { text }] of model) expect((await store.open(owner, id))?.story.text).toBe(text);
        }),
        { numRuns: 12 },
      );
    });
  });
}

async function verdictsOf(store: Store): Promise<Verdict[]> {
  const all: Verdict[] = [];
  for await (const verdict of store.verdicts()) all.push(verdict);
  return all;
}

const rated = (verdict: Verdict['verdict'], question: string): Verdict => ({
  verdict,
  question,
  answer: { story: 'gate', ref: 'AAAAAAAA', start: 3, end: 9 },
  excerpts: [{ story: 'gate', ref: 'AAAAAAAA', start: 0, end: 12 }],
});

const plainDraft = (id: string, text: string): Draft =>
  draftOf(id, { title: 'Flood', source: 'The Courier', text });
