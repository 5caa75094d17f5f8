import type { Span } from '../../text/span.ts';
import type { NameSpan, StoryView } from '../view.ts';

const locative =
  /(?:^|[^\p{L}])(?:in|on|at|near|outside|inside|from|to|into|off|across|toward|towards|via|around) (?:the |a |an |its |his |her |their )?$/iu;

/** Does "in", "at", "near", "to" stand before it, an article between or none? */
export const isPlaced = (text: string, { start }: Span): boolean =>
  locative.test(text.slice(Math.max(0, start - 16), start));

const known = new WeakMap<StoryView, ReadonlyMap<string, number>>();

/** 0..1: how often a name that ends so stands where a place would, of all times that the story has it. */
export function placedShare(view: StoryView, { words }: NameSpan): number {
  let shares = known.get(view);
  if (!shares) {
    const counts = new Map<string, { placed: number; all: number }>();
    for (const { names } of view.sentences)
      for (const name of names) {
        const key = name.words.at(-1)?.stem ?? '';
        const count = counts.get(key) ?? { placed: 0, all: 0 };
        count.all++;
        count.placed += Number(isPlaced(view.entry.story.text, name));
        counts.set(key, count);
      }
    shares = new Map([...counts].map(([key, { placed, all }]) => [key, placed / all]));
    known.set(view, shares);
  }
  return shares.get(words.at(-1)?.stem ?? '') ?? 0;
}
