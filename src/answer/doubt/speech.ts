import { overlaps } from '../../text/span.ts';
import { speakerFit } from '../asked.ts';
import { coverage, matchOf } from '../features/match.ts';
import type { Ranked } from '../rank.ts';
import type { Shown } from '../shown.ts';

const ofAsked = 0.7;
const ofOthers = 0.3;

/** Does the one whose words are asked for speak of the matter, and do others more? */
export function speechSignals({ asked, sentence }: Ranked, { quotation }: Shown): Record<string, number> {
  const { question, speaker, view, terms } = asked;
  const about = terms.some(({ frame }) => !frame);
  const asks = question.wanted === 'speech' || (question.cue !== null && question.wanted !== 'speaker');
  if (!asks || speaker.length === 0 || !about)
    return { unspoken: 0, unspokenNear: 0, othersMore: 0, othersMoreNear: 0, speaks: 0, shownOther: 0 };
  let [own, ownNear, others, othersNear, speaks] = [0, 0, 0, 0, 0];
  for (const one of view.entry.reading.quotations) {
    const fit = speakerFit(asked, one) ?? 0;
    if (fit >= ofOthers && fit <= ofAsked) continue;
    const matches = view.sentences.filter((each) => overlaps(each, one)).map((each) => matchOf(asked, each));
    const most = (kind: 'exact' | 'near') =>
      Math.max(0, ...matches.map((match) => coverage(terms, match[kind], ({ frame }) => !frame)));
    if (fit > ofAsked) {
      speaks++;
      [own, ownNear] = [Math.max(own, most('exact')), Math.max(ownNear, most('near'))];
    } else [others, othersNear] = [Math.max(others, most('exact')), Math.max(othersNear, most('near'))];
  }
  const here = quotation ?? sentence.quotations[0];
  return {
    unspoken: 1 - own,
    unspokenNear: 1 - ownNear,
    othersMore: Math.max(0, others - own),
    othersMoreNear: Math.max(0, othersNear - ownNear),
    speaks: Math.log1p(speaks),
    shownOther: here ? 1 - (speakerFit(asked, here) ?? 0) : 1,
  };
}
