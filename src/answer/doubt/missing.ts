import { overlaps, type Span } from '../../text/span.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { coverage, matchOf } from '../features/match.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';

/** Likeness from which on a word counts as said in another one. */
const said = 0.5;

/**
 * What is asked and not there, by how rare the words are in general: said elsewhere in the story, so that what is shown is
 * about something else, or said nowhere.
 */
export function missingSignals(shown: Span, { asked, sentence }: Ranked): Record<string, number> {
  const { terms, view } = asked;
  const near = (list: readonly SentenceView[]) => nearestIn(asked, list);
  const here = near(view.sentences.filter((one) => overlaps(one, shown)));
  const around = near(view.sentences.filter(({ paragraph }) => paragraph === sentence.paragraph));
  const matter = terms
    .map((term, i) => ({ term, i }))
    .filter(({ term }) => !term.frame && term !== asked.head);
  const lack = (values: readonly number[], counts: (term: AskedTerm) => boolean): Lack =>
    lackOf(matter.filter(({ term }) => counts(term)).map(({ term, i }) => [term.rarity, values[i] ?? 0]));
  const all = matter.reduce((sum, { term }) => sum + term.rarity, 0) || 1;
  const elsewhere = lack(here, ({ matches }) => matches.size > 0);
  const nowhere = lack(here, ({ matches }) => matches.size === 0);
  const plain = lack(here, ({ named, name }) => !named && !name);
  const known = lack(
    terms.map(({ matches }) => Math.max(0, ...matches.values())),
    () => true,
  );
  const best = Math.max(0, ...view.sentences.map((one) => coverage(terms, matchOf(asked, one).resolved)));
  return {
    elsewhereMost: elsewhere.most,
    elsewhereShare: elsewhere.sum / all,
    nowhereMost: nowhere.most,
    nowhereShare: nowhere.sum / all,
    unsaid: Math.min(5, matter.filter(({ i }) => (here[i] ?? 0) < said).length),
    unsaidAround: lack(around, () => true).sum / all,
    unsaidPlain: plain.most,
    unsaidPlainShare: plain.share,
    unknownShare: known.share,
    betterElsewhere: best - coverage(terms, matchOf(asked, sentence).resolved),
  };
}

/** By term: the nearest that some of these sentences come to it. */
function nearestIn(asked: Asked, sentences: readonly SentenceView[]): number[] {
  const matches = sentences.map((one) => matchOf(asked, one).near);
  return asked.terms.map((_, i) => Math.max(0, ...matches.map((near) => near[i] ?? 0)));
}

interface Lack {
  readonly most: number;
  readonly sum: number;
  readonly share: number;
}

function lackOf(words: readonly (readonly [rarity: number, value: number])[]): Lack {
  const lacks = words.map(([rarity, value]) => rarity * (1 - Math.min(1, value)));
  const sum = lacks.reduce((all, one) => all + one, 0);
  const all = words.reduce((rest, [rarity]) => rest + rarity, 0);
  return { most: Math.max(0, ...lacks), sum, share: all > 0 ? sum / all : 0 };
}
