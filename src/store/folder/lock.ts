import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../error.ts';
import { codeOf, isMissing, onDisk } from './durable.ts';

/** Told from a process that has the same number after a restart. */
const here = randomBytes(6).toString('hex');
const mine = `${process.pid} ${here} ${hostname()}`;
/** A lock that nobody can be asked about is left behind where it was not touched for so long, in ms. */
const staleAfter = 30_000;
const patience = 60_000;

/**
 * Work on one file at a time, here and in other processes, by a lock file that is made exclusively. The lock of a
 * process that died is taken over, and `recover` told so before `work` begins. Versions are named exclusively beside
 * it, so that even two holders would lose no story.
 */
export class Locks {
  readonly #queues = new Map<string, Promise<unknown>>();

  /** @throws {StoreError} `away` where the lock cannot be had */
  async with<T>(file: string, recover: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(file) ?? Promise.resolve();
    const turn = before.then(() => this.#locked(file, recover, work));
    const settled = turn.catch(() => {});
    this.#queues.set(file, settled);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(file) === settled) this.#queues.delete(file);
    }
  }

  async #locked<T>(file: string, recover: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const tookOver = await onDisk(file, () => take(file));
    const beat = setInterval(() => void touch(file), staleAfter / 10);
    try {
      if (tookOver) await recover();
      return await work();
    } finally {
      clearInterval(beat);
      await release(file).catch(() => {});
    }
  }
}

/** Whether a dead process's lock was taken over. */
async function take(file: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const until = performance.now() + patience;
  for (let tookOver = false; ; ) {
    if (await made(file)) return tookOver;
    const stale = await staleLock(file);
    if (stale !== null && (await putAside(file, stale))) tookOver = true;
    else if (performance.now() > until)
      throw new StoreError('away', `${file}: held by another process for too long`);
    else await pause(2 + Math.random() * 8);
  }
}

async function made(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    // On a full disk the lock is empty: it is stale by its age alone then.
    await handle.writeFile(mine).catch(() => {});
    await handle.close();
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** It is held still, says its age. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => {});
}

/** Unless it was taken over. */
async function release(file: string): Promise<void> {
  const said = await readFile(file, 'utf8');
  if (said === mine || said === '') await rm(file, { force: true });
}

/** What a lock left behind says; null for one that is held, or gone. */
async function staleLock(file: string): Promise<string | null> {
  try {
    const said = await readFile(file, 'utf8');
    const { mtimeMs } = await stat(file);
    return isDead(said) || Date.now() - mtimeMs > staleAfter ? said : null;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

function isDead(said: string): boolean {
  const [pid = '', token, host] = said.split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  if (Number(pid) === process.pid) return token !== here;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return codeOf(cause) === 'ESRCH';
  }
}

/** Two may find a lock stale at once: the second must not take away the first one's new lock. */
async function putAside(file: string, stale: string): Promise<boolean> {
  const aside = `${file}.${here}`;
  try {
    await rename(file, aside);
    const ours = (await readFile(aside, 'utf8')) === stale;
    if (!ours) await link(aside, file).catch(() => {});
    await rm(aside, { force: true });
    return ours;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
