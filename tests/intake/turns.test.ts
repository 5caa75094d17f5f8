import { expect, test } from 'vitest';
import { Turns } from '../../src/intake/turns.ts';

/** A work that ends when it is told to. */
function work() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, doing: () => done };
}

test('as many as may work at once do, the next one when one of them is done', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, each: 9 });
  const [one, two] = [work(), work()];
  const order: string[] = [];
  const first = turns.enter('a')?.work(async () => {
    order.push('first begins');
    await one.doing();
  });
  const second = turns.enter('b')?.work(async () => {
    order.push('second begins');
    await two.doing();
  });
  await Promise.resolve();
  expect(order).toEqual(['first begins']);
  one.end();
  await first;
  two.end();
  await second;
  expect(order).toEqual(['first begins', 'second begins']);
});

test('whoever finds the line full, or has their share of it, is sent away until a place is left', () => {
  const turns = new Turns({ atOnce: 1, waiting: 2, each: 2 });
  const first = turns.enter('a');
  expect(turns.enter('a')).not.toBeNull();
  expect(turns.enter('a')).toBeNull();
  expect(turns.enter('b')).not.toBeNull();
  expect(turns.enter('c')).toBeNull();
  first?.leave();
  expect(turns.enter('c')).not.toBeNull();
});

test('a work that fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1 });
  const failing = turns.enter('a')?.work(() => Promise.reject(new Error('broken')));
  const next = turns.enter('b')?.work(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
