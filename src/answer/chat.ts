import { distance } from '../text/distance.ts';
import { isStopWord } from '../text/stopwords.ts';
import { stem } from '../text/terms.ts';
import { vectors } from './vectors.ts';
import { auxiliaries, questionWords } from './wanted.ts';

const spelling: Readonly<Record<string, string>> = {
  wat: 'what',
  wut: 'what',
  wot: 'what',
  whats: 'what is',
  wats: 'what is',
  whos: 'who is',
  hows: 'how is',
  wheres: 'where is',
  whens: 'when is',
  whys: 'why is',
  wen: 'when',
  abt: 'about',
  bout: 'about',
  thru: 'through',
  w: 'with',
  u: 'you',
  ur: 'your',
  r: 'are',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  ppl: 'people',
  govt: 'government',
  cuz: 'because',
  bc: 'because',
  sed: 'said',
  sayd: 'said',
  siad: 'said',
  teh: 'the',
  b4: 'before',
  pls: '',
  plz: '',
  please: '',
  tho: '',
  lol: '',
  mny: 'many',
  wud: 'would',
  cud: 'could',
  shud: 'should',
  shoud: 'should',
  pct: 'percent',
};

/** The words that are meant by one of a chat's: "whats", "wat", "hwo", "teh", "doesthe". */
export function meantBy(word: string, before: string | undefined, after: string | undefined): string[] {
  if (word === 'y' && (before === undefined || /^(?:and|so|but)$/.test(before))) return ['why'];
  if (Object.hasOwn(spelling, word)) return (spelling[word] as string).split(' ').filter(Boolean);
  if (isKnown(word)) return [word];
  if (before === undefined) {
    const asks = questionWordFor(word, after ?? '');
    if (asks) return [asks];
  }
  const plain = swapped(word).find(isGrammar);
  return plain ? [plain] : parted(word);
}

const isGrammar = (word: string) => isStopWord(word) || auxiliaries.has(word);
const isKnown = (word: string) =>
  word.length < 2 || isGrammar(word) || /[^a-z]/.test(word) || vectors().rank(stem(word)) >= 0;

/** A letter swapped, missing or too many; none replaced, so that a Whit stays one. "hwo": "how" before an amount or an act. */
function questionWordFor(word: string, after: string): string | undefined {
  const near = [...questionWords].filter(
    (one) => distance(word, one, 1) === 1 && (one.length !== word.length || swapped(word).includes(one)),
  );
  const asksHow = /^(?:many|much|old|long|far|big|high|often|did|do|does|can|could|come)$/.test(after);
  return near.find((one) => (one === 'how') === asksHow) ?? near[0];
}

/** The word with two neighbours swapped, for each two. */
const swapped = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

/** "doesthe", "howmany": words of grammar that have run together. */
function parted(word: string): string[] {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => isGrammar(part) || amounts.has(part))) return parts;
  }
  return [word];
}

const amounts = new Set(['many', 'much']);
