import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import { createLog } from '../../src/discord/log.ts';
import { serviceWords } from '../../src/present/words/service.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { press, slash, typing } from './interactions.ts';
import { sampleRegistry } from './sample.ts';

test('a few at once, then one in a while, each user apart', () => {
  let now = 0;
  const cooldown = new Cooldown({ every: 2_000, burst: 3, now: () => now });
  expect([1, 2, 3, 4].map(() => cooldown.take('a'))).toEqual([0, 0, 0, 2_000]);
  expect(cooldown.take('b')).toBe(0);
  now = 1_999;
  expect(cooldown.take('a')).toBe(1);
  now = 2_000;
  expect([cooldown.take('a'), cooldown.take('a')]).toEqual([0, 2_000]);
});

test('0 turns it off', () => {
  const cooldown = new Cooldown({ every: 0 });
  expect(Array.from({ length: 100 }, () => cooldown.take('a'))).toEqual(Array(100).fill(0));
  expect(cooldown.size).toBe(0);
});

test('whatever comes: in no stretch more than the burst and one in each period; waiting as told helps', () => {
  const asks = fc.array(fc.record({ user: fc.constantFrom('a', 'b'), after: fc.nat(3_000) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 5 }), (sequence, burst) => {
      let now = 0;
      const cooldown = new Cooldown({ every: 1_000, burst, now: () => now });
      const taken = new Map<string, number[]>();
      for (const { user, after } of sequence) {
        now += after;
        const wait = cooldown.take(user);
        if (wait === 0) taken.set(user, [...(taken.get(user) ?? []), now]);
        else {
          now += wait;
          expect(cooldown.take(user)).toBe(0);
          taken.set(user, [...(taken.get(user) ?? []), now]);
        }
      }
      for (const times of taken.values()) {
        for (const [from, start] of times.entries()) {
          for (let to = from; to < times.length; to++) {
            expect(to - from + 1).toBeLessThanOrEqual(burst + ((times[to] ?? 0) - start) / 1_000);
          }
        }
      }
    }),
  );
});

test('users whose time has passed are forgotten', () => {
  let now = 0;
  const cooldown = new Cooldown({ every: 1_000, now: () => now });
  for (let user = 0; user < 1_000; user++) cooldown.take(String(user));
  now = 1_001;
  cooldown.take('last');
  expect(cooldown.size).toBe(1);
});

test('commands and buttons cost, suggestions are free, and the user is told how long', async () => {
  const log = createLog('silent');
  const cooldown = new Cooldown({ every: 1_500, burst: 2, now: () => 0 });
  const context = { libraries: new Libraries([], null), log, registry: sampleRegistry, cooldown };
  for (let at = 0; at < 9; at++) await dispatch(typing('echo', { text: 'a' }, 'text'), context);
  await dispatch(slash('echo', { text: 'a' }), context);
  await dispatch(press('v1:echo:again:a'), context);
  const refused = await dispatch(slash('echo', { text: 'a' }), context);
  expect(refused.data).toMatchObject({ content: serviceWords.tooFast(2), flags: 64 });
  const other = await dispatch(slash('echo', { text: 'a' }, { reader: '1500000000000000001' }), context);
  expect(other.data).toMatchObject({ content: 'a (en-US)' });
});
