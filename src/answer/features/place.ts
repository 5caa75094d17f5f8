import type { Asked } from '../asked.ts';
import type { SentenceView } from '../view.ts';
import type { Columns, Pool } from './pool.ts';

/** Where in the story the sentence stands and what it looks like. */
export function placeFeatures(pool: Pool): Columns {
  const each = (value: (sentence: SentenceView, asked: Asked) => number) =>
    pool.map(({ asked, sentence }) => value(sentence, asked));
  return {
    position: each(({ index }, { view }) => index / Math.max(1, view.sentences.length)),
    early: each(({ index }) => 1 / (1 + index)),
    earlyEvent: each(({ index }, { question }) =>
      /^(speech|speaker|verdict)$/.test(question.wanted) ? 0 : 1 / (1 + index),
    ),
    later: each(({ index, paragraph }, { view }) => {
      let at = index;
      while (at > 0 && view.sentences[at - 1]?.paragraph === paragraph) at--;
      return Math.min(5, index - at) / 5;
    }),
    length: each(({ words }) => Math.log2(words.length + 1)),
    short: each(({ words }) => (words.length < 6 ? 1 : 0)),
    headline: each((sentence, { view }) => (roleOf(sentence, view) === 'headline' ? 1 : 0)),
    boilerplate: each((sentence, asked) => (isBoilerplate(sentence, asked) && !asksSource(asked) ? 1 : 0)),
    source: each((sentence, asked) => (isBoilerplate(sentence, asked) && asksSource(asked) ? 1 : 0)),
    isQuestion: each(({ end }, { view }) =>
      /[?]["'”’]?\s*$/.test(view.entry.story.text.slice(end - 2, end)) ? 1 : 0,
    ),
    pronoun: each(({ words }) =>
      /^(he|she|it|they|this|that|these|those|thats|its)$/.test(words[0]?.word ?? '') ? 1 : 0,
    ),
    carried: each(({ carried }) => Math.min(3, carried.size) / 3),
  };
}

const roleOf = ({ paragraph }: SentenceView, view: Asked['view']) =>
  view.entry.story.paragraphs[paragraph]?.role;

/** A byline, a credit, a stray line. */
export function isBoilerplate(sentence: SentenceView, { view }: Asked): boolean {
  const role = roleOf(sentence, view);
  return role !== 'body' && role !== 'headline';
}

const sourceWords =
  /^(outlet|source|newspap|articl|author|byline|publish|publish|appear|report|wrote|write|contribut|reporter|journalist|origin)$/;

/** Where the story is from, who wrote it. */
export const asksSource = ({ question }: Asked) => question.words.some(({ stem }) => sourceWords.test(stem));
