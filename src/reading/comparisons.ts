import { stemmer } from 'stemmer';
import type { Story } from '../story/story.ts';
import { overlaps, type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Comparison, Figure, Named } from './reading.ts';

/** Words that set one thing's numbers against another's. */
const links =
  /\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|compared (?:to|with)|versus|vs\.?|up from|down from|rather than|instead of|more than double|double|twice)\b/iu;

/**
 * Tables of figures that the story sets against one another: same kind and unit, alike in what they count, apart in
 * scenario. The story's own link ("exceeds") comes first.
 */
export function findComparisons(
  story: Story,
  _tokens: readonly Token[],
  figures: readonly Figure[],
): Comparison[] {
  const frames = framesOf(story, figures);
  const found: Comparison[] = [];
  for (let i = 1; i < frames.length; i++) {
    const comparison = linkedFrames(story, figures, frames[i - 1] as Frame, frames[i] as Frame);
    if (comparison) found.push(comparison);
  }
  return found;
}

/** The figures of one sentence that share a scenario. */
interface Frame {
  readonly scenario: Named;
  readonly sentence: number;
  readonly members: readonly number[];
}

function framesOf(story: Story, figures: readonly Figure[]): Frame[] {
  const frames: { scenario: Named; sentence: number; members: number[] }[] = [];
  figures.forEach((figure, index) => {
    if (!figure.scenario) return;
    const sentence = story.sentences.findIndex((s) => s.start <= figure.start && figure.start < s.end);
    const last = frames.at(-1);
    if (last && last.sentence === sentence && overlaps(last.scenario.span, figure.scenario.span))
      last.members.push(index);
    else frames.push({ scenario: figure.scenario, sentence, members: [index] });
  });
  return frames;
}

/** Two frames in neighbouring sentences with a linking word in the later one, their figures paired by what they count. */
function linkedFrames(story: Story, figures: readonly Figure[], one: Frame, other: Frame): Comparison | null {
  if (other.sentence - one.sentence > 1 || other.sentence === one.sentence) return null;
  const sentence = story.sentences[other.sentence];
  const match = sentence && links.exec(textOf(story.text, sentence));
  if (!sentence || !match) return null;
  const link = span(sentence.start + match.index, sentence.start + match.index + match[0].length);
  const pairs = paired(story.text, figures, one.members, other.members);
  if (pairs.length === 0) return null;
  return {
    rows: pairs.map((cells) => ({ label: labelOf(story.text, figures, cells, pairs), cells })),
    columns: [one.scenario, other.scenario],
    link,
  };
}

type Pair = readonly [number, number];

function paired(
  text: string,
  figures: readonly Figure[],
  ones: readonly number[],
  others: readonly number[],
): Pair[] {
  const scored = ones.flatMap((one, i) =>
    others.flatMap((other, j) => {
      const [a, b] = [figures[one] as Figure, figures[other] as Figure];
      if (a.kind !== b.kind || a.unit !== b.unit || !a.what || !b.what) return [];
      return [{ one, other, alike: likeness(text, a.what, b.what) - (i === j ? 0 : 0.1) }];
    }),
  );
  const pairs: Pair[] = [];
  for (const { one, other, alike } of scored.sort((a, b) => b.alike - a.alike)) {
    if (alike <= 0 || pairs.some(([a, b]) => a === one || b === other)) continue;
    pairs.push([one, other]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

const people = new Set(
  (
    'people person men women children civilians soldiers troops prisoners detainees hostages captives inmates refugees migrants patients victims ' +
    'residents workers employees voters students passengers fighters officers police palestinians israelis'
  ).split(' '),
);

function stems(text: string, what: Span): string[] {
  const words =
    textOf(text, what)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return words.flatMap((word) => {
    const stem = stemmer(word).slice(0, 6);
    return people.has(word) ? [stem, '*person'] : [stem];
  });
}

/** How many stems two phrases share; people are alike as people. */
function likeness(text: string, a: Span, b: Span): number {
  const other = new Set(stems(text, b));
  return new Set(stems(text, a).filter((stem) => other.has(stem))).size;
}

/** The shortest of the cells' phrases, without a head noun that its column repeats. */
function labelOf(text: string, figures: readonly Figure[], cells: Pair, pairs: readonly Pair[]): Named {
  const candidates = cells.map((cell, column) => {
    const what = figures[cell]?.what as Span;
    const head = firstWord(text, what);
    const repeated = pairs.some(
      (pair) =>
        pair !== cells && head.name === firstWord(text, figures[pair[column] as number]?.what as Span).name,
    );
    const rest = span(head.span.end + 1, what.end);
    return repeated && rest.end > rest.start ? rest : what;
  });
  const size = (s: Span) => textOf(text, s).split(/[\s-]+/).length;
  const shortest = candidates.reduce((best, next) => (size(next) < size(best) ? next : best));
  return { name: textOf(text, shortest), span: shortest };
}

function firstWord(text: string, what: Span): Named {
  const word = /^\S+/u.exec(textOf(text, what))?.[0] ?? '';
  return { name: word, span: span(what.start, what.start + word.length) };
}
