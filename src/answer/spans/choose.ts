import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import trees from '../weights/spans.json' with { type: 'json' };
import { type SpanCandidate, spansOf } from './candidates.ts';
import { spanFeatures } from './features.ts';
import { isOfKind } from './kind.ts';
import { Forest, type Tree } from './trees.ts';

const shipped = new Forest(trees as unknown as readonly Tree[]);

export interface SpanRow {
  readonly span: SpanCandidate;
  /** Could it answer by the kind of thing that it is? */
  readonly fits: boolean;
  readonly values: readonly number[];
}

/** All pieces of some sentences of one story, with their features. */
export function spanRows(sentences: readonly Ranked[]): SpanRow[] {
  const most = Math.max(...sentences.map(({ probability }) => probability), 1e-9);
  return sentences.flatMap(({ asked, sentence, probability }) => {
    const spans = spansOf(asked.view, sentence);
    const rows = spanFeatures(asked, sentence, spans, probability / most);
    return spans.map((span, i) => ({
      span,
      fits: isOfKind(asked, sentence, span),
      values: rows[i] ?? [],
    }));
  });
}

/** The chosen piece and how it stands among the others. */
export interface Choice extends Span {
  /** By the trees; a softmax over all pieces makes `share` of it. */
  readonly score: number;
  readonly share: number;
  /** By how much it is above the best piece that does not overlap it, `most` at the most. */
  readonly margin: number;
}

const most = 3;

/** The piece that answers: by the trees, of the asked kind where there is one, a whole list where one is asked for, an article kept with its name. */
export function chooseSpan(sentences: readonly Ranked[], by: Forest = shipped): Choice | null {
  const rows = spanRows(sentences).map(({ span, fits, values }) => ({ span, fits, score: by.score(values) }));
  const fitting = rows.filter(({ fits }) => fits);
  const [first] = rows;
  const asked = sentences[0]?.asked;
  if (!first || !asked) return null;
  const best = (fitting.length > 0 ? fitting : rows).reduce((a, b) => (b.score > a.score ? b : a));
  const apart = rows.filter(({ span }) => !overlaps(span, best.span)).map(({ score }) => score);
  const standing = {
    score: best.score,
    share: 1 / rows.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    margin: Math.max(0, Math.min(most, best.score - Math.max(...apart, best.score - most))),
  };
  const { wanted, list } = asked.question;
  if (list && (wanted === 'person' || wanted === 'name' || wanted === 'place')) {
    const whole = rows.find(({ span }) => span.kind === 'names' && contains(span, best.span));
    if (whole) return { ...standing, start: whole.span.start, end: whole.span.end };
  }
  const { text } = asked.view.entry.story;
  const place = asked.question.word === 'where' ? placeWithin(text, best.span, fitting) : null;
  return { ...standing, ...withArticle(text, place ?? best.span) };
}

/** "Danish officials in Lisbon": of a phrase with a place in it, the place. */
function placeWithin(
  text: string,
  chosen: SpanCandidate,
  pieces: readonly { readonly span: SpanCandidate }[],
): SpanCandidate | null {
  if (chosen.kind === 'name' || chosen.end - chosen.start > 160) return null;
  const isPlace = ({ span }: { readonly span: SpanCandidate }) =>
    span.kind === 'name' &&
    span.start > chosen.start &&
    contains(chosen, span) &&
    /\b(?:in|at|near|outside) (?:the )?(?:(?:town|city|village|port|island) of )?$/.test(
      text.slice(chosen.start, span.start),
    );
  return pieces.find(isPlace)?.span ?? null;
}

/** "The United States" where the story has it so at the head of a sentence. */
function withArticle(text: string, span: SpanCandidate): Span {
  const isName = span.kind === 'name' || span.kind === 'names';
  return isName && /(?:^|[\s"“‘])The $/.test(text.slice(Math.max(0, span.start - 5), span.start))
    ? { start: span.start - 4, end: span.end }
    : { start: span.start, end: span.end };
}
