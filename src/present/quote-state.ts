import { z } from 'zod';
import type { Speaker } from '../answer/speakers.ts';
import { speakersOf } from '../answer/speakers.ts';
import { refOf } from '../index/ref.ts';
import type { Library } from '../search/library.ts';
import { pressButton } from './buttons.ts';
import { speakerRef, storyAt } from './ref.ts';

/** What a quote reply shows: all that its buttons must know. */
export interface QuoteView {
  readonly mode: 'list' | 'single';
  /** Page of the list, or number of the quotation, from 0. */
  readonly page: number;
  /** A story's id; null for all of them. */
  readonly story: string | null;
  readonly about: string | null;
}

export const longestTopic = 40;
const mostSpeakers = 4;
const none = '-';
/** Stands in a button for a story where it is about all of them. */
export const ofAll = none;

const page = z.coerce.number().int().min(0).max(9999);
const story = z.string().max(8);
const state = z.union([
  z.tuple([z.enum(['list', 'single']), story, z.string().max(40), page, z.string().max(longestTopic)]),
  z.tuple([z.literal('everyone'), story, page]),
]);

export type QuotePress =
  | { readonly kind: 'everyone'; readonly story: string | null; readonly page: number }
  | { readonly kind: 'quotations'; readonly view: QuoteView; readonly speakers: readonly Speaker[] };

/** A topic as a button can hold it. */
export const topicOf = (about: string): string =>
  about
    .replace(/[%:\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestTopic)
    .replace(/\p{Cs}$/u, '');

export function viewButton(
  text: string,
  library: Library,
  speakers: readonly Speaker[],
  view: QuoteView,
  disabled = false,
) {
  const keys = [...new Set(speakers.map(({ key }) => speakerRef(key)))].slice(0, mostSpeakers);
  const parts = [
    view.mode,
    refIn(library, view.story),
    keys.join('.') || none,
    view.page,
    topicOf(view.about ?? ''),
  ];
  return pressButton(text, 'quote', parts, disabled);
}

export const everyoneButton = (
  text: string,
  library: Library,
  story: string | null,
  page: number,
  disabled = false,
) => pressButton(text, 'quote', ['everyone', refIn(library, story), page], disabled);

function refIn(library: Library, story: string | null): string {
  const entry = story === null ? undefined : library.get(story);
  return entry ? refOf(entry) : none;
}

/** Null where the button is not one of these, or its story or speaker is gone. */
export function quotePressed(library: Library, parts: readonly string[]): QuotePress | null {
  const parsed = state.safeParse(parts);
  if (!parsed.success) return null;
  const [kind, ref] = parsed.data;
  const cited = ref === none ? null : storyAt(library, ref);
  // Of a story that was told further, the quotations are those of its newest version.
  const entry = cited && library.get(cited.story.id);
  if (entry === undefined) return null;
  const id = entry?.story.id ?? null;
  if (kind === 'everyone') return { kind, story: id, page: parsed.data[2] };
  const [, , keys, at, topic] = parsed.data;
  const entries = entry ? [entry] : library.entries;
  const asked = new Set(keys.split('.'));
  const speakers = entries.flatMap((each) =>
    speakersOf(each).quoted.filter(({ key }) => asked.has(speakerRef(key))),
  );
  if (keys !== none && speakers.length === 0) return null;
  return { kind: 'quotations', view: { mode: kind, page: at, story: id, about: topic || null }, speakers };
}
