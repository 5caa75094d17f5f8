import { distance } from '../../text/distance.ts';
import type { ClaimWord } from './claim.ts';
import { isAmount } from './numerals.ts';
import type { Script, ScriptWord } from './script.ts';
import type { Word } from './words.ts';

/** A claim word against a story word: indexes, -1 where the other side lacks it. */
export interface Pair {
  readonly claim: number;
  readonly story: number;
  readonly kind: 'same' | 'like' | 'number' | 'changed' | 'added' | 'dropped';
}

/** The stretch of the story that fits a claim best, and how its words answer to the claim's. */
export interface Alignment {
  /** Indexes into `Script.words`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly pairs: readonly Pair[];
  /** Share of the claim's weight that stands in the stretch, 0..1. */
  readonly coverage: number;
}

const likeWords = (a: Word, b: Word): boolean => {
  if (a.value !== null || b.value !== null) return false;
  if (a.stem === b.stem) return true;
  const limit =
    Math.min(a.key.length, b.key.length) < 5 ? 0 : Math.min(a.key.length, b.key.length) < 8 ? 1 : 2;
  return limit > 0 && distance(a.key, b.key, limit) <= limit;
};

const isNumber = (word: Word) => word.value !== null || isAmount(word.key);

/** A bare "one" is a number where it stands against one. */
const isCount = (word: Word) => isNumber(word) || word.key === 'one';

/** How alike two words are; null where one cannot stand for the other. */
function kindOf(a: Word, b: Word): Pair['kind'] {
  if (a.key === b.key) return 'same';
  if ((isNumber(a) && isCount(b)) || (isNumber(b) && isCount(a))) return 'number';
  return likeWords(a, b) ? 'like' : 'changed';
}

const worth = { same: 1, like: 0.75, number: 0.35, changed: -0.35, added: 0, dropped: 0 } as const;
const addedCost = 0.45;
const dropCost = 0.05;
const openDrop = 0.12;
const sentenceCost = 0.5;
const paragraphCost = 1.2;

/**
 * Smith and Waterman's local alignment of the claim over the whole story; words of the story may be passed over
 * cheaply (a claim shortens), ends of sentences less so.
 */
export function align(script: Script, claim: readonly ClaimWord[]): Alignment {
  const offset = windowStart(script, claim);
  const story = script.words.slice(offset, offset + Math.ceil(mostCells / claim.length));
  const width = story.length + 1;
  const weights = claim.map((word) => script.weight(word));
  const scores = new Float32Array((claim.length + 1) * width);
  const steps = new Uint8Array((claim.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= claim.length; i++) {
    const word = claim[i - 1] as ClaimWord;
    const weight = weights[i - 1] ?? 0;
    for (let j = 1; j <= story.length; j++) {
      const here = story[j - 1] as ScriptWord;
      const at = i * width + j;
      const pair = (scores[at - width - 1] ?? 0) + worth[kindOf(word, here)] * weight;
      const add = (scores[at - width] ?? 0) - addedCost * weight;
      const drop = (scores[at - 1] ?? 0) - (steps[at - 1] === 3 ? dropCost : openDrop) - boundary(story, j);
      const top = Math.max(0, pair, add, drop);
      scores[at] = top;
      steps[at] = top === 0 ? 0 : top === pair ? 1 : top === add ? 2 : 3;
      if (top > best) {
        best = top;
        bestAt = at;
      }
    }
  }
  return traceBack(script, claim, steps, bestAt, width, weights, offset);
}

/** A claim of 60 words against a story of 30,000; what is longer is aligned round the sentence that holds most of it. */
const mostCells = 2_000_000;

function windowStart(script: Script, claim: readonly ClaimWord[]): number {
  const size = Math.ceil(mostCells / claim.length);
  if (script.words.length <= size) return 0;
  const { from, to } = gather(script, claim);
  return Math.max(0, Math.min(script.words.length - size, Math.floor((from + to - size) / 2)));
}

function boundary(story: readonly ScriptWord[], j: number): number {
  const [before, here] = [story[j - 2], story[j - 1]];
  if (!before || !here || before.sentence === here.sentence) return 0;
  return before.paragraph === here.paragraph ? sentenceCost : paragraphCost;
}

function traceBack(
  script: Script,
  claim: readonly ClaimWord[],
  steps: Uint8Array,
  bestAt: number,
  width: number,
  weights: readonly number[],
  offset: number,
): Alignment {
  const pairs: Pair[] = [];
  let at = bestAt;
  const lastClaim = Math.floor(bestAt / width);
  for (let i = claim.length; i > lastClaim; i--) pairs.push({ claim: i - 1, story: -1, kind: 'added' });
  while (at > 0 && steps[at]) {
    const [i, j] = [Math.floor(at / width), at % width];
    if (steps[at] === 1) {
      const kind = kindOf(claim[i - 1] as ClaimWord, script.words[offset + j - 1] as ScriptWord);
      pairs.push({ claim: i - 1, story: offset + j - 1, kind });
      at -= width + 1;
    } else if (steps[at] === 2) {
      pairs.push({ claim: i - 1, story: -1, kind: 'added' });
      at -= width;
    } else {
      pairs.push({ claim: -1, story: offset + j - 1, kind: 'dropped' });
      at -= 1;
    }
  }
  const firstClaim = Math.floor(at / width);
  for (let i = firstClaim; i > 0; i--) pairs.push({ claim: i - 1, story: -1, kind: 'added' });
  pairs.reverse();
  const whole = meetEdges(script, claim, pairs);
  const placed = whole.filter(({ story, claim }) => story >= 0 && claim >= 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const covered = placed.reduce((sum, { claim, kind }) => sum + creditOf(kind) * (weights[claim] ?? 0), 0);
  const from = placed[0]?.story ?? 0;
  return { from, to: (placed.at(-1)?.story ?? from - 1) + 1, pairs: whole, coverage: covered / total };
}

const mostAtEdge = 2;

/** A local alignment ends at the last words that agree; a word or two beyond stand against the story's next ones. */
function meetEdges(script: Script, claim: readonly ClaimWord[], pairs: readonly Pair[]): Pair[] {
  const met = [...pairs];
  const first = pairs.findIndex(({ story }) => story >= 0);
  const last = pairs.findLastIndex(({ story }) => story >= 0);
  const meet = (from: number, to: number, edge: number, step: number) => {
    if (to - from > mostAtEdge) return;
    for (let at = from; at < to; at++) {
      const story = (pairs[edge]?.story ?? 0) + step * Math.abs(at - edge);
      const [here, there] = [script.words[pairs[edge]?.story ?? -1], script.words[story]];
      const word = claim[pairs[at]?.claim ?? -1];
      if (!word || !there || there.sentence !== here?.sentence) return;
      met[at] = { claim: pairs[at]?.claim ?? -1, story, kind: kindOf(word, there) };
    }
  };
  if (first >= 0) {
    meet(0, first, first, -1);
    meet(last + 1, pairs.length, last, 1);
  }
  return met;
}

const creditOf = (kind: Pair['kind']): number =>
  kind === 'same' ? 1 : kind === 'like' ? 0.8 : kind === 'number' ? 0.5 : 0;

/** Two or more runs of the story's very words that make up the claim, each from another place; null if they do not. */
export function joinOf(script: Script, claim: readonly ClaimWord[]): { from: number; to: number }[] | null {
  const runs: { from: number; to: number }[] = [];
  let at = 0;
  let missed = 0;
  while (at < claim.length) {
    const run = longestRun(script, claim, at);
    if (run.to - run.from >= 3) {
      runs.push(run);
      at += run.to - run.from;
    } else {
      missed++;
      at++;
    }
  }
  return runs.length >= 2 && missed <= Math.floor(claim.length * 0.15) ? runs : null;
}

/** Enough of any story; a bound for texts made to be slow. */
const mostStarts = 2_000;

function longestRun(script: Script, claim: readonly ClaimWord[], at: number): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (const start of (script.places.get(claim[at]?.key ?? '') ?? []).slice(0, mostStarts)) {
    let length = 1;
    while (claim[at + length] && script.words[start + length]?.key === claim[at + length]?.key) length++;
    if (length > best.to - best.from) best = { from: start, to: start + length };
  }
  return best;
}

/** The sentence that holds most of the claim's weight in any order. */
export function gather(
  script: Script,
  claim: readonly ClaimWord[],
): { from: number; to: number; coverage: number } {
  const stems = new Map<string, number>();
  for (const word of claim) if (word.content) stems.set(word.stem, script.weight(word));
  const total = [...stems.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const sums = new Map<number, number>();
  for (const [stem, weight] of stems) {
    for (const at of script.sentences.get(stem) ?? []) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  let best = { from: 0, to: 0, coverage: 0 };
  for (const [at, sum] of [...sums].sort(([a], [b]) => a - b)) {
    const range = script.ranges[at];
    if (range && sum / total > best.coverage) best = { ...range, coverage: sum / total };
  }
  return best;
}
