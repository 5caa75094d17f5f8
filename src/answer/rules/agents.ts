import { contains, lengthOf, overlaps, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import { type SpanCandidate, spansOf } from '../spans/candidates.ts';
import { isOfKind } from '../spans/kind.ts';
import { type Act, type AskedRole, actsOf, roleAsked, roleFit } from '../spans/roles.ts';
import type { SentenceView } from '../view.ts';
import { auxiliaries } from '../wanted.ts';

/** How sure it must be that a verb is the question's, and a piece where its asked role stands. */
const surely = 0.85;

/** "Who painted it", "what broke the rudder", "who was pulled out": what stands where the question's verb has it. */
export function roleFor(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const asked = sentences[0]?.asked;
  const role = asked && plainly(asked) ? roleAsked(asked) : null;
  if (!asked || !role || (asked.question.word === 'which' && role.role === 'agent')) return null;
  const { text } = asked.view.entry.story;
  for (const one of sentences) {
    const acts = actsOf(role, text, one.sentence).filter(({ strength }) => strength >= surely);
    if (acts.length === 0 || !sharesWords(one, role)) continue;
    if (chosen && roleFit(acts, text, chosen) > 0) return null;
    const found = spansOf(asked.view, one.sentence).filter(
      (span) =>
        nominal.test(span.kind) &&
        isOfKind(asked, one.sentence, span) &&
        roleFit(acts, text, span) >= surely &&
        (asked.head === null || hasHead(asked, one.sentence, span)) &&
        !one.sentence.times.some((time) => overlaps(time, span)) &&
        !one.sentence.words.some(
          (word) => word.start === span.start && word.tag === '1' && /^\d/.test(word.word),
        ),
    );
    const known =
      asked.question.word === 'who' && role.role === 'agent' ? resolved(one, acts, sentences) : null;
    if (known) return known;
    const best = bestOf(text, found, asked.question.word === 'who');
    if (best) return (asked.question.word === 'who' && nameBehind(text, one.sentence, best)) || best;
  }
  return null;
}

/** Of "she is suing the port", who "she" is, where what is shown names her. */
function resolved(
  { asked, sentence }: Ranked,
  acts: readonly Act[],
  sentences: readonly Ranked[],
): Span | null {
  const { reading } = asked.view.entry;
  const last = sentence.words.find(({ end }) => acts.some(({ ends }) => ends === end));
  const subject = reading.subjects[sentence.index];
  if (!last || !/^(?:he|she)$/.test(last.word) || !subject) return null;
  const person = reading.people.find(({ name, kind }) => kind === 'person' && name === subject.name);
  return (
    person?.mentions.findLast(
      (mention) => mention.end <= last.start && sentences.some((one) => contains(one.sentence, mention)),
    ) ?? null
  );
}

/** "A supplier, Kallmann": the name that the story gives with it. */
function nameBehind(text: string, { names }: SentenceView, span: SpanCandidate): Span | null {
  if (names.some((name) => overlaps(name, span))) return null;
  const name = names.find(({ start }) => start > span.end && /^, $/.test(text.slice(span.end, start)));
  return name && /^[,.]/.test(text.slice(name.end, name.end + 1))
    ? { start: name.start, end: name.end }
    : null;
}

const nominal = /^(?:name|names|phrase|long-phrase)$/;

const hasHead = ({ head }: Asked, { words }: SentenceView, span: Span) =>
  head !== null && words.some((word) => contains(span, word) && head.matches.has(word.stem));

/** The fullest name, else the fullest phrase, what follows "of" with it. */
function bestOf(text: string, found: readonly SpanCandidate[], person: boolean): SpanCandidate | null {
  const named = found.filter(({ kind }) => kind === 'name' || kind === 'names');
  const plain = found.filter((span) => span.kind !== 'long-phrase' || isOfPhrase(text, span));
  const all = person && named.length > 0 ? named : plain.length > 0 ? plain : found;
  return all[0] ? all.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a)) : null;
}

const isOfPhrase = (text: string, { start, end }: Span) =>
  /^(?:(?! (?:in|on|at|for|with|from|to|by|and|near|as) )[^,;]){1,60}$/.test(text.slice(start, end));

/** "Who …" or "what …" about an act, not "in what", not someone's words. */
const plainly = ({ question: { word, words, wanted, cue } }: Asked): boolean =>
  (word === 'who' || word === 'what' || word === 'which') &&
  words.findIndex((one) => one.word === word) < 2 &&
  (word === 'which' || wanted === 'person' || wanted === 'thing' || wanted === 'definition') &&
  cue === null &&
  !/^(?:in|on|at|to|from|for|by|with|of|about|against)$/.test(words.at(-1)?.word ?? '') &&
  !/^(?:in|on|at|to|from|for|by|with|of)$/.test(
    words[words.findIndex((one) => one.word === word) - 1]?.word ?? '',
  );

/** Of what else the question says, has the sentence anything? */
function sharesWords({ asked, sentence }: Ranked, role: AskedRole): boolean {
  const others = asked.terms.filter((term) => term !== role.act && term.matches.size > 0);
  return (
    others.length === 0 || sentence.words.some((word) => others.some(({ matches }) => matches.has(word.stem)))
  );
}

/** "Who was sent off", "who withdrew": the subject of the clause with the question's verb, where the trees chose no name. */
export function subjectFor(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const [top] = sentences;
  if (!top) return null;
  const { asked } = top;
  const forms = asked.question.words.map(({ word }) => word);
  if (forms[0] !== 'who' || /^(?:did|does|do|will|would|can|could)$/.test(forms[1] ?? '')) return null;
  const host =
    sentences.find(({ sentence }) => chosen && contains(sentence, chosen))?.sentence ?? top.sentence;
  const { text } = asked.view.entry.story;
  const isPlace = ({ start }: Span) =>
    /\b(?:in|at|from|near|outside) $/.test(text.slice(Math.max(host.start, start - 8), start));
  if (chosen && host.names.some((name) => overlaps(name, chosen) && !isPlace(name))) return null;
  const acts = asked.terms.filter(({ at }) => at > 0 && (at === 1 || auxiliaries.has(forms[at - 1] ?? '')));
  const verb = host.words.findIndex(
    ({ stem, tag }) => tag === 'V' && acts.some(({ matches }) => matches.has(stem)),
  );
  const word = host.words[verb];
  if (!word) return null;
  const before = host.names.filter((name) => name.end <= word.start && !isPlace(name));
  const name = before.at(-1);
  if (
    !name ||
    host.words.some((each) => each.start >= name.end && each.end <= word.start && /^[PVC]$/.test(each.tag))
  )
    return null;
  return { start: name.start, end: name.end };
}

/** "Who was arrested": "two men" of "two men were arrested", whoever else is named. */
export function patientFor(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const [top] = sentences;
  if (!top) return null;
  const { asked } = top;
  const forms = asked.question.words.map(({ word }) => word);
  const act = asked.terms.find(({ at }) => at === 2);
  if (forms.length > 4 || forms[0] !== 'who' || !/^(?:was|were|got)$/.test(forms[1] ?? '') || !act)
    return null;
  const host =
    sentences.find(({ sentence }) => chosen && contains(sentence, chosen))?.sentence ?? top.sentence;
  const { words } = host;
  const verb = words.findIndex(
    ({ tag, stem }, i) =>
      tag === 'V' && act.matches.has(stem) && /^(?:was|were|been)$/.test(words[i - 1]?.word ?? ''),
  );
  let last = verb - 1;
  while (last > 0 && /^(?:was|were|been|had|has|have|who|also)$/.test(words[last]?.word ?? '')) last--;
  let first = last + 1;
  while (
    first > 0 &&
    /^[DJNM1]$/.test(words[first - 1]?.tag ?? '') &&
    isClose(asked.view.entry.story.text, words[first - 1], words[first])
  )
    first--;
  const [from, to] = [words[first], words[last]];
  return verb > 0 && from && to && first <= last && /^[NM]$/.test(to.tag)
    ? { start: from.start, end: to.end }
    : null;
}

const isClose = (text: string, a: Span | undefined, b: Span | undefined) =>
  a !== undefined && (b === undefined || /^[ -]*$/.test(text.slice(a.end, b.start)) || b.start < a.end);
