import { readFileSync } from 'node:fs';
import { stem } from '../text/terms.ts';

/** How near two stems are in meaning, 0..1, both ways. */
export type Kinship = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; to: string; from: number; at: number }[];
}

const files = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;

/** A wider word or a similar one counts half of a synonym or a derived form. */
const wider = 0.5;

/** Synonyms, derived, wider and similar words of a WordNet 3.1 folder (`dict`), by stem; rare senses count less. */
export function kinshipOf(folder: string): Kinship {
  const senses = new Map<string, number>();
  const synsets = new Map<string, Synset>();
  for (const [kind, name] of Object.entries(files)) {
    for (const line of rowsOf(`${folder}/index.${name}`)) readSenses(kind, line, senses);
    for (const line of rowsOf(`${folder}/data.${name}`)) readSynset(kind, line, synsets);
  }
  const kin = new Map<string, Map<string, number>>();
  const share = (id: string, word: string) => 1 / (1 + (senses.get(id + word) ?? 9));
  const link = (a: string, b: string, weight: number) => {
    add(kin, stem(a), stem(b), weight);
    add(kin, stem(b), stem(a), weight);
  };
  for (const [id, { words, pointers }] of synsets) {
    for (const [i, a] of words.entries())
      for (const b of words.slice(i + 1)) link(a, b, Math.sqrt(share(id, a) * share(id, b)));
    for (const { symbol, to, from, at } of pointers) {
      const others = synsets.get(to)?.words ?? [];
      const [ones, twos] =
        symbol === '+' ? [words.slice(from - 1, from), others.slice(at - 1, at)] : [words, others];
      const factor = symbol === '+' ? 1 : wider;
      for (const a of ones) for (const b of twos) link(a, b, factor * Math.sqrt(share(id, a) * share(to, b)));
    }
  }
  return kin;
}

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** An index line ends with the word's synsets, the commonest sense first. */
function readSenses(kind: string, line: string, senses: Map<string, number>) {
  const [word = '', , , pointers, ...rest] = line.trim().split(' ');
  for (const [place, offset] of rest.slice(Number(pointers) + 2).entries())
    senses.set(kind + offset + word, place);
}

function readSynset(kind: string, line: string, synsets: Map<string, Synset>) {
  const [offset, , , size, ...rest] = (line.split('|')[0] ?? '').trim().split(' ');
  const count = Number.parseInt(size ?? '0', 16);
  const words = Array.from({ length: count }, (_, i) =>
    (rest[2 * i] ?? '').toLowerCase().replace(/\(.*\)/, ''),
  );
  const from = 2 * count;
  const pointers = Array.from({ length: Number(rest[from]) }, (_, i) => {
    const [symbol = '', target, pos = '', places = ''] = rest.slice(from + 1 + 4 * i, from + 5 + 4 * i);
    return {
      symbol,
      to: pos.replace('s', 'a') + target,
      from: Number.parseInt(places.slice(0, 2), 16),
      at: Number.parseInt(places.slice(2), 16),
    };
  });
  synsets.set(kind + offset, { words, pointers: pointers.filter(({ symbol }) => /^[+@&]$/.test(symbol)) });
}

function add(kin: Map<string, Map<string, number>>, a: string, b: string, weight: number) {
  if (a === b) return;
  const known = kin.get(a) ?? new Map<string, number>();
  kin.set(a, known);
  known.set(b, Math.max(known.get(b) ?? 0, weight));
}

/** A meaning of a noun: the stems that name it, the meanings wider than it; is it one thing (Peru) and no kind? */
interface Meaning {
  readonly words: readonly string[];
  readonly wider: readonly string[];
  readonly isName: boolean;
}

/** The nouns of a WordNet folder: meanings by id, and those of each word (stems with spaces between), the commonest first. */
export function nounsOf(folder: string): {
  meanings: ReadonlyMap<string, Meaning>;
  senses: ReadonlyMap<string, readonly string[]>;
} {
  const senses = new Map<string, string[]>();
  for (const line of rowsOf(`${folder}/index.noun`)) {
    const [word = '', , , pointers, ...rest] = line.trim().split(' ');
    if (!/^[a-z]+(?:_[a-z]+)*$/.test(word)) continue;
    const known = senses.get(stems(word)) ?? [];
    const ids = rest.slice(Number(pointers) + 2).filter((id) => !known.includes(id));
    senses.set(stems(word), [...known, ...ids]);
  }
  const meanings = new Map<string, Meaning>();
  for (const line of rowsOf(`${folder}/data.noun`)) {
    const [id = '', , , size, ...rest] = (line.split('|')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(size ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) => stems((rest[2 * i] ?? '').toLowerCase()));
    const pointers = Array.from({ length: Number(rest[2 * count]) }, (_, i) =>
      rest.slice(2 * count + 1 + 4 * i, 2 * count + 3 + 4 * i),
    ).filter(([symbol]) => symbol === '@' || symbol === '@i');
    const wider = pointers.map(([, to = '']) => to);
    meanings.set(id, { words, wider, isName: pointers.some(([symbol]) => symbol === '@i') });
  }
  return { meanings, senses };
}

const stems = (word: string) => word.split('_').map(stem).join(' ');
