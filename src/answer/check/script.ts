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
  /** Of each sentence, the indexes of its words; `to` exclusive. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** The sentences with a word of this stem. */
  readonly sentences: ReadonlyMap<string, ReadonlySet<number>>;
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
  const spoken = spokenOf(entry).sort((a, b) => a.start - b.start || b.end - a.end);
  const words: ScriptWord[] = [];
  let by = 0;
  const ranges: { from: number; to: number }[] = [];
  for (const [sentence, place] of story.sentences.entries()) {
    const from = words.length;
    for (const word of wordsIn(story.text, place)) {
      while (spoken[by] && (spoken[by] as Spoken).end <= word.start) by++;
      const here = spoken[by];
      const inMarks = here !== undefined && contains(here, word);
      words.push({ ...word, sentence, paragraph: place.paragraph, spoken: inMarks ? by : -1 });
    }
    ranges.push({ from, to: words.length });
  }
  const places = new Map<string, number[]>();
  const sentences = new Map<string, Set<number>>();
  for (const [at, { key, stem, sentence }] of words.entries()) {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
    const inside = sentences.get(stem);
    if (inside) inside.add(sentence);
    else sentences.set(stem, new Set([sentence]));
  }
  const count = Math.max(1, story.sentences.length);
  const weight = (word: Word): number => {
    if (!word.content) return 0.3;
    const rarity = Math.log(1 + count / (1 + (sentences.get(word.stem)?.size ?? 0))) / Math.log(1 + count);
    return 0.5 + 0.7 * rarity;
  };
  return { entry, words, spoken, places, ranges, sentences, weight };
}
