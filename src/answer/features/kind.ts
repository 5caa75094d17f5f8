import type { Asked } from '../asked.ts';
import { type KindOf, kindOf } from '../kinds.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView, Word } from '../view.ts';
import { isNumeric, type Wanted } from '../wanted.ts';
import { type Columns, type Pool, relative } from './pool.ts';

/** Does the sentence name something of the kind that is asked for: a condiment, an island? */
export function kindFeatures(pool: Pool): Columns {
  const named = pool.map(({ asked, sentence }) => namedFit(asked, sentence));
  return {
    named,
    namedFit: named.map((value, i) => (asksForOne.has(pool[i]?.asked.question.wanted) ? value : 0)),
    nearRelative: relative(pool.map(({ asked, sentence }) => nearness(asked, sentence))),
  };
}

/** Kinds of question that one thing with a name or a kind answers. */
const asksForOne: ReadonlySet<Wanted | undefined> = new Set([
  'name',
  'thing',
  'person',
  'place',
  'definition',
] as const);

/** What the stem of the kind asked for is known by. */
interface Kind {
  readonly is: KindOf;
  /** Likeness to each of the story's `ranks`; 0 for the question's own words. */
  readonly likeness: readonly number[];
  /** The question's own words, which answer nothing. */
  readonly own: ReadonlySet<string>;
}

const known = new WeakMap<Asked, Kind | null>();

function kindAsked(asked: Asked): Kind | null {
  let kind = known.get(asked);
  if (kind === undefined) {
    kind = makeKind(asked);
    known.set(asked, kind);
  }
  return kind;
}

/** So frequent a word is of every kind. */
const tooFrequent = 100;

function makeKind({ question: { wanted }, head, terms, view }: Asked): Kind | null {
  if (head && (isNumeric(wanted) || wanted === 'time')) return null;
  const stem = head?.stem ?? (wanted === 'person' ? 'person' : wanted === 'place' ? 'locat' : null);
  const is = stem === null ? null : kindOf(stem);
  if (stem === null || is === null) return null;
  const table = vectors();
  const own = new Set(terms.flatMap((term) => [term.stem, ...term.matches.keys()]));
  const ownRanks = new Set([...own].map((one) => table.rank(one)));
  const rank = table.rank(stem);
  const likeness = view.ranks.map((one) =>
    one > tooFrequent && !ownRanks.has(one) ? table.cosine(rank, one) : 0,
  );
  return { is, likeness, own };
}

function namedFit(asked: Asked, { words }: SentenceView): number {
  const kind = kindAsked(asked);
  if (!kind) return 0;
  let best = 0;
  for (const [i, word] of words.entries()) {
    if (!/^[NM]/.test(word.tag) || kind.own.has(word.stem)) continue;
    best = Math.max(best, kind.is(word.stem));
    const next = words[i + 1];
    if (next && isName(word) && isName(next)) best = Math.max(best, kind.is(`${word.stem} ${next.stem}`));
  }
  return best;
}

const isName = ({ name, tag }: Word) => name || tag === 'M';

function nearness(asked: Asked, { ranks }: SentenceView): number {
  const likeness = kindAsked(asked)?.likeness;
  if (!likeness) return 0;
  let best = 0;
  for (const at of ranks) best = Math.max(best, likeness[at] as number);
  return best;
}
