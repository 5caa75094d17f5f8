import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from '../error.ts';

export const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;

export const isMissing = (cause: unknown): boolean => codeOf(cause) === 'ENOENT';

/** Runs what touches the disk; what the system refuses is told as `away`. */
export async function onDisk<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreError || codeOf(cause) === undefined) throw cause;
    throw new StoreError('away', `${place}: ${(cause as Error).message}`, cause);
  }
}

export const freshName = (): string => `${process.pid}-${randomBytes(6).toString('hex')}.new`;

/** A new file in `folder`, on the disk: nothing knows its name yet. */
async function writeFresh(folder: string, content: string | Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, freshName());
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    await rm(file, { force: true }).catch(() => {});
    throw cause;
  }
  return file;
}

/** The file is there whole, in place of an older one, or all is as before. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const fresh = await writeFresh(dirname(file), content);
  try {
    await rename(fresh, file);
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => {});
    throw cause;
  }
  await syncFolder(dirname(file));
}

/** The file is there whole or not at all; false where another has its name. */
export async function createFile(file: string, content: string | Uint8Array): Promise<boolean> {
  const fresh = await writeFresh(dirname(file), content);
  try {
    await link(fresh, file);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(fresh, { force: true }).catch(() => {});
  }
  try {
    await syncFolder(dirname(file));
  } catch (cause) {
    await rm(file, { force: true }).catch(() => {});
    throw cause;
  }
  return true;
}

/**
 * Appends a line in one piece. Half a line that a crash left is ended first; one that does not fit on the disk is
 * taken back. Whoever appends holds the file's lock.
 */
export async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const text = (await endsInLine(handle, size)) ? `${line}\n` : `\n${line}\n`;
    try {
      await handle.appendFile(text);
      await handle.sync();
    } catch (cause) {
      await handle.truncate(size).catch(() => {});
      throw cause;
    }
  } finally {
    await handle.close();
  }
}

async function endsInLine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

/** So that new and lost names outlive a power cut; Windows cannot, and need not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
