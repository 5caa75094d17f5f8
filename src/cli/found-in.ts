import type { IndexedStory } from '../index/entry.ts';

/** What was read from a story, in counts. */
export function foundIn({ story, reading }: IndexedStory): string {
  const { people, quotations, figures } = reading;
  const counts = [
    [story.paragraphs.length, 'paragraph'],
    [people.length, 'name'],
    [quotations.length, 'quotation'],
    [figures.length, 'figure'],
  ] as const;
  return counts.map(([count, thing]) => `${count} ${thing}${count === 1 ? '' : 's'}`).join(', ');
}
