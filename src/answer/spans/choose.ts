import { sure } from '../../reading/reading.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { type Asked, speakerFit } from '../asked.ts';
import type { SentenceView } from '../view.ts';
import trees from '../weights/spans.json' with { type: 'json' };
import { spansOf } from './candidates.ts';
import { spanFeatures } from './features.ts';
import { type Tree, treeScore } from './trees.ts';

const shipped = trees as unknown as readonly Tree[];

/** The piece of a sentence that answers: by rule where the rule is safe, else by the trees. */
export function chooseSpan(asked: Asked, sentence: SentenceView, by: readonly Tree[] = shipped): Span {
  const spans = spansOf(asked.view, sentence);
  const rows = spanFeatures(asked, sentence, spans);
  let best: Span = sentence;
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, span] of spans.entries()) {
    const score = treeScore(by, rows[i] ?? []);
    if (score > most) [most, best] = [score, span];
  }
  return best;
}

/** The quotation of a sentence that the question is about: its speaker and topic fit best. */
export function quotationAsked(asked: Asked, sentence: SentenceView, answer: Span | null) {
  let best = null;
  let most = -1;
  for (const quotation of sentence.quotations) {
    const fits = speakerFit(asked, quotation) ?? 0.5;
    const near = answer && overlaps(quotation, answer) ? 0.5 : 0;
    const score = fits + near + (quotation.speaker ? 0.2 : 0) + (quotation.confidence >= sure ? 0.2 : 0);
    if (score > most) [most, best] = [score, quotation];
  }
  return best;
}
