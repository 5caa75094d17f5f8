import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { IntakeError } from '../../src/intake/fault.ts';
import { server } from '../../src/store/owner.ts';
import { type Cdn, folder, newsroom, serve, sweep } from '../discord/newsroom.ts';

const story = `Quarry to reopen

The quarry at Ostrey will reopen on Monday, its owner Petra Holm said. “We have 30 jobs to fill,” Holm said.
`;
const streets = Array.from(
  { length: 60 },
  (_, at) => `Street number ${at} of Ostrey was swept by crew ${at * 7} on day ${at}.`,
);
const copied = [...streets.slice(0, 59), 'Nobody saw crew 413 sweep.'].join('\n\n');
let cdn: Cdn;
beforeAll(async () => {
  cdn = await serve({
    '/quarry.txt': { body: story },
    '/streets.txt': { type: 'text/plain', body: streets.join('\n\n') },
    '/copied.txt': { type: 'text/plain', body: copied },
    '/all.txt': { body: story.replace('Quarry to reopen', 'All') },
  });
});
afterAll(() => cdn.close());

const [here, there] = [server('1300000000000000001'), server('1300000000000000002')];
const file = (path: string) => ({ from: { name: path.slice(1), size: 100, url: cdn.at(path) } });

async function room(more: Parameters<typeof newsroom>[1] = {}) {
  const data = folder();
  const opened = await newsroom(data, more);
  onTestFinished(async () => {
    await opened.close();
    sweep(data);
  });
  if (!opened.keeping) throw new Error('nothing is kept');
  return opened.keeping;
}

test('the same story sent twice at once is kept once', async () => {
  const { store, intake } = await room({ atOnce: 2 });
  const added = await Promise.all([
    intake.add(here, file('/quarry.txt')),
    intake.add(here, file('/quarry.txt')),
  ]);
  expect(added.map(({ kind }) => kind).sort()).toEqual(['added', 'same']);
  expect((await store.list(here)).map(({ id, version }) => [id, version])).toEqual([['quarry-to-reopen', 1]]);
});

test('two servers may each have it, under the same id', async () => {
  const { store, intake } = await room();
  for (const owner of [here, there])
    expect((await intake.add(owner, file('/quarry.txt'))).kind).toBe('added');
  expect((await store.list(there)).map(({ id }) => id)).toEqual(['quarry-to-reopen']);
});

test('no story is called what a command takes for all of them', async () => {
  const { store, intake } = await room();
  await intake.add(here, file('/all.txt'));
  expect((await store.list(here)).map(({ id }) => id)).toEqual(['all-2']);
});

test('attachments come from the hosts of Discord alone', async () => {
  const { intake } = await room({ attachments: { loopback: true } });
  const asked = cdn.asked.length;
  const refused = await intake.add(here, file('/quarry.txt')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(IntakeError);
  expect((refused as IntakeError).reason).toBe('address');
  expect(cdn.asked).toHaveLength(asked);
});

test('a page on this machine is not read, unless that was allowed', async () => {
  const { intake } = await room({ pages: {} });
  const refused = await intake.add(here, { from: cdn.at('/quarry.txt') }).catch((error: unknown) => error);
  expect((refused as IntakeError).reason).toBe('address');
});

test('what is being read when the bot stops ends, and nothing is kept', async () => {
  const { store, intake } = await room();
  let ended: unknown;
  const adding = intake.add(here, file('/quarry.txt')).catch((error: unknown) => {
    ended = error;
  });
  while (ended === undefined) {
    await intake.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await adding;
  expect(ended).toBeInstanceOf(IntakeError);
  expect(await store.list(here)).toEqual([]);
});

test('a near copy from elsewhere is added only when that is wanted', async () => {
  const { store, intake } = await room();
  await intake.add(here, { from: cdn.at('/streets.txt'), title: 'Streets', source: 'Post' });
  const copy = { from: cdn.at('/copied.txt'), title: 'Swept', source: 'Times' };
  expect(await intake.add(here, copy)).toMatchObject({ kind: 'copy', id: 'streets' });
  expect((await intake.add(here, { ...copy, anyway: true })).kind).toBe('added');
  expect((await store.list(here)).map(({ id }) => id)).toEqual(['streets', 'swept']);
});
