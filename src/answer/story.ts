import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { bestNames, type Labelled, rankNames } from '../search/names.ts';
import { RequestError } from './answer.ts';
import { type Speaker, speakersOf } from './speakers.ts';

/** What the bot knows of a story. */
export interface StorySummary {
  readonly entry: IndexedStory;
  readonly paragraphs: number;
  readonly people: number;
  readonly quotations: number;
  readonly figures: number;
  /** Those quoted, most often first. */
  readonly quoted: readonly Speaker[];
}

/** A story was asked for by title and it is a likeness, not these words. */
const sameWords = 0.2;
const suggested = 3;

/**
 * The stories that a request is about: the one named by id or title, all where none is named.
 * @throws {RequestError} where there are no stories, or none of that name
 */
export function resolveStories(library: Library, asked?: string | undefined): readonly IndexedStory[] {
  if (library.entries.length === 0) throw new RequestError({ kind: 'empty-library' });
  if (asked === undefined || asked.trim() === '') return library.entries;
  return [resolveStory(library, asked)];
}

/** @throws {RequestError} with the nearest titles where no story has this id or title */
export function resolveStory(library: Library, asked: string): IndexedStory {
  const exact = library.get(asked.trim());
  if (exact) return exact;
  const labels = storyLabels(library);
  const [best, second] = bestNames(labels, asked);
  if (best && !second && best.score < sameWords) return best.item;
  const nearest = rankNames(labels, asked).slice(0, suggested);
  throw new RequestError({
    kind: 'unknown-story',
    asked,
    nearest: nearest.map(({ item: { story } }) =>
      story.title.trim() ? `${story.title} (${story.id})` : story.id,
    ),
  });
}

/** Stories by id and title, as they can be asked for. */
export const storyLabels = ({ entries }: Library): Labelled<IndexedStory>[] =>
  entries.map((entry) => ({ item: entry, labels: [entry.story.id, entry.story.title, entry.story.source] }));

export function summarise(entry: IndexedStory): StorySummary {
  const { story, reading } = entry;
  return {
    entry,
    paragraphs: story.paragraphs.filter(({ role }) => role === 'body').length,
    people: reading.people.length,
    quotations: reading.quotations.length,
    figures: reading.figures.length,
    quoted: speakersOf(entry).quoted,
  };
}
