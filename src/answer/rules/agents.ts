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
