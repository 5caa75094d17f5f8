import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Ranked } from '../rank.ts';
import { auxiliaries } from '../wanted.ts';

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
