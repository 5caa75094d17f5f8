import { isStopWord } from '../../text/stopwords.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView, StoryView } from '../view.ts';
import type { Sought } from './sought.ts';

/** How the search found a story, against the best one. */
export interface Found {
  /** Place among the stories found, from 0. */
  readonly place: number;
  /** Shares, 0..1, of the best story's: of the score of its best sentence, and of the story's own BM25. */
  readonly score: number;
  readonly story: number;
}

/** A passage of a story: the sentence with most of the question, and what stands around it. */
interface Passage {
  /** By word of the question: 0..1 as it is in the sentence, in the passage. */
  readonly here: readonly number[];
  readonly around: readonly number[];
  /** The cosine of the passage's nearest word, 1 for the word itself; 0 below `nearest`. */
  readonly near: readonly number[];
  readonly places: readonly number[];
  readonly length: number;
  readonly centroids: readonly number[];
}

const nearest = 0.3;
/** BM25's saturation and length, by words of a usual passage. */
const k1 = 0.9;
const b = 0.6;
const usual = 40;

/** What a word counts as: evidence grows faster than its rarity, and less where it only sets the scene. */
const counts: Readonly<Record<string, (word: Sought) => number>> = {
  one: () => 1,
  idf: ({ idf }) => idf,
  idf2: ({ idf }) => idf ** 2 / 5,
  rarity: (word) => word.rarity,
  head: ({ head, idf }) => (head ? idf : 0),
  name: ({ name, idf }) => (name ? idf : 0),
  number: ({ number, idf }) => (number ? idf : 0),
  before: ({ before, idf }) => (before ? idf : 0),
  frame: ({ frame, idf }) => (frame ? idf : 0),
  repaired: ({ repaired, idf }) => (repaired ? idf : 0),
};

/** What tells the story that answers from others of an archive, by name. */
export function storyFeatures(
  question: readonly Sought[],
  view: StoryView,
  found: Found,
): Record<string, number> {
  const passage = passageOf(question, view);
  const { here, around, near, length } = passage;
  const features: Record<string, number> = {
    score: Math.log(Math.max(found.score, 1e-3)),
    story: Math.log(Math.max(found.story, 1e-3)),
    place: Math.log2(found.place + 1),
  };
  const norm = k1 * (1 - b + (b * length) / usual);
  for (const [name, count] of Object.entries(counts)) {
    const sum = (value: (i: number) => number) =>
      question.reduce((all, word, i) => all + count(word) * value(i), 0) / 10;
    features[`${name}.around`] = (sum((i) => around[i] ?? 0) * (k1 + 1)) / (1 + norm);
    features[`${name}.here`] = sum((i) => here[i] ?? 0);
    features[`${name}.near`] = sum((i) => (around[i] ? 0 : (near[i] ?? 0) ** 2));
  }
  const matter = question.map(({ frame, idf }) => (frame ? 0 : idf));
  const names = question.map(({ name, idf }) => (name ? idf : 0));
  return {
    ...features,
    near: share(matter, near),
    soft: share(
      matter,
      near.map((value) => value ** 2),
    ),
    missing: Math.max(0, ...matter.map((weight, i) => weight * (1 - (around[i] ?? 0)))) / 10,
    farthest: Math.max(0, ...matter.map((weight, i) => weight * (1 - (near[i] ?? 0)))) / 10,
    pairs: pairShare(question, passage),
    names: names.some((weight) => weight > 0) ? share(names, around) : 0.7,
    length: Math.log1p(length),
    centroid: passage.centroids[0] ?? 0,
    centroidHere: passage.centroids[1] ?? 0,
    matched: here.filter((value) => value > 0).length / Math.max(1, question.length),
    head: Math.max(0, ...question.map(({ head }, i) => (head ? (near[i] ?? 0) : 0))),
  };
}

function passageOf(question: readonly Sought[], view: StoryView): Passage {
  const { sentences } = view;
  let best: { sentence: SentenceView | undefined; here: number[]; sum: number } | null = null;
  for (const sentence of sentences) {
    const here = question.map(({ stems }) => matchIn(stems, (stem) => sentence.places.has(stem)));
    const sum = question.reduce((all, { idf }, i) => all + idf * (here[i] ?? 0), 0);
    if (!best || sum > best.sum) best = { sentence, here, sum };
  }
  const { sentence, here } = best ?? { sentence: undefined, here: [] };
  const inside = sentences.filter(
    ({ index, paragraph }) =>
      sentence && (paragraph === sentence.paragraph || Math.abs(index - sentence.index) <= 1),
  );
  const around = question.map(({ stems }) =>
    matchIn(stems, (stem) => inside.some(({ places }) => places.has(stem))),
  );
  const ranks = ranksIn(view, inside);
  return {
    here,
    around,
    near: question.map(({ rank }, i) => around[i] || nearness(rank, ranks)),
    places: question.map(({ stems }) => placeIn(stems, sentence)),
    length: inside.reduce((sum, { words }) => sum + words.filter(({ word }) => !isStopWord(word)).length, 0),
    centroids: [likeness(question, ranks), likeness(question, sentence ? ranksIn(view, [sentence]) : [])],
  };
}

function matchIn(stems: ReadonlyMap<string, number>, has: (stem: string) => boolean): number {
  let most = 0;
  for (const [stem, weight] of stems) if (weight > most && has(stem)) most = weight;
  return most;
}

function placeIn(stems: ReadonlyMap<string, number>, sentence: SentenceView | undefined): number {
  for (const stem of stems.keys()) {
    const place = sentence?.places.get(stem);
    if (place !== undefined) return place;
  }
  return -1;
}

/** Places in the vector table of the words that carry matter. */
const ranksIn = ({ ranks }: StoryView, sentences: readonly SentenceView[]): number[] =>
  sentences.flatMap((sentence) => sentence.ranks.map((at) => ranks[at] ?? -1));

function nearness(rank: number, ranks: readonly number[]): number {
  if (rank < 0) return 0;
  const table = vectors();
  let most = 0;
  for (const other of ranks) most = Math.max(most, table.cosine(rank, other));
  return most > nearest ? most : 0;
}

function likeness(question: readonly Sought[], ranks: readonly number[]): number {
  const table = vectors();
  const asked = table.centroid(
    question.filter(({ frame }) => !frame).map(({ rank, idf }) => [rank, idf] as const),
  );
  const told = table.centroid(ranks.map((rank) => [rank, Math.log1p(Math.max(0, rank))] as const));
  if (!asked || !told) return 0;
  return Math.max(
    0,
    asked.reduce((sum, value, k) => sum + value * (told[k] ?? 0), 0),
  );
}

function share(weights: readonly number[], values: readonly number[]): number {
  let [sum, all] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    all += weight;
    sum += weight * (values[i] ?? 0);
  }
  return all > 0 ? sum / all : 0;
}

/** Share, by idf, of the question's neighbouring words that are neighbours, or nearly, in the sentence too. */
function pairShare(question: readonly Sought[], { places }: Passage): number {
  const pairs = question.map((_, i) => {
    const [a, b] = [places[i - 1] ?? -1, places[i] ?? -1];
    return a >= 0 && b > a && b - a <= 3 ? 1 : 0;
  });
  return share(
    question.map(({ idf }, i) => (i > 0 ? idf : 0)),
    pairs,
  );
}
