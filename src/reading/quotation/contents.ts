import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import type { Item } from './line.ts';
import { Reports } from './reports.ts';
import { Utterances } from './utterances.ts';

/** The contents of a sentence's cues, outermost only: what is reported inside of a report is left alone. */
export function contentsOf(text: string, items: readonly Item[], cues: readonly Cue[]): Content[] {
  const quoted = new Utterances(text, items, cues).found();
  const plain = new Reports(items, cues, quoted).found();
  return [...quoted, ...plain].sort((a, b) => a.from - b.from);
}
