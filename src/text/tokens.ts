import { createRequire } from 'node:module';
import type { ItsFunction, ItsHelpers, WinkMethods } from 'wink-nlp';
import type { Span } from './span.ts';

/** Universal part of speech, as wink-nlp tags it. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
}

/** Longest gap between tokens that is still a run of blanks; beyond it a token was altered, and is left out. */
const farthest = 400;

let wink: { nlp: WinkMethods; its: ItsHelpers } | undefined;

/** A word longer than this is read in parts: wink-nlp takes time with the square of a word's length. */
const longestWord = /\S{120}(?=\S)/gu;

/** The model costs 80 ms to load, which answering from a prebuilt index never pays. */
function model() {
  if (!wink) {
    const require = createRequire(import.meta.url);
    const nlp: WinkMethods = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
    wink = { nlp, its: nlp.its };
  }
  return wink;
}

/**
 * Words and marks of a text in order, blanks left out, each with its place in `text`.
 * wink-nlp drops a few characters and gives no offsets, so every token is found again from where the last one ended.
 */
export function tokenise(text: string): Token[] {
  const { nlp, its } = model();
  const tokens = nlp.readDoc(text.replace(longestWord, '$& ')).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as Pos[];
  const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const found: Token[] = [];
  let from = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    const start = text.indexOf(value, from);
    if (start < 0 || value.length === 0 || start - from > farthest) continue;
    from = start + value.length;
    const pos = tags[i] ?? 'X';
    if (pos === 'SPACE' || value.trim() === '') continue;
    const lower = value.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
    found.push({ start, end: from, text: value, lower, lemma: (lemmas[i] ?? lower).toLowerCase(), pos });
  }
  return found;
}
