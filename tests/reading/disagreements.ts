import { read } from '../../src/reading/read.ts';
import type { FigureValue } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';
import { type Span, textOf } from '../../src/text/span.ts';
import { byCompromise, byRecognizers, type Opinion, type Oracle } from './oracles.ts';

export interface Disagreement {
  readonly oracle: Oracle;
  /** `missed`: we find it, the library does not; `extra`: the reverse; `value`: both find it, with different values. */
  readonly sort: 'missed' | 'extra' | 'value';
  /** Oracle, sort, the words and what the library reads, and how the paragraph begins: one line a case. */
  readonly line: string;
}

const oracles: readonly (readonly [Oracle, (text: string) => Opinion[]])[] = [
  ['recognizers', byRecognizers],
  ['compromise', byCompromise],
];

/** Where our reading of a text and a library's differ. */
export function disagreementsOn(text: string): Disagreement[] {
  const ours = read(composeStory({ id: 'x', title: '', source: '' }, text)).figures;
  return oracles.flatMap(([oracle, opine]) => {
    const theirs = opine(text);
    const told = (sort: Disagreement['sort'], place: Span, values: string): Disagreement => ({
      oracle,
      sort,
      line: `${oracle} ${sort}: ${textOf(text, place)}${values} · ${text.slice(0, 28)}`,
    });
    const about = ours.flatMap((figure) => {
      const met = theirs.filter((opinion) => meets(opinion, figure));
      if (met.length === 0) return [told('missed', figure, '')];
      return met.some((opinion) => agrees(figure.value, met, opinion))
        ? []
        : [told('value', figure, ` = ${met.map(({ value }) => value)}`)];
    });
    const extra = theirs.filter((opinion) => !ours.some((figure) => meets(opinion, figure)));
    return [...about, ...extra.map((opinion) => told('extra', opinion, ''))];
  });
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Shares may be told as percentages; a range counts as read where both of its ends are. */
function agrees(ours: FigureValue, met: readonly Opinion[], one: Opinion): boolean {
  if (ours === null) return false;
  if (typeof ours === 'number')
    return one.value !== null && (close(one.value, ours) || close(one.value / 100, ours));
  return ours.every((end) => end === null || met.some(({ value }) => value !== null && close(value, end)));
}

const close = (a: number, b: number) => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-3);
