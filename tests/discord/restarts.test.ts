import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Restarts } from '../../src/discord/restarts.ts';

test('waits double at each death in a row, up to the longest', () => {
  const restarts = new Restarts({ first: 1_000, most: 10_000, now: () => 0 });
  const waits = Array.from({ length: 6 }, () => restarts.died().wait);
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('a process that lived for a while begins anew', () => {
  let now = 0;
  const restarts = new Restarts({ first: 1_000, settled: 60_000, now: () => now });
  restarts.died();
  expect(restarts.died()).toEqual({ inARow: 2, wait: 2_000 });
  restarts.started();
  now += 59_999;
  expect(restarts.died().inARow).toBe(3);
  restarts.started();
  now += 60_000;
  expect(restarts.died()).toEqual({ inARow: 1, wait: 1_000 });
});

test('Discord’s thousand sessions a day are not used up, whenever a process dies', () => {
  const day = 86_400_000;
  fc.assert(
    fc.property(fc.array(fc.nat(700_000), { minLength: 1, maxLength: 50 }), (lives) => {
      let now = 0;
      let sessions = 0;
      const restarts = new Restarts({ now: () => now });
      for (let n = 0; now < day; n++) {
        restarts.started();
        sessions++;
        now += lives[n % lives.length] as number;
        now += restarts.died().wait;
      }
      expect(sessions).toBeLessThan(1_000);
    }),
  );
});
