import type { Article } from '../../src/source/found.ts';
import { type Draft, draftOf } from '../../src/store/draft.ts';

/** A short story of its own words for each number. */
export function article(about: string | number, more: Partial<Article> = {}): Article {
  return {
    title: `Lock gate ${about} at Ostmere fails`,
    source: 'The Ostmere Courier',
    text: `The lock gate ${about} at Ostmere failed on Monday, harbour master Ida Tarn said.\n\n“Gate ${about} is worn out,” Tarn said.\n\nRepairs will cost 4,200 euros.\n`,
    ...more,
  };
}

export const draft = (id: string, about: string | number = id, more: Partial<Article> = {}): Draft =>
  draftOf(id, article(about, more));
