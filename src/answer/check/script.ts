import type { IndexedStory } from '../../index/entry.ts';
import { contains } from '../../text/span.ts';
import { type Spoken, spokenOf } from './spoken.ts';
import { type Word, wordsIn } from './words.ts';

export interface ScriptWord extends Word {
  readonly sentence: number;
  readonly paragraph: number;
  /** Index into `Script.spoken`; -1 outside quotation marks. */
  readonly spoken: number;
}

/** A story as claims are held against it: its words, each with where it stands and who speaks it. */
export interface Script {
  readonly entry: IndexedStory;
  readonly words: readonly ScriptWord[];
  readonly spoken: readonly Spoken[];
  /** Places of each key, as indexes into `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Weight of a word by how rare it is in the story. */
  weight(word: Word): number;
}

const scripts = new WeakMap<IndexedStory, Script>();

export function scriptOf(entry: IndexedStory): Script {
  const known = scripts.get(entry);
  if (known) return known;
  const made = makeScript(entry);
  scripts.set(entry, made);
  return made;
}

function makeScript(entry: IndexedStory): Script {
  const { story } = entry;
  const spoken = spokenOf(entry);
  const words: ScriptWord[] = [];
  for (const [sentence, place] of story.sentences.entries()) {
    for (const word of wordsIn(story.text, place)) {
      const by = spoken.findIndex((each) => contains(each, word));
      words.push({ ...word, sentence, paragraph: place.paragraph, spoken: by });
    }
  }
  const places = new Map<string, number[]>();
  const sentences = new Map<string, Set<number>>();
  for (const [at, { key, stem, sentence }] of words.entries()) {
    places.set(key, [...(places.get(key) ?? []), at]);
    sentences.set(stem, (sentences.get(stem) ?? new Set()).add(sentence));
  }
  const count = Math.max(1, story.sentences.length);
  const weight = (word: Word): number => {
    if (!word.content) return 0.3;
    const rarity = Math.log(1 + count / (1 + (sentences.get(word.stem)?.size ?? 0))) / Math.log(1 + count);
    return 0.5 + 0.7 * rarity;
  };
  return { entry, words, spoken, places, weight };
}
