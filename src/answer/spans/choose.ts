import { contains, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import trees from '../weights/spans.json' with { type: 'json' };
import { type SpanCandidate, spansOf } from './candidates.ts';
import { spanFeatures } from './features.ts';
import { Forest, type Tree } from './trees.ts';

const shipped = new Forest(trees as unknown as readonly Tree[]);

export interface SpanRow {
  readonly span: SpanCandidate;
  readonly values: readonly number[];
}

/** All pieces of some sentences of one story, with their features. */
export function spanRows(sentences: readonly Ranked[]): SpanRow[] {
  const most = Math.max(...sentences.map(({ probability }) => probability), 1e-9);
  return sentences.flatMap(({ asked, sentence, probability }) => {
    const spans = spansOf(asked.view, sentence);
    const rows = spanFeatures(asked, sentence, spans, probability / most);
    return spans.map((span, i) => ({ span, values: rows[i] ?? [] }));
  });
}

/** The piece that answers: by the trees, a whole list where one is asked for, an article kept with its name. */
export function chooseSpan(sentences: readonly Ranked[], by: Forest = shipped): Span | null {
  const rows = spanRows(sentences);
  let best: SpanCandidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { span, values } of rows) {
    const score = by.score(values);
    if (score > most) [most, best] = [score, span];
  }
  const asked = sentences[0]?.asked;
  if (!best || !asked) return null;
  const chosen = best;
  const { wanted, list } = asked.question;
  if (list && (wanted === 'person' || wanted === 'name' || wanted === 'place')) {
    const whole = rows.find(({ span }) => span.kind === 'names' && contains(span, chosen));
    if (whole) return whole.span;
  }
  return withArticle(asked.view.entry.story.text, chosen);
}

/** "The United States" where the story has it so at the head of a sentence. */
function withArticle(text: string, span: SpanCandidate): Span {
  const isName = span.kind === 'name' || span.kind === 'names';
  return isName && /(?:^|[\s"“‘])The $/.test(text.slice(Math.max(0, span.start - 5), span.start))
    ? { start: span.start - 4, end: span.end }
    : span;
}
