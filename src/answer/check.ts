import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import { contains, type Span } from '../text/span.ts';
import { type Excerpt, RequestError } from './answer.ts';
import { align, gather, joinOf } from './check/align.ts';
import { ownershipOf } from './check/attribution.ts';
import { type Claim, parseClaim } from './check/claim.ts';
import { isFairCrop } from './check/crop.ts';
import { type Difference, differenceOf } from './check/difference.ts';
import { isDenial, isNegation, isQualifier } from './check/lexicon.ts';
import { isMocked } from './check/mockery.ts';
import { type Place, placesOf, spansOf } from './check/places.ts';
import { type Script, scriptOf } from './check/script.ts';
import { type Turn, turnOf } from './check/sense.ts';
import { type SlotNumber, slotNumbers } from './check/slot-numbers.ts';
import { wrongNumber } from './check/wrong-number.ts';
import { excerptAround, excerptOf } from './excerpt.ts';
import { resolveStories } from './story.ts';

/**
 * What the story has of a claim, in the order in which the first that fits holds: `exact` the same words by that speaker
 * (or anywhere, where no speaker is claimed), `other-speaker` the same words given to someone else, `report-not-quote` the
 * same words, but the story's own, `other-number` and `other-thing` only a number is wrong (the latter where it stands
 * in the story for something else), `altered` the story has it otherwise, `not-in-story`.
 */
export type Verdict =
  | 'exact'
  | 'other-speaker'
  | 'report-not-quote'
  | 'other-number'
  | 'other-thing'
  | 'altered'
  | 'not-in-story';

/** What a reader must be told of an alteration. */
export type Alteration =
  | Turn
  | 'crop'
  | 'negation-dropped'
  | 'negation-added'
  | 'name'
  | 'swapped'
  | 'reworded';

export interface Check {
  readonly verdict: Verdict;
  readonly claim: string;
  /** As claimed. */
  readonly speaker: string | null;
  /** Whom the story gives the words to, for `other-speaker`; null where it names nobody. */
  readonly saidBy: string | null;
  /** Who quotes them in words of their own, for `exact`; null where the story itself does. */
  readonly toldBy: string | null;
  /** Where the story has it; the nearest passage where it has not. The places themselves are highlighted. */
  readonly evidence: readonly Excerpt[];
  /** The places that decide, in the order of the claim; empty for `not-in-story`. */
  readonly places: readonly (Span & { readonly story: string })[];
  readonly difference: readonly Difference[];
  readonly alterations: readonly Alteration[];
  /** The numbers of the claim that are wrong, with those that the story has in their place; as written. */
  readonly numbers: readonly SlotNumber[];
  /** 0..1 that the verdict is right. */
  readonly confidence: number;
}

export interface CheckRequest {
  readonly claim: string;
  /** Whose own words they are claimed to be; without it, what the story says. */
  readonly speaker?: string | null | undefined;
  readonly story?: string | undefined;
}

const longestClaim = 6_000;

/** @throws {RequestError} on an empty or over-long claim, or an unknown story */
export function check(library: Library, { claim, speaker, story }: CheckRequest): Check {
  if (claim.length > longestClaim) throw new RequestError({ kind: 'claim-too-long', most: longestClaim });
  const parsed = parseClaim(claim);
  if (parsed.segments.length === 0) throw new RequestError({ kind: 'empty-claim' });
  const entries = likeliest(library, resolveStories(library, story), parsed.text);
  const checks = entries.map((entry) => checkIn(entry, parsed, speaker?.trim() || null));
  const [first, ...others] = checks;
  if (!first) throw new RequestError({ kind: 'empty-library' });
  return others.reduce((best, each) => (rankOf(each) < rankOf(best) ? each : best), first);
}

const mostStories = 6;

/** Of many stories, those that a search for the claim finds first. */
function likeliest(
  library: Library,
  entries: readonly IndexedStory[],
  claim: string,
): readonly IndexedStory[] {
  if (entries.length <= mostStories) return entries;
  const found = new Set(library.search(claim, { limit: 40 }).map(({ entry }) => entry));
  return found.size > 0 ? [...found].slice(0, mostStories) : entries.slice(0, 1);
}

const order: readonly Verdict[] = [
  'exact',
  'other-speaker',
  'report-not-quote',
  'other-thing',
  'other-number',
  'altered',
  'not-in-story',
];

const rankOf = ({ verdict, confidence }: Check): number => order.indexOf(verdict) - confidence / 2;

function checkIn(entry: IndexedStory, claim: Claim, speaker: string | null): Check {
  const script = scriptOf(entry);
  const places = placesOf(script, claim);
  return places.length > 0 ? sameWords(script, claim, speaker, places) : otherWords(script, claim, speaker);
}

function sameWords(script: Script, claim: Claim, speaker: string | null, places: readonly Place[]): Check {
  const judged = places.map((place) => ({ place, turn: turnOf(script, place) }));
  const kept = judged.filter(({ turn }) => turn === null).map(({ place }) => place);
  const [first] = kept;
  if (!first) {
    const [turned] = judged;
    const spans = turned ? placeSpans(script, turned.place) : [];
    return result(script, claim, speaker, 'altered', spans, {
      alterations: turned?.turn ? [turned.turn] : [],
      confidence: 0.75,
    });
  }
  const fair = kept.filter((place) => isFairCrop(script, place, speaker !== null));
  if (speaker === null) {
    const [whole] = fair;
    return whole
      ? result(script, claim, speaker, 'exact', placeSpans(script, whole), { confidence: 0.95 })
      : cropped(script, claim, speaker, first);
  }
  const owned = kept.map((place) => ({ place, owner: ownershipOf(script, place, speaker) }));
  const own = owned.filter(({ owner }) => owner.kind === 'own');
  const unmocked = own.filter(({ place }) => !isMocked(script, place));
  const mine = unmocked.find(({ place }) => fair.includes(place));
  if (!mine && unmocked[0]) return cropped(script, claim, speaker, unmocked[0].place);
  if (mine?.owner.kind === 'own') {
    const { toldBy } = mine.owner;
    return result(script, claim, speaker, 'exact', placeSpans(script, mine.place), {
      toldBy,
      confidence: toldBy === null ? 0.95 : 0.8,
    });
  }
  const [mocked] = own;
  if (mocked)
    return result(script, claim, speaker, 'other-speaker', placeSpans(script, mocked.place), {
      confidence: 0.7,
    });
  const other = owned.find(({ owner }) => owner.kind === 'other');
  if (other?.owner.kind === 'other') {
    const saidBy = other.owner.who;
    return result(script, claim, speaker, 'other-speaker', placeSpans(script, other.place), {
      saidBy,
      confidence: 0.9,
    });
  }
  return result(script, claim, speaker, 'report-not-quote', placeSpans(script, first), { confidence: 0.9 });
}

/** The very words, but the sentence that they are cut out of may turn them. */
const cropped = (script: Script, claim: Claim, speaker: string | null, place: Place): Check =>
  result(script, claim, speaker, 'altered', placeSpans(script, place), {
    alterations: ['crop'],
    confidence: 0.6,
  });

const placeSpans = (script: Script, { runs }: Place): Span[] => runs.flatMap((run) => spansOf(script, run));

/** From this share of the claim's weight on, the story has it, if otherwise. */
const enough = 0.5;

function otherWords(script: Script, claim: Claim, speaker: string | null): Check {
  const words = claim.segments.flat();
  const aligned = align(script, words);
  const stretch = spanOf(script, aligned.from, aligned.to);
  const wrong = aligned.coverage >= enough ? wrongNumber(script, words, aligned) : null;
  if (wrong) {
    const spans = [stretch, ...wrong.elsewhere].filter((each) => each !== null);
    const numbers = slotNumbers(script, claim, aligned);
    return result(script, claim, speaker, wrong.verdict, spans, { numbers, confidence: 0.85, compared: 1 });
  }
  const joined = joinOf(script, words);
  const gap = aligned.pairs.filter(({ kind }) => kind === 'dropped').length;
  if (joined && (aligned.coverage < 0.8 || (gap > 3 && isAcrossSentences(script, joined)))) {
    const spans = joined
      .slice(0, mostJoined)
      .map(({ from, to }) => spanOf(script, from, to))
      .filter((each) => each !== null);
    return result(script, claim, speaker, 'altered', spans, { alterations: ['joined'], confidence: 0.85 });
  }
  const gathered = gather(script, words);
  const best =
    aligned.coverage >= gathered.coverage * 0.85 ? stretch : spanOf(script, gathered.from, gathered.to);
  const coverage = Math.max(aligned.coverage, gathered.coverage * 0.9);
  if (!best || coverage < enough) {
    return result(script, claim, speaker, 'not-in-story', best ? [best] : [], { confidence: 1 - coverage });
  }
  const alterations = alterationsOf(script, claim, aligned);
  return result(script, claim, speaker, 'altered', [best], { alterations, confidence: coverage });
}

const mostJoined = 4;

const isAcrossSentences = ({ words }: Script, runs: readonly { from: number }[]): boolean =>
  new Set(runs.map(({ from }) => words[from]?.sentence)).size > 1;

function spanOf({ words }: Script, from: number, to: number): Span | null {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
}

function alterationsOf(script: Script, claim: Claim, { pairs }: ReturnType<typeof align>): Alteration[] {
  const words = claim.segments.flat();
  const gone = pairs
    .filter(({ kind, story }) => story >= 0 && kind !== 'same')
    .map(({ story }) => script.words[story]);
  const come = pairs
    .filter(({ kind, claim: at }) => at >= 0 && kind !== 'same')
    .map(({ claim: at }) => words[at]);
  const found: Alteration[] = [];
  const isTurned = (word: { key: string } | undefined) =>
    word !== undefined && (isNegation(word.key) || isDenial(word.key));
  const [negated, denied] = [gone, come].map((side) => side.some(isTurned));
  if (negated && !denied) found.push('negation-dropped');
  if (denied && !negated) found.push('negation-added');
  // Without a number, “some” and “more” qualify none.
  const counts = words.some(({ value }) => value !== null);
  if (counts && [...gone, ...come].some((word) => word && isQualifier(word.key))) found.push('qualifier');
  const renamed = pairs.some(
    ({ kind, claim: at, story }) =>
      kind === 'changed' && isNameIn(script, words[at]?.key) && isNameIn(script, script.words[story]?.key),
  );
  const swapped = come.filter((word) => word?.content && gone.some((each) => each?.key === word.key));
  if (swapped.length >= 2) found.push('swapped');
  else if (renamed) found.push('name');
  return found.length > 0 ? found : ['reworded'];
}

const mostLooked = 50;

/** Is a word written with a capital inside a sentence? */
const isNameIn = ({ words, places }: Script, key: string | undefined): boolean =>
  (places.get(key ?? '') ?? [])
    .slice(0, mostLooked)
    .some((at) => words[at]?.capital && words[at - 1]?.sentence === words[at]?.sentence);

interface Extras {
  readonly saidBy?: string | null;
  readonly toldBy?: string | null;
  readonly alterations?: readonly Alteration[];
  readonly numbers?: Check['numbers'];
  readonly confidence: number;
  /** How many of the places the claim is compared with word by word; all unless told. */
  readonly compared?: number;
}

function result(
  script: Script,
  claim: Claim,
  speaker: string | null,
  verdict: Verdict,
  spans: readonly Span[],
  {
    saidBy = null,
    toldBy = null,
    alterations = [],
    numbers = [],
    confidence,
    compared = spans.length,
  }: Extras,
): Check {
  const { entry } = script;
  const evidence = distinctPassages(entry, spans);
  const [first] = spans;
  return {
    verdict,
    claim: claim.text,
    speaker,
    saidBy,
    toldBy,
    evidence,
    places: verdict === 'not-in-story' ? [] : spans.map((each) => ({ ...each, story: entry.story.id })),
    difference:
      verdict === 'not-in-story' || !first ? [] : differenceOf(script, claim, spans.slice(0, compared)),
    alterations,
    numbers,
    confidence,
  };
}

/** The passages round the places, each once, the places in it highlighted. */
function distinctPassages(entry: IndexedStory, spans: readonly Span[]): Excerpt[] {
  const found: Excerpt[] = [];
  for (const each of spans) {
    if (found.some(({ span }) => contains(span, each))) continue;
    const { span } = excerptAround(entry, each);
    found.push(
      excerptOf(
        entry,
        span,
        spans.filter((other) => contains(span, other)),
      ),
    );
  }
  return found;
}
