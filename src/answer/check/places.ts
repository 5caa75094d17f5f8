import type { Span } from '../../text/span.ts';
import type { Claim, ClaimWord } from './claim.ts';
import { isSaying } from './lexicon.ts';
import type { Script, ScriptWord } from './script.ts';

/** How a bracket of the claim sits in the story: put in, or in place of a few of its words. */
export interface BracketUse {
  readonly words: readonly ClaimWord[];
  /** Index of the first story word replaced (or of the word that follows an insertion). */
  readonly at: number;
  /** How many story words it replaces; 0 where it was put in. */
  readonly replaced: number;
}

/** A run of story words that is the same as a segment of the claim; indexes into `Script.words`, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly brackets: readonly BracketUse[];
  /** Index of the word where a speaker's words go on after a tag ("…", he said, "…"); null in one piece. */
  readonly resumes: number | null;
}

/** Where the story has the claim's very words: a run a segment, in the story's order. */
export interface Place {
  readonly runs: readonly [Run, ...Run[]];
}

const mostReplaced = 4;
const mostPlaces = 200;

/** Every place with the claim's very words; an ellipsis may leave out anything between its sides (who judges, is told). */
export function placesOf(script: Script, { segments }: Claim): Place[] {
  const [first, ...others] = segments;
  if (!first) return [];
  let places: Place[] = runsOf(script, first).map((run) => ({ runs: [run] }));
  for (const segment of others) {
    const runs = runsOf(script, segment);
    places = places.flatMap((place) => {
      const last = place.runs.at(-1);
      const next = runs.find((run) => last && run.from >= last.to);
      return next ? [{ runs: [...place.runs, next] as const }] : [];
    });
  }
  return places.slice(0, mostPlaces) as Place[];
}

/** A segment's places word for word; across a speaker's tag only where the words never stand in one piece. */
function runsOf(script: Script, segment: readonly ClaimWord[]): Run[] {
  const whole = runsIn(script, segment, (at) => at + 1);
  return whole.length > 0
    ? whole
    : runsIn(script, segment, stepOverTag(script)).filter((run) => run.resumes !== null);
}

type Step = (at: number) => number;

/** The word that follows in the speaker's own words: past what stands outside the marks in between. */
const stepOverTag =
  ({ words, spoken, entry }: Script): Step =>
  (at) => {
    const here = words[at];
    const next = words[at + 1];
    if (!here || !next || next.spoken >= 0) return at + 1;
    if (here.spoken < 0) return pastInsertedTag({ words, entry }, at) ?? at + 1;
    let to = at + 1;
    while (to < words.length && words[to]?.spoken === -1) to++;
    const resumed = words[to];
    const same =
      resumed !== undefined &&
      resumed.paragraph === here.paragraph &&
      sameVoice(spoken[here.spoken]?.speaker, spoken[resumed.spoken]?.speaker) &&
      to - at - 1 <= longestTag;
    return same ? to : at + 1;
  };

const longestTag = 25;
const longestInserted = 4;

/** The word past a tag between commas in what is reported: "Parliament, she wrote, “could have …”". */
function pastInsertedTag({ words, entry }: Pick<Script, 'words' | 'entry'>, at: number): number | null {
  const { text } = entry.story;
  const gap = (from: number) => text.slice(words[from]?.end ?? 0, words[from + 1]?.start ?? 0);
  if (!/^,\s/.test(gap(at))) return null;
  for (let to = at + 2; to <= at + longestInserted; to++) {
    if (!/^,\s/.test(gap(to))) continue;
    const tag = words.slice(at + 1, to + 1);
    return tag.some(({ key }) => isSaying(key)) && words[to + 1]?.sentence === words[at]?.sentence
      ? to + 1
      : null;
  }
  return null;
}

type Voice = { readonly person: string | null; readonly name: string } | null | undefined;

const sameVoice = (a: Voice, b: Voice): boolean =>
  Boolean(a && b && (a.person === null ? a.name === b.name : a.person === b.person));

function runsIn(script: Script, segment: readonly ClaimWord[], step: Step): Run[] {
  const lead = segment.findIndex(({ bracketed }) => !bracketed);
  const anchor = segment[Math.max(0, lead)];
  if (!anchor) return [];
  const starts = script.places.get(anchor.key) ?? [];
  return starts.flatMap((at) => {
    const run = runFrom(script, segment, Math.max(0, lead), at, step);
    return run ? [run] : [];
  });
}

/** The run whose first word outside brackets stands at `at`. */
function runFrom(
  script: Script,
  segment: readonly ClaimWord[],
  lead: number,
  at: number,
  step: Step,
): Run | null {
  const brackets: BracketUse[] = [];
  let from = at;
  if (lead > 0) {
    const put = segment.slice(0, lead);
    const verbatim = put.every((word, back) => script.words[at - lead + back]?.key === word.key);
    if (verbatim) from = at - lead;
    else {
      const replaced = isReference(script.words[at - 1]) ? 1 : 0;
      from = at - replaced;
      brackets.push({ words: put, at: from, replaced });
    }
  }
  let place = at;
  let resumes: number | null = null;
  for (let index = lead; index < segment.length; ) {
    const word = segment[index];
    if (word && script.words[place]?.key === word.key) {
      index++;
      if (index === segment.length) return { from, to: place + 1, brackets, resumes };
      const next = step(place);
      if (next !== place + 1) resumes = next;
      place = next;
      continue;
    }
    if (!word?.bracketed) return null;
    let end = index;
    while (segment[end]?.bracketed) end++;
    const replaced = replacedAt(script.words, place, segment[end]);
    if (replaced === null) return null;
    brackets.push({ words: segment.slice(index, end), at: place, replaced });
    if (end === segment.length) return { from, to: place + replaced, brackets, resumes };
    place += replaced;
    index = end;
  }
  return null;
}

/** How many story words a bracket stands for, so that the claim's next word fits again. */
function replacedAt(words: readonly ScriptWord[], at: number, next: ClaimWord | undefined): number | null {
  if (!next) return isReference(words[at]) ? 1 : 0;
  for (let replaced = 0; replaced <= mostReplaced; replaced++) {
    if (words[at + replaced]?.key === next.key) return replaced;
  }
  return null;
}

const references = new Set(
  (
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those ' +
    'here there'
  ).split(' '),
);

export const isReference = (word: ScriptWord | undefined): boolean =>
  word !== undefined && references.has(word.key);

export const spansOf = ({ words }: Script, { from, to, resumes }: Run): Span[] => {
  const piece = (first: number, end: number): Span[] => {
    const [a, b] = [words[first], words[end - 1]];
    return a && b && end > first ? [{ start: a.start, end: b.end }] : [];
  };
  if (resumes === null || words[from]?.spoken === -1) return piece(from, to);
  let stop = resumes;
  while (stop > from && words[stop - 1]?.spoken === -1) stop--;
  return [...piece(from, stop), ...piece(resumes, to)];
};
