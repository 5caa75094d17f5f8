import type { Span } from '../../text/span.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { matchOf } from '../features/match.ts';
import type { Ranked } from '../rank.ts';
import { clausesOf, within } from '../rules/clauses.ts';
import { actsOf, roleAsked, roleFit } from '../spans/roles.ts';
import { vectors } from '../vectors.ts';
import { auxiliaries } from '../wanted.ts';

const none = {
  act: 0,
  actMissing: 0,
  actUnsaid: 0,
  actNowhere: 0,
  actElsewhere: 0,
  actApart: 0,
  roleFits: 0,
  roleOther: 0,
};

/** Is what the question says is done said there, and in the clause of the piece? */
export function actSignals(answer: Span, { asked, sentence }: Ranked): Record<string, number> {
  const act = actAsked(asked);
  if (!act) return none;
  const at = asked.terms.indexOf(act);
  const match = matchOf(asked, sentence);
  const unsaid = (match.exact[at] ?? 0) === 0;
  const { text } = asked.view.entry.story;
  const clause = clausesOf(text, sentence).find((one) => within(one, answer));
  const beside = sentence.words.some((word) => clause && within(clause, word) && standsFor(word.stem, act));
  const role = roleAsked(asked);
  const fit = role ? roleFit(actsOf(role, text, sentence), text, answer) : 0;
  return {
    act: 1,
    actMissing: 1 - (match.near[at] ?? 0),
    actUnsaid: unsaid ? 1 : 0,
    actNowhere: act.matches.size === 0 ? 1 : 0,
    actElsewhere: unsaid && act.matches.size > 0 ? 1 : 0,
    actApart: beside ? 0 : 1,
    roleFits: Math.max(0, fit),
    roleOther: Math.max(0, -fit),
  };
}

const standsFor = (stem: string, { matches, rank }: AskedTerm) =>
  matches.has(stem) || vectors().cosine(rank, vectors().rank(stem)) > 0.45;

/** The word that says what is done: the verb where there is a role to it, else the first word of matter after the auxiliary or the cue. */
function actAsked(asked: Asked): AskedTerm | null {
  const role = roleAsked(asked);
  if (role) return role.act;
  const { question, terms, head, speaker } = asked;
  const forms = question.words.map(({ word }) => word);
  const at = question.word === null ? -1 : forms.indexOf(question.word);
  if (at < 0 && question.wanted !== 'verdict') return null;
  const aux = forms.findIndex((form, i) => i > at && auxiliaries.has(form));
  const after = question.cue ?? Math.max(at, aux, question.head ?? -1);
  return (
    terms.find(
      (term) => term.at > after && !term.named && !term.name && term !== head && !speaker.includes(term),
    ) ?? null
  );
}
