import { composeStory } from '../../src/story/compose.ts';
import type { Story } from '../../src/story/story.ts';

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const grammar =
  'the of to and a in that for on is was with as by he at it from his an has are have be said will not their its were ' +
  'which they been who but had this after about or one more would up when there than also last her two we all out new ' +
  'over into can if people first some could most other year time no what government state president police';
const onsets =
  'b bl br c ch cl cr d dr f fl fr g gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w'.split(' ');
const vowels = 'a a e e i i o o u ai ea ee ou ia'.split(' ');
const codas = ['', '', '', ...'n r l s t m nd st rk ck ng p'.split(' ')];
const endings = ['', '', '', '', ...'s ed ing er ers ly tion ment al'.split(' ')];

const vocabularySize = 120_000;
/** Passages of about 227 characters, 20 a story. */
const passagesAStory = 20;
const sentencesAPassage = 1.7;

interface Word {
  readonly text: string;
  readonly matter: boolean;
}

/** Made-up words after the commonest English ones; every twelfth is a name. */
function vocabulary(random: () => number): Word[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words: Word[] = grammar.split(' ').map((text) => ({ text, matter: false }));
  const seen = new Set(words.map(({ text }) => text));
  while (words.length < vocabularySize) {
    let text = '';
    for (let left = 1 + Math.floor(random() * 2); left > 0; left--)
      text += pick(onsets) + pick(vowels) + pick(codas);
    text += pick(endings);
    if (text.length < 3 || seen.has(text)) continue;
    seen.add(text);
    const name = words.length % 12 === 0;
    words.push({ text: name ? text.charAt(0).toUpperCase() + text.slice(1) : text, matter: true });
  }
  return words;
}

/** Draws ranks as often as Zipf's law has it: the second word half as often as the first. */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 2.7) ** 1.2;
    sums[rank] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

export interface Corpus {
  readonly stories: readonly Story[];
  readonly questions: readonly string[];
}

/** News-like text: a Zipf vocabulary, names, numbers, and stories that keep to their words. */
export function corpus(passages: number, questions: number, seed = 1): Corpus {
  const random = seeded(seed);
  const words = vocabulary(random);
  const draw = zipf(words.length, random);
  const stories: Story[] = [];
  for (let at = 0; at < passages; at += passagesAStory) {
    const topic = Array.from({ length: 40 }, () => words[draw()] as Word);
    const word = () => (random() < 0.25 ? topic[Math.floor(random() * topic.length)] : words[draw()]) as Word;
    const text = Array.from({ length: Math.min(passagesAStory, passages - at) }, () => passage(random, word));
    stories.push(composeStory({ id: `s${stories.length}`, title: '', source: '' }, text.join('\n\n')));
  }
  return { stories, questions: Array.from({ length: questions }, () => ask(stories, random)) };
}

function passage(random: () => number, word: () => Word): string {
  const count = random() < sentencesAPassage - 1 ? 2 : 1;
  return Array.from({ length: count }, () => sentence(random, word)).join(' ');
}

function sentence(random: () => number, word: () => Word): string {
  const length = 10 + Math.floor(random() * 24);
  const parts = Array.from({ length }, () =>
    random() < 0.02 ? String(Math.floor(10 ** (1 + random() * 3))) : word().text,
  );
  const all = parts.join(' ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

const openings = ['who said', 'what did', 'when was the', 'how many', 'where is the', 'why did', 'which'];
const share = { typos: 0.3 };

/** Three to five words of matter from one passage in its order; three in ten have a slip in one of them. */
function ask(stories: readonly Story[], random: () => number): string {
  const story = stories[Math.floor(random() * stories.length)] as Story;
  const paragraph = story.paragraphs[Math.floor(random() * story.paragraphs.length)];
  const common = new Set(grammar.split(' '));
  const words = story.text
    .slice(paragraph?.start, paragraph?.end)
    .split(/[ .]+/)
    .filter((word) => word.length > 3 && !common.has(word.toLowerCase()));
  const chosen = words.filter((_, at) => random() < 4 / words.length || at === 0).slice(0, 5);
  if (random() < share.typos) {
    const at = Math.floor(random() * chosen.length);
    chosen[at] = slip(chosen[at] ?? '', random);
  }
  return `${openings[Math.floor(random() * openings.length)]} ${chosen.join(' ')}?`;
}

/** Two letters swapped, one left out, or one twice. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const kind = random();
  if (kind < 0.4) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (kind < 0.7) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}
