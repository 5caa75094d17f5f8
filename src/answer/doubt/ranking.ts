import { speakerFit } from '../asked.ts';
import { featureNames } from '../features/features.ts';
import { coverage, matchOf } from '../features/match.ts';
import type { Ranked, Ranking } from '../rank.ts';
import { isNumeric } from '../wanted.ts';

const ofTop = [
  'words.exact',
  'words.topicRelative',
  'words.exactRelative',
  'words.resolvedRelative',
  'words.paragraphRelative',
  'words.bm25Relative',
  'words.gramsRelative',
  'words.names',
  'words.heaviest',
  'words.pairs',
  'words.close',
  'words.head',
  'words.matched',
  'meaning.soft',
  'meaning.softTopic',
  'meaning.softMissing',
  'meaning.softHead',
  'meaning.softHeaviest',
  'meaning.centroid',
  'fit.fit',
  'fit.fitCovered',
  'fit.counted',
  'fit.noFigure',
  'fit.fitPerson',
  'fit.fitPlace',
  'fit.fitTime',
  'fit.fitNumber',
  'fit.fitReason',
  'speech.speechFits',
  'speech.speechNobody',
  'speech.speechOther',
  'speech.speechTopic',
  'speech.speechTopicFits',
  'speech.speechShare',
  'speech.speakerSure',
  'speech.speakerNobody',
  'speech.speakerTopic',
  'speech.cue',
  'place.position',
  'place.length',
  'place.isQuestion',
].map((name) => [name, featureNames.indexOf(name)] as const);

/** How the first sentence suits the question, stands out from the others, and what the whole story lacks. */
export function rankingSignals({ values, ranked }: Ranking): Record<string, number> {
  const [top, second, third] = ranked;
  if (!top) return {};
  const { asked, sentence } = top;
  const { terms, question, speaker } = asked;
  const signals: Record<string, number> = {};
  for (const [name, at] of ofTop) signals[name] = values[at] ?? 0;
  const match = matchOf(asked, sentence);
  const missing = terms.filter(({ matches }) => matches.size === 0);
  const weightOf = (list: typeof terms) => list.reduce((sum, { weight }) => sum + weight, 0);
  const all = weightOf(terms) || 1;
  const fits = asked.view.entry.reading.quotations.map((quotation) => speakerFit(asked, quotation) ?? 0);
  const bestFit = Math.max(0, ...fits);
  const asksSpeaker = speaker.length > 0 && (question.wanted === 'speech' || question.cue !== null);
  const entropy = -ranked.reduce((sum, { probability: p }) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  const isBeside = (one: Ranked) => one.asked === asked && one.sentence.paragraph === sentence.paragraph;
  const far = ranked.find((one) => !isBeside(one));
  const firstMissing = Math.max(0, ...missing.map(({ weight }) => weight));
  return {
    ...signals,
    probability: top.probability,
    logit: Math.log(top.probability / (1 - Math.min(0.999, top.probability)) + 1e-3),
    margin: Math.min(4, top.score - (second?.score ?? top.score - 4)),
    margin3: Math.min(6, top.score - (third?.score ?? top.score - 6)),
    marginFar: Math.min(4, top.score - (far?.score ?? top.score - 4)),
    paragraphMass: ranked.filter(isBeside).reduce((sum, one) => sum + one.probability, 0),
    entropy,
    terms: Math.log1p(terms.length),
    absent: weightOf(missing) / all,
    absentHeaviest: firstMissing,
    absentCount: Math.min(4, missing.length),
    absentHead: asked.head && asked.head.matches.size === 0 ? 1 : 0,
    nameElsewhere: 1 - coverage(terms, match.resolved, ({ named }) => named),
    contentElsewhere: 1 - coverage(terms, match.resolved, ({ named, frame }) => !named && !frame),
    speakerSilent: asksSpeaker ? 1 - bestFit : 0,
    speakerElsewhere: asksSpeaker
      ? bestFit - Math.max(0, ...sentence.quotations.map((one) => speakerFit(asked, one) ?? 0))
      : 0,
    speakerAbsent: asksSpeaker && speaker.every(({ matches }) => matches.size === 0) ? 1 : 0,
    uncounted: isNumeric(question.wanted) && asked.head ? 1 - (signals['fit.counted'] ?? 0) : 0,
    sentences: Math.log(asked.view.sentences.length + 1),
  };
}
