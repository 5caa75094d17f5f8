import type { Span } from '../../text/span.ts';
import type { SentenceView, Word } from '../view.ts';

export const isVerbal = (word: Word | undefined): boolean => word?.tag === 'V' || word?.tag === 'A';

const breaks =
  /^(?:because|after|when|while|since|before|although|though|if|unless|which|who|whereas|but|so|where)$/;

/** From a word to where its phrase ends: at a mark, a new clause or a second verb; the items of a list are kept. */
export function pieceFrom(text: string, { words, end }: SentenceView, from: number): Span | null {
  const first = words[from];
  if (!first) return null;
  let last = from;
  for (let i = from; i < words.length; i++) {
    last = i;
    const next = words[i + 1];
    if (!next) break;
    const gap = text.slice(words[i]?.end ?? 0, next.start);
    if (/^,\s*$/.test(gap)) {
      const far = listEnd(text, words, i);
      if (far === null) break;
      last = far;
      break;
    }
    const initial = /\.\p{Lu}$/u.test(text.slice(first.start, words[i]?.end ?? 0));
    if (/[;:—–"“”]|--|\s[-–]\s|[!?]\s/u.test(gap) || (/\.\s/.test(gap) && !initial)) break;
    if (i > from && breaks.test(next.word)) break;
    if (i > from && next.word === 'and' && (isVerbal(words[i + 2]) || startsAnew(words, i + 2))) break;
  }
  const isWhole = words.slice(from, last + 1).some(({ tag }) => /^[NM]$/.test(tag));
  return isWhole ? { start: first.start, end: Math.min(words[last]?.end ?? end, end) } : null;
}

/** "and the town will …": a subject with its verb. */
const startsAnew = (words: readonly Word[], at: number): boolean => {
  const next = words.slice(at, at + 5).findIndex(({ tag }) => !/^[DNJMO]$/.test(tag));
  return next > 0 && isVerbal(words[at + next]);
};

/** Of "tents, blankets and water" with the comma after `at`: the last word; null where no list goes on there. */
export function listEnd(text: string, words: readonly Word[], at: number): number | null {
  let from = at + 1;
  for (let item = 0; item < 6 && from < words.length; item++) {
    let to = from;
    while (
      to + 1 < words.length &&
      /^[\s’'$£€-]*$/u.test(text.slice(words[to]?.end ?? 0, words[to + 1]?.start ?? 0))
    )
      to++;
    const inside = words.slice(from, to + 1);
    const joint = inside.findIndex(({ word }) => word === 'and' || word === 'or');
    const own = joint < 0 ? inside : inside.slice(0, joint);
    if (own.length > 6 || own.some(isVerbal) || own.some(({ tag, word }) => tag === 'P' && word !== 'of'))
      return null;
    if (joint >= 0) {
      const tail = inside.slice(joint + 1);
      if (!/^[DJNM1O]$/.test(tail[0]?.tag ?? '') || startsAnew(words, from + joint + 1)) return null;
      const stop = tail.findIndex(
        ({ tag, word }, i) =>
          i > 0 && (/^[VAP]$/.test(tag) ? !/^(?:of|on|for|in|at)$/.test(word) : breaks.test(word)),
      );
      return from + joint + (stop < 0 ? tail.length : stop);
    }
    if (!/^,\s*$/.test(text.slice(words[to]?.end ?? 0, words[to + 1]?.start ?? 0))) return null;
    from = to + 1;
  }
  return null;
}
