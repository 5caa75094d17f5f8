import type { Span } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { vectors } from '../vectors.ts';
import type { SentenceView, Word } from '../view.ts';
import { auxiliaries } from '../wanted.ts';

/** Who does it, or whom or what it is done to. */
export type Role = 'agent' | 'patient';

export interface AskedRole {
  readonly role: Role;
  readonly act: AskedTerm;
}

const asksFor = /^(?:who|what|which|whom)$/;
const be = /^(?:is|are|was|were|be|been|being|got|gets|get)$/;
const perfect = /^(?:has|have|had)$/;
const does = /^(?:did|does|do|didnt|doesnt|dont)$/;
const modal = /^(?:will|would|can|could|should|may|might|must|wont|wouldnt|cant|couldnt)$/;
const subjects =
  /^(?:the|a|an|his|her|its|their|he|she|it|they|we|you|this|that|these|those|people|everyone|ppl)$/;

/** "Who broke it" asks for the agent, "what did she break", "what was broken" for the patient; null where no verb tells. */
export function roleAsked(asked: Asked): AskedRole | null {
  const forms = asked.question.words.map(({ word }) => word);
  const from = forms.findIndex((form) => asksFor.test(form));
  const word = forms[from] ?? '';
  if (from < 0 || asked.question.word !== word) return null;
  const start = word === 'which' || (word === 'what' && asked.head) ? (asked.head?.at ?? from) + 1 : from + 1;
  const aux = forms[start] ?? '';
  const isPassive = /^(?:got|gets|getting)$/.test(aux) && forms.length > start + 1;
  if (!auxiliaries.has(aux) && !isPassive) {
    const act = termFrom(asked, start, start + 1);
    return act ? { role: 'agent', act } : null;
  }
  let next = start + 1;
  while (/^(?:be|been|being|not|also|just|ever|even|actually|now|to|going)$/.test(forms[next] ?? '')) next++;
  const following = asked.question.words[next];
  if (!following) return null;
  const hasSubject =
    subjects.test(following.word) || asked.terms.some(({ at, named }) => at === next && named);
  const act = hasSubject || does.test(aux) ? lastVerb(asked, next) : termFrom(asked, next, next + 1);
  if (!act) return null;
  if (does.test(aux) || hasSubject) return { role: 'patient', act };
  const passive = forms.slice(start, next).some((form) => be.test(form)) && !/ing$/.test(act.word);
  return passive || perfect.test(aux) || modal.test(aux) || /ing$/.test(act.word)
    ? { role: passive ? 'patient' : 'agent', act }
    : null;
}

const termFrom = ({ terms }: Asked, from: number, to: number): AskedTerm | null =>
  terms.find(({ at, named }) => at >= from && at < to && !named) ?? null;

/** Of "what did the minister promise farmers", "promise": the first word that the story has as a verb, else the last. */
function lastVerb({ terms, view }: Asked, from: number): AskedTerm | null {
  const after = terms.filter(({ at, named }) => at > from && !named);
  const verbs = verbStems(view.sentences);
  return (
    after.find(({ matches }) => [...matches.keys()].some((one) => verbs.has(one))) ?? after.at(-1) ?? null
  );
}

const known = new WeakMap<readonly SentenceView[], ReadonlySet<string>>();

function verbStems(sentences: readonly SentenceView[]): ReadonlySet<string> {
  const before = known.get(sentences);
  if (before) return before;
  const found = new Set(sentences.flatMap(({ words }) => words.filter(isAct).map(({ stem }) => stem)));
  known.set(sentences, found);
  return found;
}

const isAct = ({ tag, word }: Word) => tag === 'V' && !auxiliaries.has(word);

/** A verb of a sentence that stands for the question's, with where who does it and whom it is done to would stand. */
export interface Act {
  readonly verb: Word;
  /** 0..1: how near its meaning is to the question's verb. */
  readonly strength: number;
  /** Where a phrase with the asked role ends, or begins; -1 for nowhere. */
  readonly ends: number;
  readonly begins: number;
  /** The same for the other role. */
  readonly otherEnds: number;
  readonly otherBegins: number;
}

const nearly = 0.45;

/** The acts of the sentence that may be the one asked about. */
export function actsOf({ act, role }: AskedRole, text: string, sentence: SentenceView): Act[] {
  const found: Act[] = [];
  for (const [at, word] of sentence.words.entries()) {
    if (!isAct(word) && !isParticiple(sentence.words, at)) continue;
    const strength = act.matches.get(word.stem) ?? likeness(act, word);
    if (strength < nearly) continue;
    const passive = isPassive(sentence.words, at);
    const subject = subjectEnd(text, sentence, at);
    const object = passive ? -1 : objectStart(sentence, at);
    const agent = passive ? agentStart(text, sentence, at) : -1;
    const [ends, begins] =
      role === 'agent' ? [passive ? -1 : subject, agent] : [passive ? subject : -1, object];
    const [otherEnds, otherBegins] =
      role === 'agent' ? [passive ? subject : -1, object] : [passive ? -1 : subject, agent];
    found.push({ verb: word, strength, ends, begins, otherEnds, otherBegins });
  }
  return found;
}

const likeness = (act: AskedTerm, { stem }: Word) =>
  act.rank < 0 ? 0 : 0.8 * vectors().cosine(act.rank, vectors().rank(stem));

/** "A corner taken by": a verb whatever its tag. */
const isParticiple = (words: readonly Word[], at: number) =>
  words[at + 1]?.word === 'by' && /(?:ed|en|[gk]ht|ne|wn|ld|de|nt)$/.test(words[at]?.word ?? '');

const between = /^(?:also|not|never|now|already|later|just|only|since|then|once|ever|still)$/;

function isPassive(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (words[i]?.tag === 'R' || between.test(words[i]?.word ?? ''))) i--;
  const before = words[i]?.word ?? '';
  if (/ing$/.test(words[at]?.word ?? '')) return false;
  return be.test(before) || words[at + 1]?.word === 'by';
}

/** Where the phrase before the verb ends; of "the man, 40, who was held" and "the man, a baker, was held" the man. */
function subjectEnd(text: string, { words, start }: SentenceView, verb: number): number {
  let i = verb - 1;
  while (
    i >= 0 &&
    (/^[AR]$/.test(words[i]?.tag ?? '') ||
      auxiliaries.has(words[i]?.word ?? '') ||
      between.test(words[i]?.word ?? '') ||
      /^(?:who|which|that)$/.test(words[i]?.word ?? ''))
  )
    i--;
  const last = words[i];
  const next = words[i + 1];
  if (!last || !next || !/^[NMO1]$/.test(last.tag)) return -1;
  if (!/^,\s*$/.test(text.slice(last.end, next.start)) || /^(?:who|which|that)$/.test(next.word))
    return last.end;
  const open = text.lastIndexOf(',', last.start);
  return open > start ? open : last.end;
}

/** Where what follows the verb begins, behind its particle. */
function objectStart({ words }: SentenceView, verb: number): number {
  const next = words[verb + 1];
  const skips = next && (/^(?:out|up|off|down|in|away|over)$/.test(next.word) || next.tag === 'R');
  return words[skips ? verb + 2 : verb + 1]?.start ?? -1;
}

/** "Was shot in 1861 by a gamekeeper" */
function agentStart(text: string, { words }: SentenceView, verb: number): number {
  for (let i = verb + 1; i < Math.min(words.length - 1, verb + 14); i++) {
    const word = words[i] as Word;
    if (
      (isAct(word) && words[i - 1]?.tag !== 'D') ||
      /[;:]/.test(text.slice(words[i - 1]?.end ?? 0, word.start))
    )
      return -1;
    if (word.word === 'by') return words[i + 1]?.start ?? -1;
  }
  return -1;
}

const article = /(?:^|[^\p{L}])((?:the|an?|his|her|its|their|our|my) )$/iu;

/** -1..1: does the piece stand where the asked role would, or where the other one does? */
export function roleFit(acts: readonly Act[], text: string, { start, end }: Span): number {
  const lead = article.exec(text.slice(Math.max(0, start - 7), start))?.[1]?.length ?? 0;
  const standsAt = (ends: number, begins: number) =>
    (ends >= 0 && end === ends) || (begins >= 0 && (start === begins || start - lead === begins));
  let best = 0;
  for (const { strength, ends, begins, otherEnds, otherBegins } of acts) {
    const fit = standsAt(ends, begins) ? strength : standsAt(otherEnds, otherBegins) ? -strength : 0;
    if (Math.abs(fit) > Math.abs(best)) best = fit;
  }
  return best;
}

/** Words of the piece that the question does not have, none at all but those of grammar: 0. */
export const newWords = ({ terms }: Asked, inside: readonly Word[]): number =>
  inside.filter(({ word, stem }) => !isStopWord(word) && !terms.some(({ matches }) => matches.has(stem)))
    .length;
