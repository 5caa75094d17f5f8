import { readFile } from 'node:fs/promises';
import { verdict as form, type Verdict } from '../verdict.ts';
import { appendLine, isMissing } from './durable.ts';

/** Under the file's lock. */
export const appendVerdict = (file: string, verdict: Verdict): Promise<void> =>
  appendLine(file, JSON.stringify(form.parse(verdict)));

/** In the order in which they came. A line that a crash cut short was never acknowledged and is left out. */
export async function verdictsIn(file: string): Promise<Verdict[]> {
  const lines = (await textIn(file)).split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => {
    const parsed = form.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
}

async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return '';
    throw cause;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
