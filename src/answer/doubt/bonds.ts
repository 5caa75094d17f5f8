import type { Asked, AskedTerm } from '../asked.ts';
import { coverage, matchOf } from '../features/match.ts';
import type { Ranked } from '../rank.ts';
import { clausesOf, within } from '../rules/clauses.ts';
import { datesAsked } from '../rules/wants.ts';
import type { SentenceView } from '../view.ts';
import { auxiliaries } from '../wanted.ts';
import { carries } from './items.ts';

const negations =
  /^(?:not|no|never|none|nobody|neither|without|didnt|doesnt|dont|wont|wasnt|isnt|cant|couldnt|hasnt|havent|arent|werent|nor|refused?|failed?|denie[sd]|deny)$/;

/** Do the words of the question that the sentence has belong together there as they do in the question? */
export function bondSignals({ asked, sentence }: Ranked): Record<string, number> {
  const { terms, question, view } = asked;
  const match = matchOf(asked, sentence);
  const all = coverage(terms, match.resolved);
  const clauses = clausesOf(view.entry.story.text, sentence);
  const found = terms.map((term) => sentence.words.filter(({ stem }) => term.matches.has(stem)));
  const inClauses = clauses.map((clause) =>
    coverage(
      terms,
      terms.map((term, i) =>
        found[i]?.some((word) => within(clause, word)) ? 1 : carries(sentence, term) ? 0.8 : 0,
      ),
    ),
  );
  const most = Math.max(0, ...inClauses);
  const at = (term: AskedTerm) => terms.indexOf(term);
  const missing = (list: readonly AskedTerm[], values: readonly number[]) =>
    Math.max(0, ...list.map((term) => 1 - (values[at(term)] ?? 0)));
  const numbers = terms.filter(({ word }) => /\d/.test(word));
  const names = terms.filter(({ name, named }) => name || named);
  const subject = subjectAsked(asked);
  const words = question.words.map(({ word }) => word);
  return {
    clauseMost: most,
    clauseApart: all > 0 ? 1 - most / all : 0,
    numberMissing: missing(numbers, match.exact),
    dateMissing: missing(datesAsked(asked), match.exact),
    nameMissing: missing(names, match.resolved),
    nameAbsent: names.some(({ matches }) => matches.size === 0) ? 1 : 0,
    capitalAbsent: terms.some(({ name, matches }) => name && matches.size === 0) ? 1 : 0,
    subjectOther: subject && !hasSubject(sentence, subject) ? 1 : 0,
    negated: words.some((word) => negations.test(word)) ? 1 : 0,
    negatedThere: sentence.words.some(({ word }) => negations.test(word)) ? 1 : 0,
    ordinalOther: ordinalOther(words, sentence),
    asksElse: words.some((word) => /^(?:else|besides|other|another|apart)$/.test(word)) ? 1 : 0,
    asksExactly: words.some((word) => /^(?:exactly|exact|names?|full|specific|specifically)$/.test(word))
      ? 1
      : 0,
  };
}

/** "What did the mayor say": the terms between the auxiliary and the verb. */
function subjectAsked({ question, terms }: Asked): readonly AskedTerm[] | null {
  const aux = question.words.findIndex(({ word }) => auxiliaries.has(word));
  if (aux < 0) return null;
  const subject = terms.filter(({ at, named }) => named && at > aux && at <= aux + 4);
  return subject.length > 0 ? subject : null;
}

function hasSubject(sentence: SentenceView, subject: readonly AskedTerm[]): boolean {
  const verb = sentence.words.findIndex(({ tag }) => tag === 'V');
  return subject.some(
    (term) =>
      carries(sentence, term) ||
      sentence.words.some(({ stem }, i) => (verb < 0 || i < verb + 2) && term.matches.has(stem)),
  );
}

const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|previous)$/;

/** 1 where the question's "second" is not in the sentence but another ordinal is. */
function ordinalOther(asked: readonly string[], { words }: SentenceView): number {
  const wanted = asked.filter((word) => ordinals.test(word));
  const there = words.filter(({ word }) => ordinals.test(word)).map(({ word }) => word);
  return wanted.length > 0 && there.length > 0 && !wanted.some((word) => there.includes(word)) ? 1 : 0;
}
