/** Stories with questions as their authors write them, a YAML file each; `src/training/stories` has ours. */
import { parse } from 'yaml';
import { z } from 'zod';
import { composeStory } from '../story/compose.ts';
import type { Story } from '../story/story.ts';
import { contains, hull, overlaps, type Span, span } from '../text/span.ts';

const question = z.union([
  z.strictObject({ ask: z.string(), kind: z.literal('unanswerable') }),
  z.strictObject({
    ask: z.string(),
    kind: z.enum(['said', 'number', 'event', 'paraphrase', 'typo', 'keyword']),
    /** Words of the story, any of which answers. */
    answers: z.array(z.string().min(1)).min(1),
    /** A piece of each sentence, or run of sentences, that shows an answer. */
    in: z.array(z.string().min(1)).min(1),
    speaker: z.string().optional(),
  }),
]);

const written = z.strictObject({ title: z.string(), text: z.string(), questions: z.array(question).min(1) });

export interface WrittenQuestion {
  readonly question: string;
  readonly category: string;
  readonly answerable: boolean;
  readonly answers: Span[];
  readonly evidence: Span[];
  readonly speaker: string | null;
}

/** @throws {Error} where a piece is not in the text, or there twice, or no sentence that it names has an answer. */
export function parseWritten(id: string, yaml: string): { story: Story; questions: WrittenQuestion[] } {
  const { title, text, questions } = written.parse(parse(yaml));
  const story = composeStory({ id, title, source: '' }, text.trimEnd());
  return {
    story,
    questions: questions.map((one) => ({
      question: one.ask,
      category: one.kind,
      ...(one.kind === 'unanswerable'
        ? { answerable: false, answers: [], evidence: [], speaker: null }
        : { answerable: true, ...goldOf(story, one), speaker: one.speaker ?? null }),
    })),
  };
}

function goldOf(
  story: Story,
  { ask, answers, in: pieces }: { ask: string; answers: string[]; in: string[] },
) {
  const evidence = pieces.map((piece) => sentencesAround(story, piece));
  const found = answers.map((answer) => {
    const inside = placesOf(story.text, answer).filter((place) =>
      evidence.some((part) => contains(part, place)),
    );
    if (inside.length === 0)
      throw new Error(`${story.id}: “${ask}”: “${answer}” is in none of the sentences named`);
    return inside;
  });
  const idle = evidence.findIndex((part) => !found.flat().some((answer) => contains(part, answer)));
  if (idle >= 0) throw new Error(`${story.id}: “${ask}”: no answer in the sentence of “${pieces[idle]}”`);
  return { answers: found.flat(), evidence };
}

/** The sentence, or the run of them, that a piece of the text lies in. */
function sentencesAround({ id, text, sentences }: Story, piece: string): Span {
  const [place, ...others] = placesOf(text, piece);
  if (!place) throw new Error(`${id}: “${piece}” is not in the text`);
  if (others.length > 0) throw new Error(`${id}: “${piece}” is ${others.length + 1} times in the text`);
  return sentences.filter((sentence) => overlaps(sentence, place)).reduce<Span>(hull, place);
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push(span(at, at + words.length));
  return places;
}
