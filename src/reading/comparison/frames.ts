import type { Story } from '../../story/story.ts';
import { overlaps, type Span, span, textOf } from '../../text/span.ts';
import type { Comparison, Figure, Named } from '../reading.ts';
import { commensurable, sharedStems } from './alike.ts';

/** Words that set one plan against another. */
const links =
  /\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|compared (?:to|with)|versus|vs\.?|up from|down from|rather than|instead of|more than double|previous|earlier|original|initial|former)\b/iu;

/** The figures of one sentence that share a scenario. */
interface Frame {
  readonly scenario: Named;
  readonly sentence: number;
  readonly members: readonly number[];
}

/** Tables of two plans in neighbouring sentences: a row for each thing that both of them count. */
export function framesCompared(
  story: Story,
  figures: readonly Figure[],
  sentences: readonly number[],
): Comparison[] {
  const frames = framesOf(figures, sentences);
  const found: Comparison[] = [];
  for (let i = 1; i < frames.length; i++) {
    const comparison = linked(story, figures, frames[i - 1] as Frame, frames[i] as Frame);
    if (comparison) found.push(comparison);
  }
  return found;
}

function framesOf(figures: readonly Figure[], sentences: readonly number[]): Frame[] {
  const frames: { scenario: Named; sentence: number; members: number[] }[] = [];
  figures.forEach((figure, index) => {
    const sentence = sentences[index] ?? -1;
    if (!figure.scenario) return;
    const last = frames.at(-1);
    const same = last?.sentence === sentence && overlaps(last.scenario.span, figure.scenario.span);
    if (last && same) last.members.push(index);
    else frames.push({ scenario: figure.scenario, sentence, members: [index] });
  });
  return frames;
}

function linked(story: Story, figures: readonly Figure[], one: Frame, other: Frame): Comparison | null {
  if (other.sentence !== one.sentence + 1) return null;
  const sentence = story.sentences[other.sentence];
  const first = figures[other.members[0] ?? -1];
  if (!sentence || !first) return null;
  const match = links.exec(story.text.slice(sentence.start, first.start));
  if (!match) return null;
  const pairs = paired(story.text, figures, one.members, other.members);
  if (pairs.length === 0) return null;
  return {
    rows: pairs.map((cells) => ({ label: labelOf(story.text, figures, cells, pairs), cells })),
    columns: [one.scenario, other.scenario],
    link: span(sentence.start + match.index, sentence.start + match.index + match[0].length),
  };
}

type Pair = readonly [number, number];

/** Figures paired by what they count, the best likeness first. */
function paired(
  text: string,
  figures: readonly Figure[],
  ones: readonly number[],
  others: readonly number[],
): Pair[] {
  const scored = ones.flatMap((one, i) =>
    others.flatMap((other, j) => {
      const [a, b] = [figures[one] as Figure, figures[other] as Figure];
      if (!commensurable(a, b) || !a.what || !b.what) return [];
      return [{ one, other, likeness: sharedStems(text, a.what, b.what) - (i === j ? 0 : 0.1) }];
    }),
  );
  const pairs: Pair[] = [];
  for (const { one, other, likeness } of scored.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness <= 0 || pairs.some(([a, b]) => a === one || b === other)) continue;
    pairs.push([one, other]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** The shortest of the cells' phrases, without a head noun that its column repeats. */
function labelOf(text: string, figures: readonly Figure[], cells: Pair, pairs: readonly Pair[]): Named {
  const candidates = cells.map((cell, column) => {
    const what = figures[cell]?.what as Span;
    const head = firstWord(text, what);
    const repeated = pairs.some(
      (pair) =>
        pair !== cells &&
        textOf(text, head) === textOf(text, firstWord(text, figures[pair[column] as number]?.what as Span)),
    );
    const rest = span(head.end + 1, what.end);
    return repeated && rest.end > rest.start ? rest : what;
  });
  const size = (place: Span) => textOf(text, place).split(/[\s-]+/).length;
  const shortest = candidates.reduce((best, next) => (size(next) < size(best) ? next : best));
  return { name: textOf(text, shortest), span: shortest };
}

function firstWord(text: string, what: Span): Span {
  const word = /^\S+/u.exec(textOf(text, what))?.[0] ?? '';
  return span(what.start, what.start + word.length);
}
