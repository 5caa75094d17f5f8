import { contains, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import { patientFor, roleFor, subjectFor } from './agents.ts';
import { ageOf, personAsked } from './ages.ts';
import { kindAsked, nameAsked } from './called.ts';
import { complementFor } from './complements.ts';
import { whoIsAsked } from './definitions.ts';
import { withDenial } from './denials.ts';
import { betterFigure } from './figures.ts';
import { betterTime } from './moments.ts';
import { holderAsked } from './offices.ts';
import { reasonFor } from './reasons.ts';
import { asksForAge } from './wants.ts';

/** What a rule for the question's kind finds in its sentences; null where the trees' choice stands. */
export function ruled(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const asked = sentences[0]?.asked;
  if (!asked) return null;
  if (asksForAge(asked)) {
    const person = personAsked(asked);
    const age = person && ageOf(person, asked);
    if (age && sentences.some(({ sentence }) => contains(sentence, age))) return age;
  }
  const told = whoIsAsked(asked);
  if (told && sentences.some(({ sentence }) => contains(sentence, told))) return told;
  const called = nameAsked(asked);
  if (called && sentences.some(({ sentence }) => contains(sentence, called))) return called;
  const holder = holderAsked(asked);
  if (holder && sentences.some(({ sentence }) => contains(sentence, holder))) return holder;
  const kind = kindAsked(sentences);
  if (kind) return kind;
  if (asked.question.word === 'why') return reasonFor(sentences, chosen);
  const time = betterTime(sentences, chosen);
  if (time) return time;
  const role = roleFor(sentences, chosen);
  if (role) return role;
  if (/^(?:person|definition)$/.test(asked.question.wanted) && !personAsked(asked)) {
    const subject = patientFor(sentences, chosen) ?? subjectFor(sentences, chosen);
    if (subject) return subject;
  }
  return withDenial(sentences, chosen) ?? betterFigure(sentences, chosen) ?? complementFor(sentences, chosen);
}
