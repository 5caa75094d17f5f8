import type { IndexedStory } from '../../index/entry.ts';
import type { Quotation, Speaker } from '../../reading/reading.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { turnsIn } from './turns.ts';
import { type Word, wordsIn } from './words.ts';

/** Words that stand in quotation marks (or a transcript's turn), and whose the story says they are. */
export interface Spoken extends Span {
  readonly speaker: Speaker | null;
}

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
  const { story, reading } = entry;
  const quoted = reading.quotations.flatMap((quotation, at) =>
    spokenIn(quotation, speakerOf(reading.quotations, at)),
  );
  const turns = turnsIn(entry).filter((turn) => !quoted.some((each) => overlaps(each, turn)));
  const spoken = [...quoted, ...turns];
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

function spokenIn({ kind, start, end, fragments }: Quotation, speaker: Speaker | null): Spoken[] {
  if (kind === 'direct') return [{ start, end, speaker }];
  return kind === 'indirect' ? [] : fragments.map((fragment) => ({ ...fragment, speaker }));
}

/** An "it" or "they" that speaks is whoever spoke last in the paragraph: a company, a council, a union. */
function speakerOf(quotations: readonly Quotation[], at: number): Speaker | null {
  const here = quotations[at];
  if (!here?.speaker || here.speaker.person !== null || !/^(?:it|they)$/i.test(here.speaker.name)) {
    return here?.speaker ?? null;
  }
  const before = quotations
    .slice(0, at)
    .findLast(
      ({ paragraph, speaker }) =>
        paragraph === here.paragraph && speaker && !/^(?:it|they)$/i.test(speaker.name),
    );
  return before?.speaker ?? here.speaker;
}
