import { contains, type Span } from '../../text/span.ts';
import { speakerFit } from '../asked.ts';
import { coverage, matchOf } from '../features/match.ts';
import type { Ranked } from '../rank.ts';
import { clausesOf, within } from '../rules/clauses.ts';
import { itemsOf, type Sort, sortOf } from './items.ts';

/** The sentence that the piece is from. */
export const hostOf = (answer: Span, sentences: readonly Ranked[]): Ranked | undefined =>
  sentences.find(({ sentence }) => contains(sentence, answer)) ?? sentences[0];

/** How the piece that is given as the answer suits the question: its kind, its place among the question's words. */
export function pieceSignals(answer: Span, host: Ranked): Record<string, number> {
  const { asked, sentence } = host;
  const { text } = asked.view.entry.story;
  const sort = sortOf(asked);
  const misfit = sort ? 1 - fitOf(answer, host, sort) : 0;
  const words = sentence.words.filter((word) => contains(answer, word));
  const matter = words.filter(({ tag }) => /^[NMVJ1R]$/.test(tag));
  const repeated = matter.filter(({ stem }) => asked.terms.some(({ matches }) => matches.has(stem)));
  const clause = clausesOf(text, sentence).find((one) => within(one, answer));
  const match = matchOf(asked, sentence);
  const matched = coverage(asked.terms, match.exact);
  const beside = match.exact.map((value, i) => {
    const word = sentence.words[match.places[i] ?? -1];
    return word && clause && within(clause, word) ? value : 0;
  });
  const spoken = sentence.quotations.find((one) => contains(one, answer));
  return {
    pieceMisfit: misfit,
    pieceAsked: matter.length > 0 ? repeated.length / matter.length : 1,
    pieceLong: sort ? Math.log1p(words.length) : 0,
    pieceApart: clause && matched > 0 ? 1 - coverage(asked.terms, beside) / matched : 0,
    pieceOther: spoken && asked.speaker.length > 0 ? 1 - (speakerFit(asked, spoken) ?? 0) : 0,
    pieceSentence: answer.end - answer.start >= sentence.end - sentence.start - 3 ? 1 : 0,
  };
}

/** A reason may be opened by a word before the piece. */
const opening = 15;

/** 0..1: how well what the piece holds, or is part of, is of the asked-for kind. */
function fitOf(answer: Span, { asked, sentence }: Ranked, sort: Sort): number {
  const fits = itemsOf(asked, sentence, sort).filter((item) =>
    sort === 'reason'
      ? item.start >= answer.start - opening && item.end <= answer.end
      : contains(answer, item) || contains(item, answer),
  );
  return Math.max(0, ...fits.map(({ fit }) => fit));
}
