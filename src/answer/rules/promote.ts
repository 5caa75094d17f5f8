import type { Figure } from '../../reading/reading.ts';
import { contains } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { ageOf, personAsked } from './ages.ts';
import { nameAsked } from './called.ts';
import { whoIsAsked } from './definitions.ts';
import { holderAsked } from './offices.ts';
import { statesOf } from './states.ts';
import { asksForAge, asksForScore } from './wants.ts';

/** Sentences that a question's own rule asks for go first: the one with the age, the score, the people of the asked state. */
export function promoted(ranked: readonly Ranked[]): readonly Ranked[] {
  const fits = ranked[0] && ruleFor(ranked[0]);
  if (!fits || fits(ranked[0] as Ranked)) return ranked;
  const found = ranked.find(fits);
  return found ? [found, ...ranked.filter((one) => one !== found)] : ranked;
}

function ruleFor({ asked }: Ranked): ((one: Ranked) => boolean) | null {
  if (asksForAge(asked)) {
    const person = personAsked(asked);
    const age = person && ageOf(person, asked);
    return age ? (one) => one.asked === asked && contains(one.sentence, age) : null;
  }
  if (asksForScore(asked)) return ({ sentence }) => sentence.figures.some(({ kind }) => kind === 'score');
  const holder = holderAsked(asked);
  if (holder) return (one) => one.asked === asked && contains(one.sentence, holder);
  const told = whoIsAsked(asked);
  if (told) return (one) => one.asked === asked && contains(one.sentence, told);
  if (asked.question.wanted === 'definition') return null;
  const called = nameAsked(asked);
  if (called) return (one) => one.asked === asked && contains(one.sentence, called);
  if (asked.question.wanted !== 'count') return null;
  const sided = asked.view.sentences.filter(({ figures }) =>
    figures.some((figure) => isOfSide(asked, figure)),
  );
  if (sided.length > 0) return (one) => one.asked === asked && sided.includes(one.sentence);
  const states = asked.terms.flatMap(({ stem }) => statesOf(stem));
  return states.length > 0
    ? ({ sentence }) =>
        sentence.figures.some(({ kind }) => kind === 'count') && states.every((state) => has(sentence, state))
    : null;
}

/** Does the figure belong to the party and the act that the question names: "Hamas demands"? */
function isOfSide({ terms, head }: Asked, { scenario, kind }: Figure): boolean {
  if (!scenario || kind !== 'count') return false;
  const stems = new Set(allTermsOf(scenario.name).map(({ stem }) => stem));
  const found = terms.filter(
    (term) => term !== head && [...term.matches.keys()].some((one) => stems.has(one)),
  );
  return found.some(({ named }) => named) && found.some(({ named }) => !named);
}

const has = ({ places }: SentenceView, state: ReadonlySet<string>) =>
  [...state].some((one) => places.has(one));
