import type { Library } from '../../search/library.ts';
import { stem } from '../../text/terms.ts';
import { sameNation } from '../demonyms.ts';
import { otherForms } from '../irregular.ts';
import type { Question } from '../question.ts';
import { rarity, vectors } from '../vectors.ts';

/** A word of the question as the whole archive knows it. */
export interface Sought {
  /** Stems that stand for it, each with what a match counts: its own or its repairs, other forms, the nation. */
  readonly stems: ReadonlyMap<string, number>;
  /** Inverse document frequency over the archive's sentences. */
  readonly idf: number;
  /** 0..1: how rare it is in general. */
  readonly rarity: number;
  /** Place in the vector table, -1 where it is not in there. */
  readonly rank: number;
  readonly name: boolean;
  readonly number: boolean;
  /** Is it the noun that is asked for? */
  readonly head: boolean;
  /** Only grammar, or only there to ask. */
  readonly frame: boolean;
  /** In a sentence or clause before the one that asks. */
  readonly before: boolean;
  readonly repaired: boolean;
}

/** Where the last clause of a question begins: what stands before it only sets the scene. */
const lastClause = /[.!?,;:] +[^.!?]*\?\s*$/;

/** The words of a question that the stories of a library are told apart by. */
export function soughtIn(library: Library, question: Question, text: string): Sought[] {
  const asks = text.search(lastClause);
  const head = question.head === null ? null : question.words[question.head];
  const frames = new Set(question.words.filter(({ content }) => !content).map((word) => word.stem));
  return library.query(text).map(({ word, stem: own, name, start, matches }) => {
    const spelt = matches.flatMap(({ repair }) => repair ?? []);
    const stands = matches.length > 0 && spelt.length > 0 ? stem(spelt[0]?.word ?? word) : own;
    return {
      stems: stemsOf(
        word,
        spelt.length > 0 ? spelt.map((one) => [stem(one.word), one.weight] as const) : [[own, 1]],
      ),
      idf: spelt.length > 0 ? Math.max(...spelt.map((one) => library.idf(one.word))) : library.idf(word),
      rarity: rarity(own),
      rank: vectors().rank(stands),
      name,
      number: /^\d/.test(word),
      head: own === head?.stem,
      frame: frames.has(own),
      before: start < asks,
      repaired: spelt.length > 0,
    };
  });
}

const ofOtherForm = 0.9;
const ofNation = 0.8;

function stemsOf(word: string, own: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const found = new Map(own);
  const add = (one: string, weight: number) => found.has(one) || found.set(one, weight);
  for (const [one] of own) for (const form of otherForms(one)) add(form, ofOtherForm);
  for (const nation of sameNation(word)) for (const part of nation.split(' ')) add(stem(part), ofNation);
  return found;
}
