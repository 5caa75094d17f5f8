import { longestPool } from '../pool.ts';
import type { Proposal } from '../proposal.ts';
import { actSignals } from './act.ts';
import { archiveSignals } from './archive.ts';
import { bondSignals } from './bonds.ts';
import { crossSignals } from './crossed.ts';
import { itemSignals } from './items.ts';
import { askedSignals, kindSignals } from './kind.ts';
import { missingSignals } from './missing.ts';
import { hostOf, pieceSignals } from './piece.ts';
import { rankingSignals } from './ranking.ts';
import { speechSignals } from './speech.ts';

/** Were many stories searched? */
export const isOfArchive = ({ ranking: { ranked } }: Proposal): boolean =>
  ranked.some(({ asked }) => asked !== ranked[0]?.asked);

/** Was it a text of which only some sentences are looked at? */
export const isOfLong = ({ sentences = 0 }: Readonly<Record<string, number>>): boolean =>
  sentences > Math.log(longestPool + 1);

/** What tells right from wrong and present from absent, by name; more of it where many stories were searched. */
export function signalsOf(proposal: Proposal): Record<string, number> {
  const { ranking, top, shown, answer, choice } = proposal;
  const host = hostOf(answer, shown.sentences) ?? top;
  const signals: Record<string, number> = {
    ...askedSignals(top.asked),
    ...rankingSignals(ranking),
    choiceScore: choice?.score ?? 0,
    choiceShare: choice?.share ?? 0,
    choiceMargin: choice?.margin ?? 0,
    ...itemSignals(shown.sentences),
    ...pieceSignals(answer, host),
    ...kindSignals(answer, host),
    ...actSignals(answer, host),
    ...missingSignals(shown.span, host),
    ...speechSignals(host, shown),
    ...bondSignals(top),
  };
  const others = isOfArchive(proposal)
    ? archiveSignals(ranking)
    : crossSignals(top.asked.question.wanted, signals);
  return { ...signals, ...others };
}
