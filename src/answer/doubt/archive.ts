import type { Asked, AskedTerm } from '../asked.ts';
import { matchOf } from '../features/match.ts';
import type { Ranked, Ranking } from '../rank.ts';

/** Where many stories are searched: how the first story stands against the others and against the question. */
export function archiveSignals({ ranked, stories }: Ranking): Record<string, number> {
  const [top] = ranked;
  if (!top) return {};
  const { asked, sentence } = top;
  const bests = new Map<Asked, Ranked>();
  for (const one of ranked) if (!bests.has(one.asked)) bests.set(one.asked, one);
  const [, second] = [...bests.values()];
  const scores = [...bests.values()]
    .map(({ archive }) => Math.exp(archive?.['score'] ?? 0))
    .sort((a, b) => b - a);
  const match = matchOf(asked, sentence);
  const inStory = share(asked, ({ matches }) => Math.max(0, ...matches.values()));
  const others = Math.max(
    0,
    ...[...bests.keys()]
      .filter((one) => one !== asked)
      .map((one) => share(one, ({ matches }) => Math.max(0, ...matches.values()))),
  );
  const nowhere = asked.terms.filter(({ at }) =>
    [...bests.keys()].every((one) => one.terms.every((term) => term.at !== at || term.matches.size === 0)),
  );
  const exact = share(asked, (term) => match.exact[asked.terms.indexOf(term)] ?? 0);
  const near = share(asked, (term) => match.near[asked.terms.indexOf(term)] ?? 0);
  const rarest = asked.terms.reduce<AskedTerm | null>(
    (most, term) => (!most || term.rarity > most.rarity ? term : most),
    null,
  );
  const names = asked.terms.filter(({ name }) => name);
  const powers = stories.map(({ score }) => Math.exp(score - (stories[0]?.score ?? 0)));
  const features = Object.entries(stories[0]?.features ?? {});
  return {
    ...Object.fromEntries(features.map(([name, value]) => [`story.${name}`, value])),
    storyShare: 1 / powers.reduce((sum, power) => sum + power, 0),
    storyScore: Math.exp(top.archive?.['score'] ?? 0),
    storyMargin: second ? top.score - second.score : 6,
    storySecond: scores[1] ?? 0,
    storyThird: scores[2] ?? 0,
    storyMass: ranked.filter((one) => one.asked === asked).reduce((sum, one) => sum + one.probability, 0),
    rareInStory: inStory,
    rareElsewhere: others - inStory,
    rareHere: exact,
    rareNear: near,
    nowhere: nowhere.length > 0 ? 1 : 0,
    nowhereRarity: Math.max(0, ...nowhere.map(({ rarity }) => rarity)),
    rarestMissing: rarest && rarest.matches.size === 0 ? 1 : 0,
    namesInStory:
      names.length > 0 ? names.filter(({ matches }) => matches.size > 0).length / names.length : 0.7,
    storyMissing: Math.max(
      0,
      ...asked.terms.filter(({ matches }) => matches.size === 0).map(({ rarity }) => rarity),
    ),
    storyMissingCount: asked.terms.filter(({ matches }) => matches.size === 0).length,
  };
}

/** Share of the question's words by how rare they are in general, those of the frame left out. */
function share({ terms }: Asked, value: (term: AskedTerm) => number): number {
  let [sum, all] = [0, 0];
  for (const term of terms) {
    const weight = term.rarity ** 2;
    all += weight;
    sum += weight * Math.min(1, value(term));
  }
  return all > 0 ? sum / all : 0;
}
