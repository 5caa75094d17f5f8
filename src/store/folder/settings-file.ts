import { readFile } from 'node:fs/promises';
import { StoreError } from '../error.ts';
import { settings as form, type Settings } from '../settings.ts';
import { isMissing, replaceFile } from './durable.ts';

/** Null where there is no such file. @throws {StoreError} `damaged` */
export async function settingsIn(file: string): Promise<Settings | null> {
  try {
    return form.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (isMissing(cause)) return null;
    if (cause instanceof Error && 'code' in cause) throw cause;
    throw new StoreError('damaged', `${file}: is damaged; remove it to begin anew`, cause);
  }
}

export const writeSettings = (file: string, settings: Settings): Promise<void> =>
  replaceFile(file, `${JSON.stringify(form.parse(settings))}\n`);
