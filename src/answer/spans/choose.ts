import type { Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
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
