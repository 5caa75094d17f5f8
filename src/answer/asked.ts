import type { Quotation } from '../reading/reading.ts';
import { distance } from '../text/distance.ts';
import { isStopWord } from '../text/stopwords.ts';
import { allTermsOf, stem } from '../text/terms.ts';
import { sameNation } from './demonyms.ts';
import { otherForms } from './irregular.ts';
import type { Question, QuestionWord } from './question.ts';
import { rarity, vectors } from './vectors.ts';
import type { StoryView } from './view.ts';

/** A word of the question as this story can be asked for it. */
export interface AskedTerm extends QuestionWord {
  /** Index among the question's words. */
  readonly at: number;
  /** Stems of the story that stand for the word, each with what a match counts; empty where the story has none. */
  readonly matches: ReadonlyMap<string, number>;
  readonly rank: number;
  /** 0..1: how much the word tells sentences of this story apart. */
  readonly weight: number;
  /** 0..1: how rare it is in general. */
  readonly rarity: number;
  /** The story writes it as a name. */
  readonly named: boolean;
  /** Names the speaker or is the verb of saying: not what the words should be about. */
  readonly frame: boolean;
}

export interface Asked {
  readonly question: Question;
  readonly view: StoryView;
  readonly terms: readonly AskedTerm[];
  /** Of `terms`: those that name the asked speaker. */
  readonly speaker: readonly AskedTerm[];
  readonly head: AskedTerm | null;
  readonly grams: ReadonlySet<number>;
}

export function askOf(question: Question, view: StoryView): Asked {
  const terms: AskedTerm[] = [];
  const seen = new Set<string>();
  for (const [at, word] of question.words.entries()) {
    const isSpeaker = question.speaker.includes(at);
    if ((!word.content && at !== question.head) || seen.has(word.stem)) continue;
    seen.add(word.stem);
    terms.push(termOf(word, at, isSpeaker || at === question.cue, view));
  }
  return {
    question,
    view,
    terms,
    speaker: terms.filter(({ at }) => question.speaker.includes(at)),
    head: terms.find(({ at }) => at === question.head) ?? null,
    grams: new Set(),
  };
}

function termOf(word: QuestionWord, at: number, frame: boolean, view: StoryView): AskedTerm {
  const matches = matchesOf(word, view);
  const count = view.sentences.length;
  let frequency = 0;
  for (const match of matches.keys()) frequency = Math.max(frequency, view.frequency.get(match) ?? 0);
  const rare = rarity(word.stem);
  const most = Math.log(count + 1) - Math.log(0.5);
  const idf = (Math.log(count + 1) - Math.log(frequency + 0.5)) / most;
  const weight = Math.max(0.05, idf) * (matches.size > 0 ? 0.4 + 0.6 * rare : 0.25 + 0.5 * rare);
  return {
    ...word,
    at,
    matches,
    rank: vectors().rank(word.stem),
    weight,
    rarity: rare,
    named: [...matches.keys()].some((match) => isNamed(match, view)),
    frame,
  };
}

const namedStems = new WeakMap<StoryView, ReadonlySet<string>>();

function isNamed(wanted: string, view: StoryView): boolean {
  let known = namedStems.get(view);
  if (!known) {
    const found = new Set<string>();
    for (const { stem, names, count } of view.vocabulary.values()) if (names * 2 > count) found.add(stem);
    known = found;
    namedStems.set(view, known);
  }
  return known.has(wanted);
}

function matchesOf(word: QuestionWord, view: StoryView): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (view.frequency.has(word.stem)) found.set(word.stem, 1);
  for (const form of otherForms(word.stem))
    if (view.frequency.has(form) && !found.has(form)) found.set(form, 0.9);
  for (const nation of sameNation(word.word)) {
    const stems = nation.split(' ').map(stem);
    for (const one of stems) if (view.frequency.has(one) && !found.has(one)) found.set(one, 0.8);
  }
  const expanded = word.word.length <= 6 ? view.initials.get(word.word) : undefined;
  for (const one of expanded ?? []) if (!found.has(one)) found.set(one, 0.8);
  if (found.size > 0) return found;
  for (const [one, value] of repairsOf(word.word, view)) found.set(one, value);
  return found;
}

/** A rank from which on a word of general English is rare enough to be a slip for a name of the story. */
const oddRank = 6000;

/** Words of the story that a word which it does not have may be a slip for. */
function repairsOf(word: string, view: StoryView): readonly (readonly [string, number])[] {
  const joined = joinedOf(word, view);
  if (joined.length > 0) return joined;
  const rank = vectors().rank(stem(word));
  const known = rank >= 0 && rank < oddRank;
  const limit = /\d/.test(word) || word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
  if (known || limit === 0) return [];
  let best: { stem: string; score: number } | null = null;
  for (const [spelt, { stem: other, names, count }] of view.vocabulary) {
    const isName = names * 2 > count;
    if (rank >= 0 && !isName) continue;
    if (spelt.length < 3 || isStopWord(spelt)) continue;
    const edits = distance(word, spelt, rank >= 0 || Math.min(spelt.length, word.length) < 5 ? 1 : limit);
    if (edits > limit || (word.length < 4 && !isName)) continue;
    const score = edits + (spelt.charCodeAt(0) === word.charCodeAt(0) ? 0 : 0.6) - (isName ? 0.3 : 0);
    if (score <= 2 && (!best || score < best.score)) best = { stem: other, score };
  }
  return best ? [[best.stem, 0.8]] : [];
}

/** "deblasio" for "de Blasio", "healthcare" for "health care". */
function joinedOf(word: string, view: StoryView): readonly (readonly [string, number])[] {
  if (word.length < 6) return [];
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [a, b] = [word.slice(0, cut), word.slice(cut)];
    const first = view.vocabulary.get(a);
    const second = view.vocabulary.get(b);
    if (first && second && b.length > 2) {
      return isStopWord(a) || a.length < 3
        ? [[second.stem, 0.9]]
        : [
            [first.stem, 0.6],
            [second.stem, 0.9],
          ];
    }
  }
  return [];
}

/** 0..1: how well a quotation's speaker is the one asked for; null where nobody in particular is. */
export function speakerFit(asked: Asked, quotation: Quotation): number | null {
  if (asked.speaker.length === 0) return null;
  if (!quotation.speaker) return 0;
  const stems = speakerStems(asked.view, quotation);
  let sum = 0;
  let all = 0;
  for (const term of asked.speaker) {
    const weight = term.named ? 2 : 1;
    all += weight;
    let best = 0;
    for (const [match, value] of term.matches) if (stems.has(match)) best = Math.max(best, value);
    if (best === 0 && !term.named) {
      for (const one of stems) {
        const near = vectors().cosine(term.rank, vectors().rank(one));
        if (near > 0.5) best = Math.max(best, near * 0.7);
      }
    }
    sum += weight * best;
  }
  return sum / all;
}

const stemsOfSpeakers = new WeakMap<Quotation, ReadonlySet<string>>();

/** Stems of all that the story calls the speaker, role included. */
export function speakerStems({ entry }: StoryView, quotation: Quotation): ReadonlySet<string> {
  const known = stemsOfSpeakers.get(quotation);
  if (known) return known;
  const { speaker } = quotation;
  const person = entry.reading.people.find(({ id }) => id === speaker?.person);
  const role = person?.role ? entry.story.text.slice(person.role.start, person.role.end) : '';
  const names = [speaker?.name ?? '', person?.name ?? '', ...(person?.aliases ?? []), role];
  const stems = new Set(
    names.flatMap((name) =>
      allTermsOf(name)
        .filter(({ word }) => !isStopWord(word))
        .map(({ stem }) => stem),
    ),
  );
  stemsOfSpeakers.set(quotation, stems);
  return stems;
}
