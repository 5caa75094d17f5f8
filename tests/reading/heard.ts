import { read } from '../../src/reading/read.ts';
import type { Quotation } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';

export const readText = (text: string, title = '') =>
  read(composeStory({ id: 'story', title, source: 'Test' }, text));

/** Each quotation as "kind: speaker: content", in text order. */
export function heard(text: string): string[] {
  return readText(text).quotations.map((quotation) => line(text, quotation));
}

const line = (text: string, { kind, speaker, start, end }: Quotation) =>
  `${kind}: ${speaker?.name ?? '?'}: ${text.slice(start, end)}`;

/** Only what stands wholly between marks. */
export const direct = (text: string): string[] =>
  heard(text)
    .filter((one) => one.startsWith('direct: '))
    .map((one) => one.slice('direct: '.length));
