import type { Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView, Word } from '../view.ts';

/** "What is the horse called", "the name of the charity": "a mare named Duchess", "The charity, Evening Light, runs …"; null where it is not told so. */
export function nameAsked(asked: Asked): Span | null {
  const { question, terms, view } = asked;
  const forms = question.words.map(({ word }) => word).join(' ');
  if (question.wanted !== 'name' || !/\bcalled$|\bnamed$|\bnames? of\b/.test(forms)) return null;
  const things = terms.filter(({ word }) => !/^(?:names?|called|named)$/.test(word));
  const [thing] = things;
  if (things.length !== 1 || !thing || thing.named) return null;
  for (const sentence of view.sentences) {
    const at = sentence.words.findIndex(({ stem }) => thing.matches.has(stem));
    const found = at < 0 ? null : nameAfter(view.entry.story.text, sentence, at);
    if (found) return found;
  }
  return null;
}

function nameAfter(text: string, { words, names }: SentenceView, at: number): Span | null {
  const from = words[at]?.end ?? 0;
  for (const { start, end } of names) {
    if (start < from) continue;
    const between = text.slice(from, start);
    if (/^, $/.test(between) && /^[,.]/.test(text.slice(end, end + 1))) return { start, end };
    if (/^[^.;:“”"]{0,60}\b(?:named|called|known as) (?:the )?$/.test(between)) return { start, end };
  }
  return null;
}

/** "What kind of chips": "power chips", the noun with what stands before it. */
export function kindAsked(sentences: readonly Ranked[]): Span | null {
  const asked = sentences[0]?.asked;
  const head = asked?.head;
  if (
    !asked ||
    !head ||
    !/\bwhat (?:kind|type|sort)s? of \p{L}+\b/u.test(asked.question.words.map(({ word }) => word).join(' '))
  )
    return null;
  const { text } = asked.view.entry.story;
  for (const { sentence } of sentences) {
    for (const [at, word] of sentence.words.entries()) {
      if (word.tag !== 'N' || !head.matches.has(word.stem)) continue;
      let from = at;
      while (isModifier(text, sentence.words[from - 1], sentence.words[from])) from--;
      const first = sentence.words[from];
      if (first && from < at) return { start: first.start, end: word.end };
    }
  }
  return null;
}

const isModifier = (text: string, word: Word | undefined, next: Word | undefined) =>
  word !== undefined &&
  next !== undefined &&
  /^[JN]$/.test(word.tag) &&
  !/^(?:new|same|other|such|previous|first|last|next|current)$/.test(word.word) &&
  /^[ -]$/.test(text.slice(word.end, next.start));
